import type { Difference } from '../../core/insight/answer.ts';
import { unbroken } from '../../core/text/wrap.ts';
import { pointDecimals } from './signed.ts';

/** Returns a number of points without its sign, as pictures have it: `1.7`. */
export function pointsWords(points: number): string {
  return Math.abs(points).toFixed(pointDecimals(points));
}

/** Returns how large a difference is, with its interval in its own direction: `1.7 points (0.8 to 2.7)`. */
export function differenceWords({ difference, low, high }: Difference): string {
  const [near, far] = difference < 0 ? [-high, -low] : [low, high];
  return `${pointsWords(difference)} points (${signed(near)} to ${signed(far)})`;
}

/** Returns an interval in words: `0.4 points better to 2.6 worse`, or `0.4 to 2.6 points worse`. */
export function intervalWords({ low, high }: Difference, below: string, above: string): string {
  if (low > 0) return `${pointsWords(low)} to ${pointsWords(high)} points ${above}`;
  if (high < 0) return `${pointsWords(high)} to ${pointsWords(low)} points ${below}`;
  const side = (value: number) => (value < 0 ? below : above);
  return `${pointsWords(low)} points ${side(low)} to ${pointsWords(high)} ${side(high)}`;
}

/** Whether an interval is above 0, or below it. */
export function isAllOnOneSide({ low, high }: Difference): boolean {
  return low > 0 || high < 0;
}

/** Returns how often a difference like one would show without a reason: `In about 18 of 100 diaries in which …`. */
export function chanceWords(p: number, without: string, how = ''): string {
  const often = Math.round(p * 100);
  const many = often < 1 ? 'fewer than 1' : `about ${often}`;
  return `In ${many} of 100 diaries in which ${without}, a difference this large or larger would show${how}.`;
}

/** Returns the same for a table: `p .004`, `p < .001`. */
export function probabilityWords(p: number): string {
  return unbroken(p < 0.001 ? 'p < .001' : `p ${p.toFixed(3).replace(/^0/, '')}`);
}

function signed(points: number): string {
  return points < 0 ? `−${pointsWords(points)}` : pointsWords(points);
}
