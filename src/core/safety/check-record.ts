import type { Day, Stamp } from '../time/day.ts';

/** The answers to the list, as recorded; or that somebody has been seen about them since. */
export interface CheckRecord {
  readonly id: string;
  /** When it was answered, and on which training day. */
  readonly at: Stamp;
  readonly day: Day;
  /** The ids of what was answered with yes; of what they were seen about, if `seen` is given. */
  readonly yes: readonly string[];
  /** The version of the list. */
  readonly list: number;
  /** The day on which they were seen and told that they may exercise. */
  readonly seen: Day | undefined;
}
