import { plainLine } from '../../core/text/plain-text.ts';
import type { Day, Stamp } from '../../core/time/day.ts';
import type { PlannedSetRecord } from '../../core/journal/line.ts';
import { momentWords } from '../words/time.ts';

/** Characters of an id that are shown: enough to tell entries apart. */
export const SHORT_ID_LENGTH = 8;

/** A session that was just logged. */
export interface LoggedReport {
  readonly id: string;
  readonly day: Day;
  readonly name: string;
  readonly slot: string | null;
  readonly began: Stamp;
  readonly planned: readonly PlannedSetRecord[];
  readonly did: readonly number[];
  /** Why it does not count, if it does not. */
  readonly why: string | undefined;
}

/** Returns what was logged, and how to change it. */
export function loggedText(shown: LoggedReport): string {
  const { id, day, name, slot, began, planned, did, why } = shown;
  const counts = `${did.length} of ${planned.length} sets`;
  const which = slot === null ? 'an extra' : `${plainLine(slot)} slot`;
  return [
    `Logged: ${plainLine(name)}, ${momentWords(day, began)}, ${which}: ${counts}.`,
    ...(why === undefined ? [] : [plainLine(why.replace('ID', id.slice(0, SHORT_ID_LENGTH)))]),
    editHint(id),
    '',
  ].join('\n');
}

/** How to change an entry that was just recorded, and how to undo it. */
export function editHint(id: string): string {
  return `To change it: stretch history edit ${id.slice(0, SHORT_ID_LENGTH)}; to undo it: stretch undo`;
}
