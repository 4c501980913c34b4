import { groupBy } from '../../core/base/group.ts';
import { mondayOf } from '../../core/diary/diary-week.ts';
import { countsOfAll } from '../../core/journal/session-record.ts';
import type { ExportedRecord } from './exported-record.ts';
import { alignedTable } from './markdown-text.ts';

/** Returns a table with a row for each week in which there was a session, whether it was planned or not. */
export function sessionWeekTable({ history: { sessions } }: ExportedRecord): string {
  const weeks = groupBy(sessions, ({ day }) => mondayOf(day));
  const rows = [...weeks.keys()].toSorted().map((monday) => {
    const own = weeks.get(monday) ?? [];
    const counts = own.map((session) => countsOfAll(session));
    const times = own.flatMap(({ seconds }) => seconds ?? []);
    return [
      monday,
      `${own.length}`,
      `${total(counts.map(({ done }) => done))}`,
      `${total(counts.map(({ planned }) => planned))}`,
      times.length === 0 ? '–' : `${Math.round(total(times) / 60)}`,
    ];
  });
  return alignedTable(['Week of', 'Sessions', 'Sets done', 'Sets planned', 'Minutes'], rows, 1);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
