import { type DiaryDay, diaryDaysOf } from '../../core/adherence/diary-day.ts';
import { firstRecordedDay } from '../../core/archive/month.ts';
import { firstDiaryDay } from '../../core/diary/diary.ts';
import { withoutOnlyBegun } from '../../core/journal/empty-session.ts';
import { type Day, earliestDay } from '../../core/time/day.ts';
import type { DayRange } from '../../core/time/day-range.ts';
import { diarySince } from './diary.ts';
import { recordedDays, type RecordSnapshot, sessionsSince } from './read-record.ts';

/**
 * Returns every day of a range with its slots, morning, sessions, runs, other activities and notes; from the first day with
 * any of these if the range has no first day.
 */
export function diaryDays(record: RecordSnapshot, { from, to }: DayRange): readonly DiaryDay[] {
  const diary = diarySince(record, from);
  const first = from ?? earliestDay([firstPlannedDay(record), firstDiaryDay(diary)]);
  if (first === undefined) return [];
  const sessions = sessionsSince(record, first);
  const records = recordedDays(record, to, first);
  return diaryDaysOf({ records, sessions: withoutOnlyBegun(sessions), diary });
}

/** Whether something was planned, done or written down before a day. */
export function isAnyBefore(record: RecordSnapshot, day: Day | undefined): boolean {
  if (day === undefined) return false;
  const first = firstPlannedDay(record);
  if (first !== undefined && first < day) return true;
  const written = firstDiaryDay(diarySince(record, undefined));
  return written !== undefined && written < day;
}

function firstPlannedDay({ history, journal }: RecordSnapshot): Day | undefined {
  return earliestDay([journal.firstDay, firstRecordedDay(history)]);
}
