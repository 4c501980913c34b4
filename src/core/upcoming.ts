import { dayRecord } from './adherence.ts';
import { addDays, type Day, daysBetween, type Stamp, trainingDay } from './day.ts';
import type { History } from './history.ts';
import { type Pause, pauseOn } from './schedule.ts';
import type { Slot } from './slot.ts';

/** Where and when the next slot that is not yet done comes. */
export interface NextSlot {
  readonly day: Day;
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
  const today = trainingDay(now, dayStart);
  const resumes = resumption(history.pauses, today);
  // A pause may be long: the days in it need not be looked at.
  const days = new Set([
    ...daysBetween(today, addDays(today, AHEAD)),
    ...daysBetween(resumes, addDays(resumes, AHEAD)),
  ]);
  const found: NextSlot[] = [];
  for (const day of days) {
    for (const { slot, standing } of dayRecord(history, day, now, dayStart).slots) {
      const isDue = standing === 'due';
      if (found.length < most && (isDue || standing === 'later')) found.push({ day, slot, isDue });
    }
    if (found.length >= most) break;
  }
  return found;
}

/** The first day from `day` on that no pause holds; one pause may lead into the next. */
function resumption(pauses: readonly Pause[], day: Day): Day {
  const pause = pauseOn(pauses, day);
  return pause === undefined ? day : resumption(pauses, addDays(pause.until, 1));
}
