import { type Schedule, scheduleOn } from '../schedule/schedule.ts';
import { isSlotOn } from '../schedule/slot-days.ts';
import type { Day } from '../time/day.ts';
import { type ArmWindow, experimentsAbout, pastWindows } from './day-windows.ts';
import type { History } from './history.ts';

type Plans = Pick<History, 'schedules' | 'pauses' | 'experiments'>;

/**
 * Returns what gives the windows of days that are over, each with the sessions of the day. On ordinary days these are only
 * those of the plan, and made once for all of them: the days of ten years are worked out in three quarters of the time.
 */
export function windowsOfPast(
  plans: Plans,
  dayStart: string,
): (day: Day, sessions: History['sessions']) => readonly ArmWindow[] {
  const experimentsOn = experimentsAbout(plans);
  const ordinary = new Map<Schedule | undefined, Map<string, readonly ArmWindow[]>>();
  return (day, sessions) => {
    const own = {
      schedules: plans.schedules,
      pauses: plans.pauses,
      experiments: experimentsOn(day),
    };
    const make = () => pastWindows({ ...own, sessions }, day, dayStart);
    if (!isOrdinary(own, day)) return make();
    const plan = scheduleOn(plans.schedules, day);
    const known = ordinary.get(plan) ?? new Map<string, readonly ArmWindow[]>();
    ordinary.set(plan, known);
    const slots = (plan?.slots ?? []).map((slot) => Number(isSlotOn(slot, day))).join('');
    const windows = known.get(slots) ?? make();
    known.set(slots, windows);
    return windows;
  };
}

/** Whether nothing but the plan decides the windows of a day: none begins on it, and no pause or experiment is about it. */
function isOrdinary({ schedules, pauses, experiments }: Plans, day: Day): boolean {
  return (
    !schedules.some(({ from }) => from === day) &&
    !pauses.some(({ from, until }) => from <= day && day <= until) &&
    experiments.length === 0
  );
}
