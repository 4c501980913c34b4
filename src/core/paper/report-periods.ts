import type { DoneOfPlanned } from '../adherence/adherence.ts';
import type { Spread } from '../base/spread.ts';
import type { RunTotal } from '../diary/diary-week.ts';
import type { Day } from '../time/day.ts';

/**
 * What the days of a report are put together in: weeks of seven days, counted back from its last day, so that the last one
 * is whole; or, if there are more than 26 of them, calendar months, quarters or years.
 */
export type PeriodUnit = 'week' | 'month' | 'quarter' | 'year';

/** Some days, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** What a few days of a report come to: a row of each of its tables. */
export interface ReportPeriod extends Span {
  /** How many days it has within the report; the first and the last month may have only some of theirs. */
  readonly days: number;
  /** Soreness on waking, 0 to 10; null if no morning was scored. */
  readonly soreness: Spread | null;
  /** Days on which soreness flared up, newest first. */
  readonly flares: readonly Day[];
  /** Minutes until the back had loosened; null if that was never said. */
  readonly stiffness: Spread | null;
  /** Sessions of the plan: a partial one counts as its share, so `done` may be a fraction. */
  readonly sessions: DoneOfPlanned;
  /** Sets of the sessions that count for the plan. */
  readonly sets: DoneOfPlanned;
  /** Planned sessions that are not counted: excused, paused, and left out by an experiment. */
  readonly excused: number;
  readonly paused: number;
  readonly off: number;
  /** Sessions outside the plan, which are not counted either. */
  readonly extras: number;
  /** Null if there was no run. */
  readonly runs: RunTotal | null;
  /** Metres of the longest single run; null if no distance is known. */
  readonly longest: number | null;
}

/** The days of a report put together; newest first, without gaps. */
export interface ReportPeriods {
  readonly unit: PeriodUnit;
  readonly list: readonly ReportPeriod[];
}
