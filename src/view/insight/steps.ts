import type { Day } from '../../core/time/day.ts';
import type { Interval } from './interval.ts';

/** A week before or after a change. */
export interface StepWeek {
  /** How many mornings have a score. */
  readonly mornings: number;
  /** The mean of their scores, 0 to 10; null with too few of them. */
  readonly mean: number | null;
}

/** The weeks before and after a change that was marked. */
export interface Steps {
  readonly day: Day;
  readonly text: string;
  /** Nearest first, on both sides. */
  readonly before: readonly StepWeek[];
  readonly after: readonly StepWeek[];
  /** Of the step, as well as can be told from a slow trend; null if it cannot be told. */
  readonly step: Interval | null;
}
