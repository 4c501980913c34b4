import type { Day } from '../time/day.ts';

/** What questions ask of a day. A list of them has one for each calendar day, oldest first, without gaps. */
export interface InsightDay {
  readonly day: Day;
  /** How sore the back was on waking, 0 to 10; null if that was not written down. */
  readonly score: number | null;
  readonly hasRun: boolean;
  /** Of the day's runs; null if there was none, or if it is not known of each. */
  readonly miles: number | null;
  /** True for road, false for trail; null if there was no run, or neither, or both. */
  readonly isRoad: boolean | null;
  /** Whether the evening session was done. */
  readonly hasEvening: boolean;
}

/** Days that a comparison looks back: half a year, since what holds for a back changes. This project's own rule. */
export const WINDOW_DAYS = 182;

/** Returns the days that a comparison looks at. */
export function windowOf(days: readonly InsightDay[]): readonly InsightDay[] {
  return days.slice(-WINDOW_DAYS);
}
