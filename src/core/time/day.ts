/** A training day as `YYYY-MM-DD`. */
export type Day = string;

/** A local instant with its UTC offset, RFC 3339 with milliseconds: `2026-11-24T07:02:11.120+00:00`. */
export type Stamp = string;

/** Minutes after midnight of a `HH:MM` time. Throws a RangeError for anything else. */
export function minutesOf(time: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) throw new RangeError(`not a time: ${time}`);
  return Number(hours) * 60 + Number(minutes);
}

/** Whether a text is a `HH:MM` time of day. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** The training day an instant belongs to: before `dayStart` (`HH:MM`, local) it is still the day before. */
export function trainingDay(at: Stamp, dayStart: string): Day {
  const date = at.slice(0, 10);
  return localMinutes(at) < minutesOf(dayStart) ? addDays(date, -1) : date;
}

/** Minutes since the start of the instant's training day by the local clock, 0 to 1439. */
export function minutesIntoDay(at: Stamp, dayStart: string): number {
  return minutesAfterStart(timeOfDay(at), dayStart);
}

/** The date by the calendar of a time on a training day: before the day's start it is the next one. */
export function calendarDate(day: Day, time: string, dayStart: string): Day {
  return minutesOf(time) < minutesOf(dayStart) ? addDays(day, 1) : day;
}

/** Minutes from the day's start to a time of day, 0 to 1439. */
export function minutesAfterStart(time: string, dayStart: string): number {
  return (minutesOf(time) - minutesOf(dayStart) + 1440) % 1440;
}

/** The time of day so many minutes after the day's start. */
export function timeAfterStart(minutes: number, dayStart: string): string {
  const at = (minutesOf(dayStart) + minutes) % 1440;
  return [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The day so many days later, or earlier. */
export function addDays(day: Day, count: number): Day {
  const inMonth = Number(day.slice(8)) + count;
  // Within a month that every year has, which is most of what is asked when years are gone through.
  if (inMonth >= 1 && inMonth <= 28) return `${day.slice(0, 8)}${String(inMonth).padStart(2, '0')}`;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Day of the week, 1 Monday to 7 Sunday. */
export function weekday(day: Day): Weekday {
  return (((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1) as Weekday;
}

/** Day of the week, 1 Monday to 7 Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Every day of the week. */
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The days from `from` to `to`, both included. */
export function eachDay(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Negative where the first day is earlier, positive where it is later. */
export function compareDays(a: Day, b: Day): number {
  // Comparing by a language's rules, as sorting texts otherwise does, takes a hundred times as long.
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many days the second day is after the first. */
export function differenceInDays(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Milliseconds since the epoch of a stamp; not a number for a text that is none. */
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
