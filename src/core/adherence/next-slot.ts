import { dayRecord, isToDo } from './day-record.ts';
import { canBeDone } from './slot-state.ts';
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

/** A slot that is due, open or upcoming. */
export interface NextSlot {
  readonly day: Day;
  /** Its calendar date, a day later for a slot after midnight, and days until then. */
  readonly date: Day;
  readonly daysAway: number;
  /** Whether it is night, when `today` may mean the training day or the date. */
  readonly isNight: boolean;
  readonly slot: Slot;
  /** Whether its time has come. */
  readonly isDue: boolean;
  /** Whether it can be done now, as one that is due can. */
  readonly isOpen: boolean;
}

/** Days to look ahead. */
const AHEAD = 14;

/**
 * Returns the next slot to do, which may be due or open now; looks two weeks ahead, not counting paused days. One that was
 * stopped because it hurt is left alone.
 */
export function nextSlot(history: History, now: Stamp, dayStart: string): NextSlot | undefined {
  return nextSlots(history, now, dayStart, 1)[0];
}

/** Returns the next slots to do, at most `most`. */
export function nextSlots(
  history: History,
  now: Stamp,
  dayStart: string,
  most: number,
): readonly NextSlot[] {
  const found: NextSlot[] = [];
  const today = trainingDay(now, dayStart);
  const isNight = now.slice(0, 10) !== today;
  for (const day of daysAhead(history.pauses, today)) {
    for (const { slot, state } of dayRecord(history, day, now, dayStart).slots.filter(isToDo)) {
      if (found.length >= most) continue;
      const date = calendarDate(day, slot.time, dayStart);
      const daysAway = differenceInDays(now.slice(0, 10), date);
      const [isDue, isOpen] = [state === 'due', canBeDone(state)];
      found.push({ day, date, daysAway, isNight, slot, isDue, isOpen });
    }
    if (found.length >= most) break;
  }
  return found;
}

/** Returns today and the next two weeks without paused days, of which there may be many. */
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
