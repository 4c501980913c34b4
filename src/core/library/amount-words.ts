import { capitalise } from '../text/capitalise.ts';
import { plainLine } from '../text/plain-text.ts';
import { isReps, type Tempo } from './dose.ts';
import type { Beats } from './exercise-cue.ts';
import type { PlannedSet } from './movement.ts';
import { isSameDose } from './own-doses.ts';

/** How a whole number is written: in words where it is said, in digits where it is read. */
export type WriteNumber = (number: number) => string;

/**
 * Returns how much of an exercise is done on a set's side, or on each if the other has as much, in words that begin a sentence: `2
 * sets of 10 to 15 repetitions each side`, `Hold for 30 seconds, twice`; `all` are the sets that it is one of.
 */
export function amountWords(
  set: PlannedSet,
  all: readonly PlannedSet[],
  write: WriteNumber,
): string {
  const { dose, sets } = set;
  const where = whereWords(set, all);
  if (!isReps(dose)) {
    const often = sets === 1 ? '' : `, ${sets === 2 ? 'twice' : `${write(sets)} times`}`;
    const action = capitalise(plainLine(set.movement.beats.hold));
    return `${action} for ${lengthWords(dose.hold, write)}${often}${where}`;
  }
  const { from, to } = dose.reps;
  const many = from === to ? write(from) : `${write(from)} to ${write(to)}`;
  const of = sets === 1 ? '' : `${write(sets)} sets of `;
  return `${capitalise(of + many)} ${to === 1 ? 'repetition' : 'repetitions'}${where}`;
}

/** A length in words: in minutes if it is two or more whole ones. */
function lengthWords(seconds: number, write: WriteNumber): string {
  const minutes = seconds / 60;
  const isMinutes = minutes >= 2 && Number.isInteger(minutes);
  return isMinutes ? `${write(minutes)} minutes` : `${write(seconds)} seconds`;
}

/** On which side so much is done: on each, or on the set's own if the other has more or less. */
function whereWords(set: PlannedSet, all: readonly PlannedSet[]): string {
  const { side, step, movement, sets, dose } = set;
  if (side === 'alternate') return ' each side';
  const other = all.find(
    (one) => one.step === step && one.movement.id === movement.id && one.side !== side,
  );
  if (other === undefined) return '';
  const isSame = other.sets === sets && isSameDose(other.dose, dose);
  return isSame ? ' each side' : ` on the ${side}`;
}

/** A part of a repetition: what is done, and for how many seconds. */
export interface TempoPart {
  readonly words: string;
  readonly seconds: number;
}

/** Returns the parts of a repetition in order, without one that takes no time. */
export function tempoParts(tempo: Tempo, beats: Beats): readonly TempoPart[] {
  return (['up', 'hold', 'down'] as const)
    .filter((beat) => tempo[beat] > 0)
    .map((beat) => ({ words: plainLine(beats[beat]), seconds: tempo[beat] }));
}
