import { type DayWindow, plannedSlotAt, plannedWindows } from '../schedule/planned-windows.ts';
import { unplannedSlots } from '../schedule/schedule.ts';
import { DEFAULT_SLOTS, type Slot } from '../schedule/slot.ts';
import { type Day, type Stamp, trainingDay } from '../time/day.ts';
import type { History } from './history.ts';

type Recorded = Pick<History, 'sessions' | 'schedules' | 'pauses'>;

/** Returns the windows of a day in order, by the schedule in force and the sessions recorded that day. */
export function dayWindows(history: Recorded, day: Day, dayStart: string): readonly DayWindow[] {
  const unplanned = unplannedSlots(history.schedules);
  return plannedWindows(history, day, dayStart, begunSlots(history, day), unplanned);
}

/** Returns the windows of a day that is over: those of a day without a plan stay the same once one is made. */
export function pastWindows(history: Recorded, day: Day, dayStart: string): readonly DayWindow[] {
  return plannedWindows(history, day, dayStart, begunSlots(history, day), DEFAULT_SLOTS);
}

/** Returns the slot whose window is open at a moment; undefined on a day without slots. */
export function slotOpenAt(history: Recorded, at: Stamp, dayStart: string): Slot | undefined {
  return plannedSlotAt(history, at, dayStart, begunSlots(history, trainingDay(at, dayStart)));
}

function begunSlots({ sessions }: Recorded, day: Day): ReadonlySet<string | null> {
  return new Set(sessions.filter((session) => session.day === day).map(({ slot }) => slot));
}
