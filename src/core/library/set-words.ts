import { plainLine } from '../text/plain-text.ts';
import { cuesFor } from './exercise-cue.ts';
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

/** Returns how to get ready in every detail: how to start, and the cues for getting into position. */
export function setupWords(set: PlannedSet): string {
  const cues = cuesFor(set.movement.cues, 'setup').map((text) => sidedText(set, text));
  return [startWords(set), ...cues].join(' ');
}

/** Returns a text of a set's exercise on one line, with left and right filled in. */
export function sidedText({ side }: PlannedSet, text: string): string {
  return plainLine(withSide(text, side));
}
