import type { DistanceUnit } from '../../core/diary/distance.ts';
import type { Day } from '../../core/time/day.ts';

/** A run that was longer than the longest before it. */
export interface ShownLongRun {
  readonly day: Day;
  /** Metres. */
  readonly metres: number;
  /** Metres of the longest before it. */
  readonly longest: number;
  /** How much longer, as a share: 0.32 is 32 % longer. */
  readonly more: number;
}

/** Runs that were longer than those before. */
export interface LongRuns {
  /** In order of days. */
  readonly runs: readonly ShownLongRun[];
  readonly unit: DistanceUnit;
  /** The last day of all, which decides whether years are said. */
  readonly today: Day;
}
