import { groupBy } from '../base/group.ts';
import type { Activity, Run } from '../diary/activity.ts';
import type { Diary, DiaryNote } from '../diary/diary.ts';
import { countedMornings, type Morning } from '../diary/morning.ts';
import type { SessionRecord } from '../journal/session-record.ts';
import type { Day } from '../time/day.ts';
import type { DayRecord } from './day-record.ts';

/** A day with all that is known about it. */
export interface DiaryDay {
  readonly day: Day;
  /** Its slots and what was done. */
  readonly record: DayRecord;
  /** The morning that counts. */
  readonly morning: Morning | undefined;
  /** By start. */
  readonly sessions: readonly SessionRecord[];
  readonly runs: readonly Run[];
  readonly activities: readonly Activity[];
  readonly notes: readonly DiaryNote[];
}

/** What the days are made from: their records, and lists in order of days. */
export interface DiaryDaysOf {
  readonly records: readonly DayRecord[];
  readonly sessions: readonly SessionRecord[];
  readonly diary: Diary;
}

/** Returns the days of some records with all that is known about them. */
export function diaryDaysOf({ records, sessions, diary }: DiaryDaysOf): readonly DiaryDay[] {
  const dayOf = ({ day }: { readonly day: Day }) => day;
  const byDay = {
    mornings: new Map(countedMornings(diary.mornings).map((morning) => [morning.day, morning])),
    sessions: groupBy(sessions, dayOf),
    runs: groupBy(diary.runs, dayOf),
    activities: groupBy(diary.activities, dayOf),
    notes: groupBy(diary.notes, dayOf),
  };
  return records.map((record) => {
    const { day } = record;
    return {
      day,
      record,
      morning: byDay.mornings.get(day),
      sessions: byDay.sessions.get(day) ?? [],
      runs: byDay.runs.get(day) ?? [],
      activities: byDay.activities.get(day) ?? [],
      notes: byDay.notes.get(day) ?? [],
    };
  });
}

/** Whether anything was recorded on a day. */
export function hasDiary({ morning, sessions, runs, activities, notes }: DiaryDay): boolean {
  return morning !== undefined || [sessions, runs, activities, notes].some((one) => one.length > 0);
}

/** Returns the days from the first with anything on. */
export function fromFirstRecorded(days: readonly DiaryDay[]): readonly DiaryDay[] {
  const first = days.findIndex((day) => hasDiary(day));
  return first === -1 ? [] : days.slice(first);
}
