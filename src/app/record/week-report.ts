import { type Week, weekFrom, WEEK_DAYS } from '../../core/adherence/week.ts';
import { type WeekLook, weekLook } from '../../core/adherence/week-look.ts';
import { mondayOf } from '../../core/diary/diary-week.ts';
import { LONGEST_DAYS } from '../../core/diary/weeks.ts';
import { longRuns } from '../../core/insight/long-runs.ts';
import type { HistoryEntry } from '../../core/journal/history-entry.ts';
import { addDays, type Day } from '../../core/time/day.ts';
import { diaryDays } from './diary-days.ts';
import { entriesIn } from './history-report.ts';
import type { RecordSnapshot } from './read-record.ts';
import { stopInForce } from './safety.ts';

/** A week, what changed in it, and the one thing to look at. */
export interface WeekReport extends Week {
  readonly today: Day;
  /** What was changed: the plan, doses, what one marked, experiments and pauses. */
  readonly changes: readonly HistoryEntry[];
  readonly look: WeekLook;
}

/** Returns the week of today, or the one before it. */
export function weekReport(record: RecordSnapshot, isLast: boolean): WeekReport {
  const { today } = record;
  const monday = addDays(mondayOf(today), isLast ? -WEEK_DAYS : 0);
  const days = diaryDays(record, { from: addDays(monday, -LONGEST_DAYS), to: lastOf(monday) });
  const week = weekFrom(days, monday, today);
  const runs = days.flatMap((day) => day.runs);
  const look = weekLook({
    week,
    days,
    today,
    stop: isLast ? undefined : stopInForce(record)?.kind,
    longRuns: longRuns(runs, monday).runs,
  });
  return { ...week, today, changes: changesIn(record, monday), look };
}

function lastOf(monday: Day): Day {
  return addDays(monday, WEEK_DAYS - 1);
}

const CHANGES: ReadonlySet<HistoryEntry['kind']> = new Set([
  'plan',
  'pause',
  'dose',
  'experiment',
  'experiment-end',
]);

function changesIn(record: RecordSnapshot, monday: Day): readonly HistoryEntry[] {
  const isChange = (entry: HistoryEntry) =>
    CHANGES.has(entry.kind) || (entry.kind === 'note' && entry.note.isMark);
  return entriesIn(record, { from: monday, to: lastOf(monday) }, false).filter((entry) =>
    isChange(entry),
  );
}
