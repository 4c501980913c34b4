import { addDays, type Day } from '../time/day.ts';
import type { Schedule } from './schedule.ts';

/** The days on which a schedule is in force. */
export interface PlanPeriod extends Pick<Schedule, 'from' | 'slots'> {
  /** The last of them; undefined if it has no end yet. */
  readonly until: Day | undefined;
}

/** Returns each schedule with its days, in order; if two begin on the same day, only the last has any. */
export function planPeriods(schedules: readonly Schedule[]): readonly PlanPeriod[] {
  return schedules.flatMap(({ from, slots }, index) => {
    const next = schedules[index + 1];
    if (next?.from === from) return [];
    return [{ from, slots, until: next === undefined ? undefined : addDays(next.from, -1) }];
  });
}
