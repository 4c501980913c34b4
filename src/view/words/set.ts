import { quantity } from '../../core/text/quantity.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { STOP_ALWAYS } from '../../core/library/caution.ts';
import { isReps, repsWords, type SetDose } from '../../core/library/dose.ts';
import type { PlannedSet } from '../../core/library/movement.ts';
import { type Beat, cuesIn, cueText } from '../../core/library/exercise-cue.ts';
import { positionWords } from '../../core/library/position.ts';
import type { SetAmount } from '../../core/session/set-result.ts';
import { type SetSide, withSide } from '../../core/library/side.ts';

/** The name of the exercise being done. */
export function exerciseName(set: PlannedSet): string {
  return plainLine(set.movement.name);
}

/** The side as it is said; nothing for both together. */
export function sideWords(side: SetSide): string {
  if (side === 'both') return '';
  return side === 'alternate' ? 'sides in turn' : `${side} side`;
}

/** The dose of one set in words: `12–15 repetitions`, `hold 30 s`. */
export function doseWords(dose: SetDose, side: SetSide): string {
  if (!isReps(dose)) return `hold ${dose.hold} s`;
  const pairs = side === 'alternate' ? ' each side' : '';
  return `${repsWords(dose.reps)} repetitions${pairs}`;
}

/** What was done: `14 repetitions`, `30 s`. */
export function doneWords(done: SetAmount): string {
  if ('hold' in done) return `${done.hold} s`;
  return quantity(done.reps, 'repetition');
}

/** A set among those of its side, where there are more than one: `set 1 of 2`. */
export function setWords(set: PlannedSet): string {
  return set.sets === 1 ? '' : `set ${set.set} of ${set.sets}`;
}

/** Name, side and set in one line: `Piriformis stretch, left side, set 1 of 2`. */
export function setTitle(set: PlannedSet): string {
  return [exerciseName(set), sideWords(set.side), setWords(set)]
    .filter((part) => part !== '')
    .join(', ');
}

/** How to get ready, with left and right filled in. */
export function startWords(set: PlannedSet): string {
  return said(set, set.movement.start);
}

/** The movement described, with left and right filled in. */
export function altWords(set: PlannedSet): string {
  return said(set, set.movement.alt);
}

/** The cue so far into a hold: each has its share of `progress`, 0 to 1. */
export function holdCue(set: PlannedSet, progress: number): string {
  const { cues } = set.movement;
  const index = Math.min(cues.length - 1, Math.max(0, Math.floor(progress * cues.length)));
  return said(set, cueText(cues[index] ?? ''));
}

/** The cue for a part of a repetition, another with each one; nothing where none fits that part. */
export function repetitionCue(set: PlannedSet, beat: Beat, repetition: number): string {
  const fitting = cuesIn(set.movement.cues, beat);
  return said(set, fitting[repetition % Math.max(1, fitting.length)] ?? '');
}

function said({ side }: PlannedSet, text: string): string {
  return plainLine(withSide(text, side));
}

/** Where the body goes: `lying on your back`. */
export function placeWords(set: PlannedSet): string {
  return positionWords(set.movement.position);
}

/** Every cue, one sentence after the other. */
export function allCues(set: PlannedSet): string {
  return set.movement.cues.map((cue) => said(set, cueText(cue))).join(' ');
}

/** When to stop for good, in a sentence. */
export function stopWords(): string {
  const last = STOP_ALWAYS.at(-1) ?? '';
  return `End it if ${STOP_ALWAYS.slice(0, -1).join(', ')}, or ${last}.`;
}
