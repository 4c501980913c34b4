import type { InsightWeek } from '../../core/insight/answer.ts';

/** A week with its mornings and its sessions, as it is drawn. */
export interface DrawnWeek extends InsightWeek {
  /** Whether it is left out of the trend, as the first week of a diary is. */
  readonly isLeftOut: boolean;
}

/** Weeks one beside another. */
export interface Weeks {
  /** Oldest first. */
  readonly weeks: readonly DrawnWeek[];
  /** Where the line of the trend begins and ends, 0 to 10; null if there is none. */
  readonly trend: { readonly start: number; readonly end: number } | null;
}
