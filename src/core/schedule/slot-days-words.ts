import { WEEKDAYS } from '../time/day.ts';
import { weekdaysWords } from '../time/weekday-words.ts';
import type { SlotDays } from './slot-days.ts';

/** Returns the days of a slot in words: `every day`, `Mon–Fri`, `every second day`. */
export function slotDaysWords({ days, every }: SlotDays): string {
  if (every === undefined) return weekdaysWords(days);
  const often = intervalWords(every.days);
  return WEEKDAYS.every((day) => days.includes(day))
    ? often
    : `${often}, only on ${weekdaysWords(days)}`;
}

function intervalWords(days: number): string {
  if (days === 2) return 'every second day';
  return days === 3 ? 'every third day' : `every ${days} days`;
}
