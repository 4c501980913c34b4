import { type Day, earliestDay, type Stamp } from '../time/day.ts';
import type { Activity, Run } from './activity.ts';
import type { Morning } from './morning.ts';

/** Something one wrote down about a day. */
export interface DiaryNote {
  readonly id: string;
  readonly day: Day;
  readonly at: Stamp;
  readonly device: string;
  readonly text: string;
  /** Whether it marks a change, such as new shoes, on the time line. */
  readonly isMark: boolean;
}

/** What one recorded besides sessions, each list in order of days. */
export interface Diary {
  /** Of one morning that was scored twice, both; in the order written. */
  readonly mornings: readonly Morning[];
  readonly runs: readonly Run[];
  readonly activities: readonly Activity[];
  readonly notes: readonly DiaryNote[];
}

/** A diary with nothing in it. */
export const NO_DIARY: Diary = { mornings: [], runs: [], activities: [], notes: [] };

/** Returns the part of a diary that fits. */
export function diaryWhere(
  { mornings, runs, activities, notes }: Diary,
  fits: (day: Day) => boolean,
): Diary {
  const isIn = ({ day }: { readonly day: Day }) => fits(day);
  return {
    mornings: mornings.filter((one) => isIn(one)),
    runs: runs.filter((one) => isIn(one)),
    activities: activities.filter((one) => isIn(one)),
    notes: notes.filter((one) => isIn(one)),
  };
}

/** Returns the first day with anything in it; undefined if there is none. */
export function firstDiaryDay({ mornings, runs, activities, notes }: Diary): Day | undefined {
  return earliestDay([mornings[0]?.day, runs[0]?.day, activities[0]?.day, notes[0]?.day]);
}

/** Returns parts of a diary as one; every day of a part is before every day of the next. */
export function joinedDiaries(parts: readonly Diary[]): Diary {
  return {
    mornings: parts.flatMap(({ mornings }) => mornings),
    runs: parts.flatMap(({ runs }) => runs),
    activities: parts.flatMap(({ activities }) => activities),
    notes: parts.flatMap(({ notes }) => notes),
  };
}
