import { isTime, type Day, type Stamp } from '../time/day.ts';
import { field } from './field.ts';

/** Any text. */
export const anyText = field<string>(
  (value) => typeof value === 'string',
  () => ({ type: 'string' }),
);

/** A text that is not empty. */
export const nonEmptyText = field<string>(
  (value) => typeof value === 'string' && value !== '',
  () => ({
    type: 'string',
    minLength: 1,
  }),
);

/** Any finite number. */
export const number = field<number>(Number.isFinite, () => ({ type: 'number' }));

/** The largest amount: more than any set has, and less than would keep a reader of a damaged line busy. */
const LARGEST = 10_000;

/** An amount from 0 on. */
export const count = field<number>(isCount, () => ({
  type: 'number',
  minimum: 0,
  maximum: LARGEST,
}));

/** An amount from 1 on. */
export const positive = field<number>(
  (value) => isCount(value) && value >= 1,
  () => ({
    type: 'number',
    minimum: 1,
    maximum: LARGEST,
  }),
);

/** The position of an item in a list, from 0 on. */
export const index = field<number>(
  (value) => isCount(value) && Number.isInteger(value),
  () => ({
    type: 'integer',
    minimum: 0,
    maximum: LARGEST,
  }),
);

export const flag = field<boolean>(
  (value) => typeof value === 'boolean',
  () => ({ type: 'boolean' }),
);

const DAY = /^\d{4}-\d\d-\d\d$/;
const STAMP =
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A day, `YYYY-MM-DD`. */
export const day = field<Day>(
  (value) => typeof value === 'string' && DAY.test(value) && isInCalendar(value),
  () => ({ type: 'string', format: 'date', pattern: DAY.source }),
);

/** A moment with its offset. */
export const stamp = field<Stamp>(
  (value) => typeof value === 'string' && STAMP.test(value) && isInCalendar(value),
  () => ({ type: 'string', format: 'date-time', pattern: STAMP.source }),
);

/** A time of day, `HH:MM`. */
export const time = field<string>(
  (value) => typeof value === 'string' && isTime(value),
  () => ({
    type: 'string',
    pattern: String.raw`^([01]\d|2[0-3]):[0-5]\d$`,
  }),
);

function isCount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= LARGEST;
}

/** Days of each month in a leap year. */
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text begins with a real day; makes no date of it, since every line goes through here at every start. */
function isInCalendar(text: string): boolean {
  const [month, date] = [twoDigits(text, 5), twoDigits(text, 8)];
  if (month === 2 && date === 29) return isLeap(twoDigits(text, 0) * 100 + twoDigits(text, 2));
  return date >= 1 && date <= (LONGEST_MONTHS[month - 1] ?? 0);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}

/** Char code of `0`. */
const ZERO = 48;
