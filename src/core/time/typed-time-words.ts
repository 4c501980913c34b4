import { addDays, type Day, type Stamp, weekday } from './day.ts';
import { weekdayWords } from './weekday-words.ts';

/** The side of today that a typed day is on; today counts for both. */
export type Direction = 'past' | 'future';

/** What the words for a day are relative to. */
export interface DayContext {
  readonly today: Day;
  /** The last possible day of a date without a year in the past, or the first in the future. */
  readonly limit: Day;
  readonly direction: Direction;
}

/** Removes what makes no difference: capitals, extra spaces, commas, a leading `at` or `on`, the `T` of a stamp. */
export function normalise(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replaceAll(/,?\s+/g, ' ')
    .replace(/^(?:at|on) /, '')
    .replace(/^(\d{4}-\d\d-\d\d)t(?=\d)/, '$1 ');
}

/** The days that a normalised text can mean, none if no calendar has that day; undefined if it is not a day at all. */
export function possibleDays(text: string, context: DayContext): readonly Day[] | undefined {
  for (const [shape, read] of SHAPES) {
    const match = shape.exec(text);
    const days = match === null ? undefined : read(match, context);
    if (days !== undefined) return [...new Set(days)];
  }
  return undefined;
}

/** The day and the time of a normalised text, as typed; undefined if there is no time. */
export function splitDayAndTime(
  text: string,
): { readonly day: string | undefined; readonly time: string } | undefined {
  const [, day, last] = TIME_LAST.exec(text) ?? [];
  if (last !== undefined) return { day, time: last };
  const [, first, rest] = TIME_FIRST.exec(text) ?? [];
  return first === undefined ? undefined : { day: rest, time: first };
}

/** The `HH:MM` of a typed time; undefined if no clock shows it. */
export function parseTime(part: string): string | undefined {
  const [, typed = '', minutes = '00', half] = /^(\d+)(?:[:.h](\d+))? ?([ap]m)?$/.exec(part) ?? [];
  const isHalf = half !== undefined;
  const hours = isHalf ? (Number(typed) % 12) + (half === 'pm' ? 12 : 0) : Number(typed);
  const isHour = isHalf ? Number(typed) >= 1 && Number(typed) <= 12 : hours <= 23;
  return isHour && Number(minutes) <= 59 ? `${two(hours)}:${minutes}` : undefined;
}

/** The minutes of a text such as `1h30m ago`; undefined for any other text. */
export function parseMinutesAgo(text: string): number | undefined {
  const [isAgo, hours, minutes] = AGO.exec(text) ?? [];
  return isAgo === undefined ? undefined : counted(hours) * 60 + counted(minutes);
}

/** The stamp in a normalised text; undefined if it has no offset, or its day or time does not exist. */
export function parseStamp(text: string): Stamp | undefined {
  const [, day = '', time = '', seconds = '00', fraction = '', offset] = STAMP.exec(text) ?? [];
  if (offset === undefined || !isReal(day)) return undefined;
  return `${day}T${time}:${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}${offset === 'z' ? '+00:00' : offset}`;
}

