import { millisecondsInDay } from 'date-fns/constants';

/*
 * Days are texts, and their arithmetic is in UTC. date-fns works on Dates of the local zone: 1.5 to 75 times as slow
 * here, and wrong where a zone left out a day, as 30 December 2011 in Apia.
 */

/** A training day as `YYYY-MM-DD`. */
export type Day = string;

/** A local instant with its UTC offset, RFC 3339 with milliseconds: `2026-11-24T07:02:11.120+00:00`. */
export type Stamp = string;

/** Minutes after midnight of an `HH:MM` time. Throws a RangeError for anything else. */
export function minutesOf(time: string): number {
  if (!isTime(time)) throw new RangeError(`not a time: ${time}`);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Whether a text is an `HH:MM` time of day. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** The training day of an instant; until `dayStart` (`HH:MM`, local) it is still the day before. */
export function trainingDay(at: Stamp, dayStart: string): Day {
  const date = at.slice(0, 10);
  return localMinutes(at) < minutesOf(dayStart) ? addDays(date, -1) : date;
}

/** Minutes since the start of the instant's training day by the local clock, 0 to 1439. */
export function minutesIntoDay(at: Stamp, dayStart: string): number {
  return minutesAfterStart(timeOfDay(at), dayStart);
}

/** The calendar date of a time on a training day; a time before `dayStart` is on the next date. */
export function calendarDate(day: Day, time: string, dayStart: string): Day {
  return minutesOf(time) < minutesOf(dayStart) ? addDays(day, 1) : day;
}

/** Minutes from the start of the day to a time of day, 0 to 1439. */
export function minutesAfterStart(time: string, dayStart: string): number {
  return (minutesOf(time) - minutesOf(dayStart) + 1440) % 1440;
}

/** The time of day a number of minutes after the start of the day. */
export function timeAfterStart(minutes: number, dayStart: string): string {
  const at = (minutesOf(dayStart) + minutes) % 1440;
  return [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The day `count` days later, or earlier if `count` is negative. */
export function addDays(day: Day, count: number): Day {
  const inMonth = Number(day.slice(8)) + count;
  // Every month has days 1 to 28; most calls stay within them and need no Date.
  if (inMonth >= 1 && inMonth <= 28) return day.slice(0, 8) + twoDigits(inMonth);
  const date = new Date(Date.parse(day) + count * millisecondsInDay);
  const year = date.getUTCFullYear();
  if (Number.isNaN(year)) throw new RangeError(`not a day: ${day}`);
  // `toISOString` would take three times as long.
  return `${String(year).padStart(4, '0')}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

function twoDigits(count: number): string {
  return count < 10 ? `0${count}` : String(count);
}

/** Day of the week, 1 Monday to 7 Sunday. */
export function weekday(day: Day): Weekday {
  // A Date of its own would take ten times as long; the first day of the epoch was a Thursday.
  const days = Date.parse(day) / millisecondsInDay + 3;
  return ((((days % 7) + 7) % 7) + 1) as Weekday;
}

/** Day of the week, 1 Monday to 7 Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Every day of the week. */
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The days from `from` to `to`, both included; none if `to` is earlier. */
export function eachDay(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Negative if the first day is earlier, positive if it is later. */
export function compareDays(a: Day, b: Day): number {
  // `localeCompare` takes a hundred times as long.
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The earliest of some days, of which some may be undefined; undefined if all are. */
export function earliestDay(days: readonly (Day | undefined)[]): Day | undefined {
  return days.filter((day) => day !== undefined).toSorted()[0];
}

/** The number of days from the first day to the second; negative if the second is earlier. */
export function differenceInDays(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsInDay);
}

/** Milliseconds since the epoch; NaN if the text is not a stamp. */
export function epochMs(at: Stamp): number {
  return Date.parse(at);
}

/** The local date and time of an instant, to the minute: `2026-11-24 07:02`. */
export function dateAndTime(at: Stamp): string {
  return at.slice(0, 16).replace('T', ' ');
}

/** The local time of day of an instant, `HH:MM`. */
export function timeOfDay(at: Stamp): string {
  return at.slice(11, 16);
}

function localMinutes(at: Stamp): number {
  return minutesOf(timeOfDay(at));
}
