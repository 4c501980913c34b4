import type { DoneOfPlanned } from '../../core/adherence/adherence.ts';
import type { Day } from '../../core/time/day.ts';

/** A week with its mornings and its sessions. */
export interface ShownWeek {
  readonly from: Day;
  readonly to: Day;
  /** How many mornings have a score. */
  readonly mornings: number;
  /** The mean of their scores, 0 to 10; null with too few of them. */
  readonly mean: number | null;
  readonly sessions: DoneOfPlanned;
  /** How many of them were done, and how many partly. */
  readonly whole: number;
  readonly partly: number;
  /** Whether it is left out of the trend, as the first week of a diary is. */
  readonly isLeftOut: boolean;
}

/** Weeks one beside another. */
export interface Weeks {
  /** Oldest first. */
  readonly weeks: readonly ShownWeek[];
  /** Where the line of the trend begins and ends, 0 to 10; null if there is none. */
  readonly trend: { readonly start: number; readonly end: number } | null;
}
