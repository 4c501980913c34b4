import { numberWords } from '../text/number-words.ts';
import { plainLine } from '../text/plain-text.ts';
import { isReps } from './dose.ts';
import { cueMoment, cuesFor, cueText } from './exercise-cue.ts';
import type { PlannedSet } from './movement.ts';
import { positionWords } from './position.ts';
import { type SetSide, withSide } from './side.ts';

/** Returns the name of a set's exercise. */
export function exerciseName(set: PlannedSet): string {
  return plainLine(set.movement.name);
}

/** Returns the side in words; empty for both together. */
export function sideWords(side: SetSide): string {
  if (side === 'both') return '';
  return side === 'alternate' ? 'sides in turn' : `${side} side`;
}

/** Returns the position to be in: `lying on your back`. */
export function placeWords(set: PlannedSet): string {
  return positionWords(set.movement.position);
}

/** Returns how to get ready, with left and right filled in. */
export function startWords(set: PlannedSet): string {
  return sidedText(set, set.movement.start);
}

/** Returns how to get ready, with the cues for getting into position. */
export function readyWords(set: PlannedSet): string {
  const cues = cuesFor(set.movement.cues, 'setup').map((text) => sidedText(set, text));
  return [startWords(set), ...cues].join(' ');
}

/** Returns how to get ready in every detail: also which repetitions go only half way. */
export function setupWords(set: PlannedSet): string {
  return [readyWords(set), ...halfWords(set)].join(' ');
}

/** Returns the sentence that says which repetitions go only half way, if any do. */
export function halfWords({ half, dose }: PlannedSet): readonly string[] {
  if (half === 0) return [];
  if (isReps(dose) && half >= dose.reps.from) return ['Only half way this time.'];
  return [
    half === 1 ? 'The first one only half way.' : `The first ${numberWords(half)} only half way.`,
  ];
}

/** Returns the first of the cues that apply all through the movement; empty if there is none. */
export function anytimeCue(set: PlannedSet): string {
  const cue = set.movement.cues.find((one) => cueMoment(one) === undefined);
  return cue === undefined ? '' : sidedText(set, cueText(cue));
}

/** Returns what to do when the set is over, besides resting, and before another on its side; empty if nothing. */
export function afterWords(set: PlannedSet): string {
  const { cues } = set.movement;
  const between = set.set < set.sets ? cuesFor(cues, 'between') : [];
  return [...cuesFor(cues, 'after'), ...between].map((text) => sidedText(set, text)).join(' ');
}

/** Returns a text of a set's exercise on one line, with left and right filled in. */
export function sidedText({ side }: PlannedSet, text: string): string {
  return plainLine(withSide(text, side));
}
