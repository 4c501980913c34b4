import { type Day, weekday } from './day.ts';
import { weekdayWords } from './weekday-words.ts';

const MONTH_NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Returns a day as `Tue 24 Nov`. */
export function dayWords(day: Day): string {
  return `${weekdayWords(weekday(day))} ${dateInMonth(day)} ${monthWords(day)}`;
}

/** Returns the month of a day as `Nov`. */
export function monthWords(day: Day): string {
  return MONTH_NAMES[Number(day.slice(5, 7)) - 1] ?? '';
}

/** Returns the number of a day in its month, without a nought before it: `4`. */
export function dateInMonth(day: Day): string {
  return String(Number(day.slice(8, 10)));
}

/** Returns a day with its year, as `Tue 24 Nov 2026`. */
export function fullDayWords(day: Day): string {
  return `${dayWords(day)} ${day.slice(0, 4)}`;
}

/** Returns how days are said beside one another: with the year if one of them is not of this year. */
export function dayWordsFor(days: readonly Day[], today: Day): (day: Day) => string {
  const isOfThisYear = days.every((day) => day.slice(0, 4) === today.slice(0, 4));
  return isOfThisYear ? dayWords : fullDayWords;
}
