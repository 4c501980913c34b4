import type { DoneOfPlanned } from '../../core/adherence/adherence.ts';
import { doneOfPlanned, shareWords } from '../../core/text/quantity.ts';

/** Returns the sessions done of those planned, with the share: `11.4 of 14 sessions, 81 %`. */
export function sessionsWords(count: DoneOfPlanned): string {
  return count.planned === 0
    ? 'nothing was planned'
    : `${doneOfPlanned(count)} sessions, ${shareWords(count)}`;
}

/** Returns a count for a table: `11.4 of 14   81 %`; a dash if nothing was planned. */
export function countCell(count: DoneOfPlanned): string {
  return count.planned === 0 ? '–' : `${doneOfPlanned(count)} ${shareWords(count).padStart(5)}`;
}
