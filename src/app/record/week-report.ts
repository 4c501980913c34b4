import { type Week, weekFrom, WEEK_DAYS } from '../../core/adherence/week.ts';
import { type WeekLook, weekLook } from '../../core/adherence/week-look.ts';
import { NO_DIARY } from '../../core/diary/diary.ts';
import { mondayOf } from '../../core/diary/diary-week.ts';
import { LONGEST_DAYS } from '../../core/diary/longest-run.ts';
import { longRuns } from '../../core/insight/long-runs.ts';
import { type HistoryEntry, historyEntries } from '../../core/journal/history-entry.ts';
import { lastingChanges } from '../../core/library/lasting-changes.ts';
import { addDays, type Day } from '../../core/time/day.ts';
import { diaryDays } from './diary-days.ts';
import { diarySince } from './diary.ts';
import type { RecordSnapshot } from './read-record.ts';
import { stopInForce } from './safety.ts';

/** A week, what changed in it, and the one thing to look at. */
export interface WeekReport extends Week {
  readonly today: Day;
  /** What was changed: the plan, doses, what one marked, experiments and pauses. */
  readonly changes: readonly HistoryEntry[];
  readonly look: WeekLook;
}

/** Returns the week of today, or the one before it; `step` is the one that waits to be taken now, in words. */
export function weekReport(record: RecordSnapshot, isLast: boolean, step?: string): WeekReport {
  const { today } = record;
  const monday = addDays(mondayOf(today), isLast ? -WEEK_DAYS : 0);
  const days = diaryDays(record, { from: addDays(monday, -LONGEST_DAYS), to: lastOf(monday) });
  const week = weekFrom(days, monday, today);
  const runs = days.flatMap((day) => day.runs);
  // Whoever recorded any in the 30 days before those was recording.
  const [firstRun] = diarySince(record, addDays(monday, -2 * LONGEST_DAYS)).runs;
  const look = weekLook({
    week,
    days,
    today,
    stop: isLast ? undefined : stopInForce(record)?.kind,
    step,
    longRuns: longRuns(runs, monday, firstRun?.day).runs,
  });
  return { ...week, today, changes: changesIn(record, monday), look };
}

function lastOf(monday: Day): Day {
  return addDays(monday, WEEK_DAYS - 1);
}

/** What holds from some day on, in order of days; a pause that is not over on the Monday is one of them. */
function changesIn(record: RecordSnapshot, monday: Day): readonly HistoryEntry[] {
  const sunday = lastOf(monday);
  const { notes } = diarySince(record, monday);
  const marks = notes.filter(({ isMark }) => isMark);
  const doseChanges = lastingChanges(record.history.doseChanges, monday, sunday);
  const diary = { ...NO_DIARY, notes: marks };
  const other = { sessions: [], skips: [], checks: [], diary, doseChanges };
  return historyEntries({ ...record.history, ...other }, record.lines()).filter((entry) => {
    const last = entry.kind === 'pause' ? entry.pause.until : entry.day;
    return entry.kind !== 'import' && last >= monday && entry.day <= sunday;
  });
}
