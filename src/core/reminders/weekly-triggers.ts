import {
  minutesOf,
  minutesAfterStart,
  timeAfterStart,
  type Weekday,
  WEEKDAYS,
} from '../time/day.ts';
import { type Slot, slotWindows } from '../schedule/slot.ts';

/** A local time, on some days of the week, at which the system asks whether a slot needs a reminder. */
export interface WeeklyTrigger {
  readonly slot: string;
  /** `HH:MM`. */
  readonly time: string;
  /** Calendar days: after midnight, those after the training days. */
  readonly days: readonly Weekday[];
}

/** Returns times at an interval from each slot's time until its window closes, for all of several schedules. */
export function weeklyTriggers(
  plans: readonly (readonly Slot[])[],
  dayStart: string,
  everyMinutes: number,
): readonly WeeklyTrigger[] {
  const days = new Map<string, Set<Weekday>>();
  for (const slots of plans) {
    for (const day of WEEKDAYS) {
      for (const { slot, opens, closes } of windowsOfDay(slots, day, dayStart)) {
        const first = Math.max(opens, minutesAfterStart(slot.time, dayStart));
        for (let minutes = first; minutes < closes; minutes += everyMinutes) {
          const { time, date } = byCalendar(minutes, day, dayStart);
          const key = JSON.stringify([slot.name, time]);
          days.set(key, (days.get(key) ?? new Set()).add(date));
        }
      }
    }
  }
  return [...days].map(([key, on]) => {
    const [slot = '', time = ''] = JSON.parse(key) as readonly string[];
    return { slot, time, days: WEEKDAYS.filter((day) => on.has(day)) };
  });
}

/**
 * The windows of a weekday. A slot that is only on some weeks' day has one on each, since a week is all that schedulers
 * know; those of the others are as long as without it.
 */
function windowsOfDay(slots: readonly Slot[], day: Weekday, dayStart: string) {
  const today = slots.filter(({ days }) => days.includes(day));
  const always = today.filter(({ every }) => every === undefined);
  return today.flatMap((slot) => {
    const others = slot.every === undefined ? always : [...always, slot];
    return slotWindows(others, dayStart).filter((window) => window.slot === slot);
  });
}

/** Returns the time and weekday, by clock and calendar, some minutes into a training day. */
function byCalendar(
  minutes: number,
  day: Weekday,
  dayStart: string,
): { readonly time: string; readonly date: Weekday } {
  const isNext = minutes + minutesOf(dayStart) >= 1440;
  return {
    time: timeAfterStart(minutes, dayStart),
    date: isNext ? (((day % 7) + 1) as Weekday) : day,
  };
}
