import {
  type SessionRecord,
  type SessionSet,
  sessionSets,
} from '../../core/journal/session-record.ts';
import type { Library } from '../../core/library/library.ts';
import { movementById } from '../../core/library/movement.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { sideWords } from '../../core/library/set-words.ts';
import { hurtWords, undoneWords } from '../words/set-outcome.ts';
import { doneWords, doseWords } from '../words/set.ts';

/** Returns a sentence for each set, to be read aloud: what was planned, and what was done of it. */
export function setLines(session: SessionRecord, library: Library): readonly string[] {
  return sessionSets(session).map((one) => `  ${setLine(one, library)}`);
}

function setLine(one: SessionSet, library: Library): string {
  const { set, isPlanned, record, hurt } = one;
  const movement = movementById(library, set.exercise);
  const name = plainLine(movement?.name ?? set.exercise);
  const number = set.sets > 1 ? `set ${set.set} of ${set.sets}` : '';
  const which = [name, sideWords(set.side), number].filter((part) => part !== '').join(', ');
  const pain = record === undefined || hurt === undefined ? '' : `, ${hurtWords(hurt)}`;
  const done = record === undefined ? undoneWords(one) : `done ${doneWords(record.done)}`;
  // The count of sets has it as neither planned nor done.
  const more = record !== undefined && !isPlanned ? ', then easier' : '';
  return `${which}: planned ${doseWords(set.dose, set.side, movement?.beats.hold)}, ${done}${more}${pain}`;
}
