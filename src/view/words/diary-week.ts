import type { RunTotal, ScoreRange } from '../../core/diary/diary-week.ts';
import { type DistanceUnit, inUnit, distanceWords } from '../../core/diary/distance.ts';
import { amountWords, quantity } from '../../core/text/quantity.ts';

/** Returns a score in two columns at most: `4`, `3½`, `10`. */
export function scoreCell(score: number): string {
  const whole = Math.floor(score);
  if (whole === score) return `${whole}`;
  return whole === 0 ? '½' : `${whole}½`;
}

/** Returns the distance of some runs without its unit; a question mark if none of them has one. */
export function kilometres(
  { count, metres, withoutDistance }: RunTotal,
  unit: DistanceUnit,
  decimals: 0 | 1,
): string {
  if (withoutDistance === count) return '?';
  // What is 20.5 elsewhere is 21 here.
  const tenths = inUnit(metres, unit).toFixed(1);
  return decimals === 1 ? tenths : `${Math.round(Number(tenths))}`;
}

/** Returns the scores of a week in words: `middle score 4 of 10, from 2 to 6, on 5 mornings`. */
export function scoreRangeWords({ count, lowest, median, highest }: ScoreRange): string {
  if (count === 1) return `${amountWords(highest)} of 10 on 1 morning`;
  const range = lowest === highest ? '' : ` from ${lowest} to ${highest},`;
  return `middle score ${amountWords(median)} of 10,${range} on ${count} mornings`;
}

/** Returns the runs of a week in words: `24.1 km in 3 runs`. */
export function runTotalWords(
  { count, metres, withoutDistance }: RunTotal,
  unit: DistanceUnit,
): string {
  const runs = quantity(count, 'run');
  if (withoutDistance === count) return `${runs} without a distance`;
  const unknown = withoutDistance === 0 ? '' : `, ${withoutDistance} of them without a distance`;
  return `${distanceWords(metres, unit)} in ${runs}${unknown}`;
}
