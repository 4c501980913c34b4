import type { History } from '../journal/history.ts';
import { addDays, type Day, earliestDay } from '../time/day.ts';

/** A month, `YYYY-MM`, as in the names of journal files. */
export type Month = string;

/** Days after its end for which a month is still read line by line, since a session may run past it. */
const LIVE_DAYS = 2;

/** No day before this is shown, so that a mistyped day in a file does not make a calendar of centuries. */
export const EARLIEST: Day = '1990-01-01';

/** Returns the first month that is read line by line on a day. */
export function firstLiveMonth(today: Day): Month {
  return monthOf(addDays(today, -LIVE_DAYS));
}

/** Returns the month of a day. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** Returns the first day of a month. */
export function firstDayOfMonth(month: Month): Day {
  return `${month}-01`;
}

/** Returns the last day of a month. */
export function lastDayOfMonth(month: Month): Day {
  return addDays(firstDayOfMonth(monthAfter(month)), -1);
}

/** Returns the month after one. */
export function monthAfter(month: Month): Month {
  return monthOf(addDays(firstDayOfMonth(month), 31));
}

/** Returns the month before one. */
export function monthBefore(month: Month): Month {
  return monthOf(addDays(firstDayOfMonth(month), -1));
}

/** Returns the first day with a session, a skip or a schedule; undefined if there is none. */
export function firstRecordedDay({ sessions, skips, schedules }: Recorded): Day | undefined {
  const days = [sessions[0]?.day, schedules[0]?.from, ...skips.map(({ day }) => day)];
  const first = earliestDay(days);
  return first !== undefined && first < EARLIEST ? EARLIEST : first;
}

type Recorded = Pick<History, 'sessions' | 'skips' | 'schedules'>;
