import type { DoneOfPlanned } from '../adherence/adherence.ts';
import type { Spread } from '../base/spread.ts';
import { type DistanceUnit, distanceWords } from '../diary/distance.ts';
import type { RunTotal } from '../diary/diary-week.ts';
import { shortDose } from '../library/own-dose-words.ts';
import type { SetSide } from '../library/side.ts';
import { amountWords, doneOfPlanned, quantity, shareWords } from '../text/quantity.ts';
import { dateInMonth, monthWords } from '../time/day-words.ts';
import type { Day } from '../time/day.ts';
import type { DoseNow } from './report-doses.ts';
import type { AmountDone, HurtThere, ReportExercise } from './report-exercises.ts';
import type { YesOfAsked } from './report-mornings.ts';

/** What stands where nothing was recorded, which is not the same as none. */
export const GAP = '–';

/** Returns a day on paper: `24 Nov 2026`, which is read alike everywhere. */
export function paperDay(day: Day): string {
  return `${dateInMonth(day)} ${monthWords(day)} ${day.slice(0, 4)}`;
}

/** Returns some days on paper, with the year once if it is the same: `9 Sep to 1 Dec 2026`. */
export function paperSpan(from: Day, to: Day): string {
  if (from === to) return paperDay(to);
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  const first = isOneYear ? `${dateInMonth(from)} ${monthWords(from)}` : paperDay(from);
  return `${first} to ${paperDay(to)}`;
}

/** Returns the lowest and the highest of some numbers: `1 to 6`; of one number, or equal ones, that alone. */
export function rangeWords({ lowest, highest }: Pick<Spread, 'lowest' | 'highest'>): string {
  if (lowest === highest) return amountWords(lowest);
  return `${amountWords(lowest)} to ${amountWords(highest)}`;
}

/** Returns some numbers in a few characters: `3 (1 to 6, n 12)`; a dash if there are none. */
export function spreadWords(spread: Spread | null): string {
  if (spread === null) return GAP;
  return `${amountWords(spread.median)} (${rangeWords(spread)}, n ${spread.count})`;
}

/** Returns the same in words: `median 3, range 1 to 6, n 12`. */
export function spreadSentence(spread: Spread): string {
  return `median ${amountWords(spread.median)}, range ${rangeWords(spread)}, n ${spread.count}`;
}

/** Returns a share with what it is of: `81 % (11.4 of 14)`; a dash if nothing was planned. */
export function countedShare(count: DoneOfPlanned): string {
  return count.planned === 0 ? GAP : `${shareWords(count)} (${doneOfPlanned(count)})`;
}

/** Returns how often something was so, of how many answers: `3 of 40`. */
export function yesWords({ yes, asked }: YesOfAsked): string {
  return `${yes} of ${asked}`;
}

/** Returns the side of an exercise, as in a table: `left`, `both`, `in turn`. */
export function paperSide(side: SetSide): string {
  return side === 'alternate' ? 'in turn' : side;
}

/** Returns the doses that are planned now: `2 × 30 s`, `13–15, own dose`; a dash if it is not planned. */
export function doseNowWords(now: readonly DoseNow[], side: SetSide): string {
  if (now.length === 0) return GAP;
  return now
    .map((one) => {
      const as = one.form === null ? '' : ` as ${one.form}`;
      const own = one.isOwn ? ', own dose' : '';
      const each = side === 'alternate' && 'reps' in one.dose ? ' a side' : '';
      const where = now.length === 1 ? '' : ` (${one.routines.join(', ')})`;
      return `${shortDose(one)}${each}${as}${own}${where}`;
    })
    .join('; ');
}

/** Returns what was done at a time in the middle: `2 × 30 s (n 48)`, n being sets; a dash if no set was recorded by itself. */
export function amountDoneWords(done: AmountDone | null): string {
  if (done === null) return GAP;
  const unit = done.unit === 'seconds' ? ' s' : '';
  const amount = `${amountWords(done.amount.median)}${unit}`;
  const sets = done.sets.median === 1 ? '' : `${amountWords(done.sets.median)} × `;
  return `${sets}${amount} (n ${done.amount.count})`;
}

/** Returns how often it hurt there: `2 times, worst 5, last 24 Nov 2026`; empty if it never did. */
export function hurtThereWords(hurt: HurtThere | null): string {
  if (hurt === null) return '';
  const worst = hurt.worst === null ? '' : `, worst ${amountWords(hurt.worst)}`;
  return `${timesWords(hurt.times)}${worst}, last ${paperDay(hurt.last)}`;
}

/** Returns how often something was: `once`, `4 times`. */
export function timesWords(times: number): string {
  return times === 1 ? 'once' : `${times} times`;
}

/** Returns what an exercise was done as, in sets, where that is not always itself: `Bridge 40, One-leg bridge 12`; else empty. */
export function formsWords({ name, forms }: Pick<ReportExercise, 'name' | 'forms'>): string {
  if (forms.every((form) => form.name === name)) return '';
  return forms.map((form) => `${form.name} ${form.sets}`).join(', ');
}

/** Returns how far some runs were together: `24.1 km`; a dash if no distance is known. */
export function runDistance(
  { count, metres, withoutDistance }: RunTotal,
  unit: DistanceUnit,
): string {
  return withoutDistance === count ? GAP : distanceWords(metres, unit);
}

/** Returns what is left out of a list that a page shows only the beginning of: `and 14 earlier ones`; empty if nothing is. */
export function earlierWords(more: number): string {
  return more === 0 ? '' : `and ${quantity(more, 'earlier one')}`;
}
