import { type Weekday, WEEKDAYS } from './day.ts';

const WEEKDAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A day of the week as `Tue`. */
export function weekdayWords(day: Weekday): string {
  return WEEKDAY_NAMES[day - 1] ?? '';
}

/** Weekdays in words: `every day`, `Mon–Fri`, `Mon, Wed, Sat`. */
export function weekdaysWords(days: readonly Weekday[]): string {
  const sorted = WEEKDAYS.filter((day) => days.includes(day));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return 'never';
  if (sorted.length === WEEKDAYS.length) return 'every day';
  const isRange = sorted.length > 2 && last - first === sorted.length - 1;
  return isRange
    ? `${weekdayWords(first)}–${weekdayWords(last)}`
    : sorted.map((day) => weekdayWords(day)).join(', ');
}
