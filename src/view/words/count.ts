import type { Count } from '../../core/adherence/adherence.ts';

/** Sessions done of planned, with the share: `11.4 of 14 sessions, 81 %`. */
export function sessionsWords(count: Count): string {
  return count.planned === 0
    ? 'nothing was planned'
    : `${doneOfPlanned(count)} sessions, ${shareWords(count)}`;
}

/** Done of planned: `11.4 of 14`. */
function doneOfPlanned({ done, planned }: Count): string {
  return `${Number.isInteger(done) ? done : done.toFixed(1)} of ${planned}`;
}

/** A count in a table: `11.4 of 14   81 %`; a dash where nothing was planned. */
export function countCell(count: Count): string {
  return count.planned === 0 ? '–' : `${doneOfPlanned(count)} ${shareWords(count).padStart(5)}`;
}

/** The share alone, for a table with little room: `81 %`. */
export function shareWords({ done, planned }: Count): string {
  if (planned === 0) return '–';
  // A hundred is all of it.
  const percent = Math.round((done / planned) * 100);
  return `${done < planned ? Math.min(99, percent) : percent} %`;
}
