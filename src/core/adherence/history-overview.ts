import type { Streak } from './streak.ts';
import type { DiaryOverview } from '../diary/diary-week.ts';
import type { Day } from '../time/day.ts';
import type { Adherence } from './adherence.ts';
import type { DayRecord } from './day-record.ts';

/** Adherence over the days from `from` to `to`; `from` is null if nothing was recorded. */
export interface AdherenceWindow {
  readonly name: string;
  readonly from: Day | null;
  readonly to: Day;
  readonly adherence: Adherence;
}

/** The record by day, and adherence over several periods. */
export interface HistoryOverview {
  readonly days: readonly DayRecord[];
  readonly windows: readonly AdherenceWindow[];
  /** Days in a row with something done, up to today; undefined if only some days were asked for. */
  readonly streak: Streak | undefined;
  /** The mornings and the runs of these days, and of days before the first with a plan or a session. */
  readonly diary: DiaryOverview;
}
