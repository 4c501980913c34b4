import { dateInMonth, monthWords } from '../time/day-words.ts';
import type { Day } from '../time/day.ts';
import type { PeriodUnit } from './report-periods.ts';
import { paperDay } from './report-words.ts';

/** Returns a period by its first day, in as few letters as tell it apart: `9 Sep`, `Sep 26`, `Q3 26`, `2026`. */
export function periodMark(from: Day, unit: PeriodUnit): string {
  const year = from.slice(0, 4);
  const month = monthWords(from);
  switch (unit) {
    case 'week':
      return `${dateInMonth(from)} ${month}`;
    case 'month':
      return `${month} ${year.slice(2)}`;
    case 'quarter':
      return `Q${quarterOf(from)} ${year.slice(2)}`;
    case 'year':
      return year;
  }
}

/** Returns a period by itself, as in a table: `9 Sep 2026`, the first day of a week; `Sep 2026`; `Q3 2026`; `2026`. */
export function periodName(from: Day, unit: PeriodUnit): string {
  const year = from.slice(0, 4);
  switch (unit) {
    case 'week':
      return paperDay(from);
    case 'month':
      return `${monthWords(from)} ${year}`;
    case 'quarter':
      return `Q${quarterOf(from)} ${year}`;
    case 'year':
      return year;
  }
}

function quarterOf(day: Day): number {
  return Math.ceil(Number(day.slice(5, 7)) / 3);
}
