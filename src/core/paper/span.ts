import type { Day } from '../time/day.ts';

/** Some days, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}
