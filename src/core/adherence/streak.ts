import type { Day } from '../time/day.ts';
import type { DayRecord } from './day-record.ts';
import { COUNTED_STATES } from './slot-state.ts';

/** Days in a row with something done. */
export interface Streak {
  readonly days: number;
  /** Their first day; undefined without one. */
  readonly from: Day | undefined;
}

/** A streak of no days. */
export const NO_STREAK: Streak = { days: 0, from: undefined };

/**
 * Returns the streak up to the last of consecutive days; `before` is the streak up to the day before the first. A day
 * without counted slots (all excused or paused, or none scheduled) neither breaks nor lengthens it, and neither does a
 * day that is not over.
 */
export function streakOver(days: readonly DayRecord[], before: Streak): Streak {
  return days.reduce<Streak>((streak, day) => {
    if (day.isActive) return { days: streak.days + 1, from: streak.from ?? day.day };
    return isBreak(day) ? NO_STREAK : streak;
  }, before);
}

/** Whether a day ends a streak: nothing was done on it, it is over, and it has counted slots or no plan. */
export function isBreak({ isActive, isOver, hasPlan, slots }: DayRecord): boolean {
  if (isActive || !isOver) return false;
  return !hasPlan || slots.some(({ state }) => COUNTED_STATES.has(state));
}
