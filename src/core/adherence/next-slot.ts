import { dayRecord } from './day-record.ts';
import {
  addDays,
  calendarDate,
  type Day,
  differenceInDays,
  type Stamp,
  trainingDay,
} from '../time/day.ts';
import type { History } from '../journal/history.ts';
import { type Pause, pauseOn } from '../schedule/schedule.ts';
import type { Slot } from '../schedule/slot.ts';

/** Where and when the next slot that is not yet done comes. */
export interface NextSlot {
  readonly day: Day;
  /** By the calendar, on which a slot of the small hours is a day later; and how many days that is from now. */
  readonly date: Day;
  readonly daysAway: number;
  readonly slot: Slot;
  readonly isDue: boolean;
}

/** Days that are looked ahead. */
const AHEAD = 14;

/** The next slot to do, from the one whose window it is on; looks a fortnight ahead, past a pause under way. */
export function nextSlot(history: History, now: Stamp, dayStart: string): NextSlot | undefined {
  return nextSlots(history, now, dayStart, 1)[0];
}

/** The next slots to do, at most so many. */
export function nextSlots(
  history: History,
  now: Stamp,
  dayStart: string,
  most: number,
): readonly NextSlot[] {
  const found: NextSlot[] = [];
  for (const day of daysAhead(history.pauses, trainingDay(now, dayStart))) {
    for (const { slot, state } of dayRecord(history, day, now, dayStart).slots) {
      const isDue = state === 'due';
      if (found.length >= most || (!isDue && state !== 'later')) continue;
      const date = calendarDate(day, slot.time, dayStart);
      found.push({ day, date, daysAway: differenceInDays(now.slice(0, 10), date), slot, isDue });
    }
    if (found.length >= most) break;
  }
  return found;
}

/** Today and the fortnight after it, without the days of pauses, which may be long. */
function daysAhead(pauses: readonly Pause[], today: Day): readonly Day[] {
  const days = [today];
  let day = addDays(today, 1);
  while (days.length <= AHEAD) {
    const pause = pauseOn(pauses, day);
    if (pause === undefined) days.push(day);
    day = addDays(pause?.until ?? day, 1);
  }
  return days;
}
