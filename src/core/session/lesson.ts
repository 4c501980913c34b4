import { speechMs } from '../audio/utterance.ts';
import type { PlannedSet } from '../library/movement.ts';
import { exerciseName, setupWords, sideWords } from '../library/set-words.ts';
import { isOneSide } from '../library/side.ts';
import { numberWords } from '../text/number-words.ts';

/** Milliseconds of silence after what is said while getting ready, before the count of three. */
const AIR_MS = 500;
/** Milliseconds of the count of three. */
const COUNT_MS = 3000;

/** Returns the number of a set in words: `set one of two`. */
export function spokenNumber({ set, sets }: PlannedSet): string {
  return `set ${numberWords(set)} of ${numberWords(sets)}`;
}

/** Returns what is said while getting into position: name and side, and how to start. */
export function moveWords(next: PlannedSet): string {
  const number = next.set === 1 ? '' : spokenNumber(next);
  const title = [exerciseName(next), sideWords(next.side), number];
  return `${title.filter((part) => part !== '').join(', ')}. ${setupWords(next)}`;
}

/** Returns what is said while changing sides. */
export function switchWords(next: PlannedSet): string {
  const change = isOneSide(next.side) ? `Change sides, now the ${next.side}.` : 'Change sides.';
  return `${change} ${setupWords(next)}`;
}

/** Returns the whole seconds it takes to say something before a set, and to count to three. */
export function leadSeconds(words: string, rate: number): number {
  return Math.ceil((speechMs(words, rate) + AIR_MS + COUNT_MS) / 1000);
}