/** A day as `Fri 27 Nov 2026`. */
export function dayInFull(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${weekdayWords(weekday(day))} ${Number(date)} ${monthWords(Number(month))} ${year}`;
}

const WEEKDAY_NAMES = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const TIME = String.raw`\d{1,2}[:.h]\d{2}(?: ?[ap]m)?|\d{1,2} ?[ap]m`;
const TIME_LAST = new RegExp(`^(?:(.+?) (?:at )?)?(${TIME})$`);
const TIME_FIRST = new RegExp(`^(${TIME}) (?:on )?(.+)$`);
const COUNT = String.raw`(\d{1,5}|an?|one)`;
const AGO = new RegExp(
  `^(?:${COUNT} ?(?:h|hrs?|hours?))?(?: ?${COUNT} ?(?:m|mins?|minutes?))? ago$`,
);
const STAMP =
  /^(\d{4}-\d\d-\d\d) ((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.(\d+))?)?(z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

const DAYS = `${COUNT} ?(d|days?|w|weeks?)`;
const DATE = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?: (\d{4}))?`;

type ReadDays = (
  match: readonly (string | undefined)[],
  context: DayContext,
) => readonly Day[] | undefined;

/** Patterns for whole texts; of two that match, the first that knows the words counts. */
const SHAPES: readonly (readonly [RegExp, ReadDays])[] = [
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, ([, year, , month, date]) => dated(year, month, date)],
  [
    /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/,
    ([, one, , other, year]) => [...dated(year, other, one), ...dated(year, one, other)],
  ],
  [/^yesterday$/, (_, { today }) => [addDays(today, -1)]],
  [/^today$/, (_, { today }) => [today]],
  [/^tomorrow$/, (_, { today }) => [addDays(today, 1)]],
  [
    new RegExp(`^${DAYS} ago$`),
    ([, count, unit], { today }) => [addDays(today, -span(count, unit))],
  ],
  [new RegExp(`^in ${DAYS}$`), ([, count, unit], { today }) => [addDays(today, span(count, unit))]],
  [/^(?:(last|next) )?([a-z]+)$/, ([, which, name], context) => onWeekday(which, name, context)],
  [
    new RegExp(`^(?:the )?${DATE}(?: of)? ?([a-z]+)\\.?${YEAR}$`),
    ([, date, name, year], context) => inMonth(name, date, year, context),
  ],
  [
    new RegExp(`^([a-z]+)\\.? ?${DATE}${YEAR}$`),
    ([, name, date, year], context) => inMonth(name, date, year, context),
  ],
  [/^([a-z]+) (.*\d{4}.*)$/, ([, name, rest], context) => onNamedWeekday(name, rest, context)],
];

function dated(year = '', month = '', date = ''): readonly Day[] {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isReal(day) ? [day] : [];
}

function isReal(day: Day): boolean {
  const [, month, date] = day.split('-').map(Number);
  if (month === undefined || date === undefined || month < 1 || month > 12) return false;
  return addDays(`${day.slice(0, 8)}01`, date - 1) === day;
}

function inMonth(
  name: string | undefined,
  date: string | undefined,
  year: string | undefined,
  { limit, direction }: DayContext,
): readonly Day[] | undefined {
  const month = numbered(MONTH_NAMES, name);
  if (month === undefined) return undefined;
  if (year !== undefined) return dated(year, String(month), date);
  // Leap days can be eight years apart, as around 2100.
  const years = Array.from({ length: 9 }, (_, away) => (direction === 'past' ? -away : away));
  return years
    .flatMap((away) => dated(String(Number(limit.slice(0, 4)) + away), String(month), date))
    .filter((day) => (direction === 'past' ? day <= limit : day >= limit))
    .slice(0, 1);
}

function onWeekday(
  which: string | undefined,
  name: string | undefined,
  { today, direction }: DayContext,
): readonly Day[] | undefined {
  const wanted = numbered(WEEKDAY_NAMES, name);
  if (wanted === undefined) return undefined;
  const back = (weekday(today) - wanted + 6) % 7;
  const before = addDays(today, -back - 1);
  const after = addDays(before, back === 6 ? 14 : 7);
  if (which === 'last') return [before];
  if (which === 'next')
    return isLaterThisWeek(wanted, today) ? [after, addDays(after, 7)] : [after];
  const found = direction === 'past' ? before : after;
  return wanted === weekday(today) ? [today, found] : [found];
}

/** Also true for weeks that start on Sunday. */
function isLaterThisWeek(wanted: number, today: Day): boolean {
  return wanted > weekday(today) || wanted % 7 > weekday(today) % 7;
}

/** A date after a weekday, as messages show it; no day if the two do not match. */
function onNamedWeekday(
  name: string | undefined,
  rest: string | undefined,
  context: DayContext,
): readonly Day[] | undefined {
  const wanted = numbered(WEEKDAY_NAMES, name);
  if (wanted === undefined || rest === undefined) return undefined;
  return possibleDays(rest, context)?.filter((day) => weekday(day) === wanted);
}

function numbered(names: readonly string[], typed = ''): number | undefined {
  const index = names.findIndex((name) => name.toLowerCase().startsWith(typed));
  return typed.length < 3 || index < 0 ? undefined : index + 1;
}

function span(count: string | undefined, unit = ''): number {
  return counted(count) * (unit.startsWith('w') ? 7 : 1);
}

function counted(count = '0'): number {
  return /^\d/.test(count) ? Number(count) : 1;
}

function monthWords(month: number): string {
  return MONTH_NAMES[month - 1]?.slice(0, 3) ?? '';
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
