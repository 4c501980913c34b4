import type { Day } from './day.ts';

/** The days from `from` to `to`, both included; from the first recorded day if `from` is undefined. */
export interface DayRange {
  readonly from: Day | undefined;
  readonly to: Day;
}
