import { isReps, repsWords } from './dose.ts';
import type { DoseReason, OwnDose } from './own-dose.ts';
import { isOneSide, type SetSide } from './side.ts';
import { numberWords } from '../text/number-words.ts';
import { quantity } from '../text/quantity.ts';

/** The sets of a dose and the dose of one. */
type Amount = Pick<OwnDose, 'sets' | 'dose'>;

/** Returns a dose in words: `13–15 repetitions`, `2 sets of 15 repetitions`, `a hold of 25 s`, `2 holds of 30 s`. */
export function ownAmountWords({ sets, dose }: Amount, sides: readonly SetSide[]): string {
  if (!isReps(dose)) {
    return sets === 1 ? `a hold of ${dose.hold} s` : `${sets} holds of ${dose.hold} s`;
  }
  const each = sides.includes('alternate') ? ' each side' : '';
  const amount = `${repsWords(dose.reps)} repetitions${each}`;
  return sets === 1 ? amount : `${quantity(sets, 'set')} of ${amount}`;
}

/** Returns a dose in a few characters, for a table: `13–15`, `2 × 30 s`. */
export function shortDose({ sets, dose }: Amount): string {
  const amount = isReps(dose) ? repsWords(dose.reps) : `${dose.hold} s`;
  return sets === 1 ? amount : `${sets} × ${amount}`;
}

/** Names the sides that have a dose: `left side`, `each side`; empty if both are done together or in turn. */
export function sidesWords(sides: readonly SetSide[]): string {
  const [first, ...others] = sides.filter((side) => isOneSide(side));
  if (first === undefined) return '';
  return others.length === 0 ? `${first} side` : 'each side';
}

/** Says why a dose was changed, after so many good days if that was why. */
export function doseReasonWords(because: DoseReason, goodDays: number): string {
  switch (because) {
    case 'good-days':
      return `after ${goodDaysWords(goodDays)}`;
    case 'flare':
      return 'after a flare';
    case 'pain':
      return 'because it hurt';
    case 'break':
      return 'after days off';
    case 'asked':
      return 'as you asked';
  }
}

/** So many good days in words; of none, as many as there may have been. */
export function goodDaysWords(count: number): string {
  if (count === 0) return 'good days';
  return `${numberWords(count)} good ${count === 1 ? 'day' : 'days'}`;
}
