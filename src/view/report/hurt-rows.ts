import { type SessionRecord, sessionSets, setKey } from '../../core/journal/session-record.ts';
import type { Library } from '../../core/library/library.ts';
import { movementById } from '../../core/library/movement.ts';
import { sideWords } from '../../core/library/set-words.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { hang } from '../../core/text/wrap.ts';
import { hurtWords } from '../words/set-outcome.ts';

/** Returns a row for each set that hurt and has no row of its own: an easier variant took its place before it began. */
export function hurtRows(
  session: SessionRecord,
  library: Library,
  { columns }: { readonly columns: number },
): readonly string[] {
  if (session.hurts.length === 0) return [];
  const shown = new Set(sessionSets(session).map(({ set }) => setKey(set)));
  return session.hurts
    .filter((hurt) => !shown.has(setKey(hurt)))
    .map((hurt) => {
      const name = plainLine(movementById(library, hurt.exercise)?.name ?? hurt.exercise);
      const which = [name, sideWords(hurt.side), `set ${hurt.set}`].filter((part) => part !== '');
      return hang('  ', `${which.join(', ')}: ${hurtWords(hurt)}, then easier`, columns);
    });
}
