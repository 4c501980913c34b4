import { quantity } from '../../core/text/quantity.ts';
import { STOP_ALWAYS } from '../../core/library/caution.ts';
import { isReps, repsWords, type SetDose } from '../../core/library/dose.ts';
import type { PlannedSet } from '../../core/library/movement.ts';
import { cueText } from '../../core/library/exercise-cue.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { exerciseName, sidedText, sideWords } from '../../core/library/set-words.ts';
import type { SetAmount } from '../../core/session/set-result.ts';
import type { SetSide } from '../../core/library/side.ts';

/** Returns the dose of one set in words: `12–15 repetitions`, `hold 30 s`, or `breathe 30 s` if that is what is held. */
export function doseWords(dose: SetDose, side: SetSide, held = 'hold'): string {
  if (!isReps(dose)) return `${plainLine(held)} ${dose.hold} s`;
  const pairs = side === 'alternate' ? ' each side' : '';
  return `${repsWords(dose.reps)} repetitions${pairs}`;
}

/** Returns how much was done: `14 repetitions`, `30 s`. */
export function doneWords(done: SetAmount): string {
  if ('hold' in done) return `${done.hold} s`;
  return quantity(done.reps, 'repetition');
}

/** Returns a set's number among those of its side: `set 1 of 2`; empty if it is the only one. */
export function setWords(set: PlannedSet): string {
  return set.sets === 1 ? '' : `set ${set.set} of ${set.sets}`;
}

/** Returns name, side and set in one line: `Piriformis stretch, left side, set 1 of 2`. */
export function setTitle(set: PlannedSet): string {
  return [exerciseName(set), sideWords(set.side), setWords(set)]
    .filter((part) => part !== '')
    .join(', ');
}

/** Returns the description of the movement, with left and right filled in. */
export function altWords(set: PlannedSet): string {
  return sidedText(set, set.movement.alt);
}

/** Returns all cues, one sentence after the other. */
export function allCues(set: PlannedSet): string {
  return set.movement.cues.map((cue) => sidedText(set, cueText(cue))).join(' ');
}

/** Returns a sentence that says when to end the session. */
export function stopWords(): string {
  const last = STOP_ALWAYS.at(-1) ?? '';
  return `End it if ${STOP_ALWAYS.slice(0, -1).join(', ')}, or ${last}.`;
}
