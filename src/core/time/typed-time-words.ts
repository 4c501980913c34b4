import { addDays, type Day, differenceInDays, weekday, type Weekday } from './day.ts';
import { weekdayWords } from './weekday-words.ts';

/** The side of today that a typed day is on, today included; `either` for what may be past or to come. */
export type Direction = 'past' | 'future' | 'either';

/** What the words for a day are relative to. */
export interface DayContext {
  readonly today: Day;
  /** The last possible day of a date without a year in the past, or the first in the future; then `today` is it. */
  readonly limit: Day;
  readonly direction: Direction;
}

/** Removes what makes no difference: capitals, extra spaces, commas, a leading `at` or `on`, the `T` of a stamp. */
export function normalise(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replaceAll(/,?\s+/g, ' ')
    .replaceAll(/\b([ap])\.m\b\.?/g, '$1m')
    .replace(/^(?:at|on) /, '')
    .replace(/^(\d{4}-\d\d-\d\d)t(?=\d)/, '$1 ');
}

/** The most words that say when: `the day before yesterday at 7 in the evening` has nine. */
export const MOST_WORDS = 10;

/** The days that a normalised text can mean, none if no calendar has that day; undefined if it is not a day at all. */
export function possibleDays(text: string, context: DayContext): readonly Day[] | undefined {
  for (const [shape, read] of SHAPES) {
    const match = shape.exec(text);
    const days = match === null ? undefined : read(match, context);
    if (days !== undefined) return [...new Set(days)];
  }
  return undefined;
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

const NUMBER_WORDS = 'one two three four five six seven eight nine ten'.split(' ');

/** What a typed number looks like, as a part of a pattern. */
export const NUMBER = String.raw`\d{1,5}|an?|${NUMBER_WORDS.join('|')}`;
const DAYS = `(${NUMBER}) ?(d|days?|w|weeks?)`;
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
  // Only the day comes first with a point after each; of 3/11 and 3.11 either number may be the month.
  [/^(\d{1,2})\.(\d{1,2})\.$/, ([, date, month], context) => inYear(month, date, context)],
  [
    /^(\d{1,2})[./](\d{1,2})$/,
    ([, one, other], context) => [...inYear(other, one, context), ...inYear(one, other, context)],
  ],
  [/^yesterday$/, (_, { today }) => [addDays(today, -1)]],
  [/^(?:the )?day before yesterday$/, (_, { today }) => [addDays(today, -2)]],
  [/^(?:the )?day after tomorrow$/, (_, { today }) => [addDays(today, 2)]],
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
  return isRealDay(day) ? [day] : [];
}

/** Whether a calendar has a day `YYYY-MM-DD`. */
export function isRealDay(day: Day): boolean {
  const [, month, date] = day.split('-').map(Number);
  if (month === undefined || date === undefined || month < 1 || month > 12) return false;
  return addDays(`${day.slice(0, 8)}01`, date - 1) === day;
}

function inMonth(
  name: string | undefined,
  date: string | undefined,
  year: string | undefined,
  context: DayContext,
): readonly Day[] | undefined {
  const month = numbered(MONTH_NAMES, name);
  if (month === undefined) return undefined;
  return year === undefined
    ? inYear(String(month), date, context)
    : dated(year, String(month), date);
}

/** A date this far ahead was not meant without its year if it was past more recently. */
const SOON_DAYS = 92;

/** The days that a date without a year can mean: two if it would be next year's, and was past more recently. */
function inYear(
  month: string | undefined,
  date: string | undefined,
  { limit, today, direction }: DayContext,
): readonly Day[] {
  const before = nearestYear(month, date, limit, 'past');
  if (direction === 'past') return before;
  const after = nearestYear(month, date, limit, 'future');
  const [last, next] = [before[0], after[0]];
  if (last === undefined || next === undefined || last === next) return after;
  const [back, ahead] = [differenceInDays(last, today), differenceInDays(today, next)];
  if (ahead <= SOON_DAYS) return after;
  if (direction === 'either') return back <= SOON_DAYS ? before : [last, next];
  return back < ahead ? [last, next] : after;
}

function nearestYear(
  month: string | undefined,
  date: string | undefined,
  limit: Day,
  direction: 'past' | 'future',
): readonly Day[] {
  // Leap days can be eight years apart, as around 2100.
  const years = Array.from({ length: 9 }, (_, away) => (direction === 'past' ? -away : away));
  return years
    .flatMap((away) => dated(String(Number(limit.slice(0, 4)) + away), month, date))
    .filter((day) => (direction === 'past' ? day <= limit : day >= limit))
    .slice(0, 1);
}

/** The weekday that a text is the name of; undefined if it names none, or one of a certain week. */
export function weekdayNamed(text: string): Weekday | undefined {
  return numbered(WEEKDAY_NAMES, text) as Weekday | undefined;
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

/** The number that a typed one stands for, in digits or a word. */
export function counted(count = ''): number {
  const index = NUMBER_WORDS.indexOf(count);
  if (index >= 0) return index + 1;
  return /^\d/.test(count) ? Number(count) : 1;
}

function monthWords(month: number): string {
  return MONTH_NAMES[month - 1]?.slice(0, 3) ?? '';
}
