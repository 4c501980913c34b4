import { isTime, type Day, type Stamp } from '../time/day.ts';
import { type Field, field, isObject } from './field.ts';

/** Any text; only the length of its line limits it. */
export const anyText = field<string>(
  (value) => typeof value === 'string',
  () => ({ type: 'string' }),
);

/** The most characters of a name. */
const LONGEST_NAME = 1000;

/** What something is called, an id among them; it may be empty. */
export const anyName = field<string>(
  (value) => typeof value === 'string' && isShort(value),
  () => ({ type: 'string', maxLength: LONGEST_NAME }),
);

/** What something is called. */
export const name = field<string>(
  (value) => typeof value === 'string' && value !== '' && isShort(value),
  () => ({ type: 'string', minLength: 1, maxLength: LONGEST_NAME }),
);

/** More seconds than anybody lives, so that no sum of numbers is infinite. */
const LARGEST_NUMBER = 1e10;

/** Any number that can be added up. */
export const number = field<number>(
  (value) => typeof value === 'number' && Math.abs(value) <= LARGEST_NUMBER,
  () => ({ type: 'number', minimum: -LARGEST_NUMBER, maximum: LARGEST_NUMBER }),
);

/** A number from 0 to 10. */
export const scale = field<number>(
  (value) => typeof value === 'number' && value >= 0 && value <= 10,
  () => ({ type: 'number', minimum: 0, maximum: 10 }),
);

/** The largest amount: more than any set has, and less than would keep a reader of a damaged line busy. */
export const LARGEST = 10_000;

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

/** A whole number between two others, both included. */
export function whole(least: number, most: number): Field<number> {
  return field<number>(
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    () => ({ type: 'integer', minimum: least, maximum: most }),
  );
}

export const flag = field<boolean>(
  (value) => typeof value === 'boolean',
  () => ({ type: 'boolean' }),
);

/*
 * Years 1900 to 2299: every day can be typed and shown, going through all of them takes no time, and there is room after
 * the last moment for lines that have to count as later.
 */
const YEAR = String.raw`(19|2[0-2])\d\d`;
const TIME = String.raw`T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)`;
const DAY = new RegExp(String.raw`^${YEAR}-\d\d-\d\d$`);
const STAMP = new RegExp(String.raw`^${YEAR}-\d\d-\d\d${TIME}$`);
const ORDER = new RegExp(String.raw`^\d{4}-\d\d-\d\d${TIME}$`);

/** A day, `YYYY-MM-DD`, from 1900 to 2299. */
export const day = field<Day>(
  (value) => typeof value === 'string' && DAY.test(value) && isInCalendar(value),
  () => ({ type: 'string', format: 'date', pattern: DAY.source }),
);

/** A moment with its offset, from 1900 to 2299. */
export const stamp = stampLike(STAMP);

/** The moment that a line counts as written, in any year of four digits. */
export const order = stampLike(ORDER);

/** The latest `order`: no other is later, wherever it was written. */
export const LATEST_ORDER: Stamp = '9999-12-31T23:59:59.999-23:59';

function stampLike(pattern: RegExp) {
  return field<Stamp>(
    (value) => typeof value === 'string' && pattern.test(value) && isInCalendar(value),
    () => ({ type: 'string', format: 'date-time', pattern: pattern.source }),
  );
}

/** A time of day, `HH:MM`. */
export const time = field<string>(
  (value) => typeof value === 'string' && isTime(value),
  () => ({
    type: 'string',
    pattern: String.raw`^([01]\d|2[0-3]):[0-5]\d$`,
  }),
);

/** Whether a text has few characters, as JSON Schema counts them: each is one code unit or two. */
function isShort(text: string): boolean {
  if (text.length <= LONGEST_NAME) return true;
  return text.length <= 2 * LONGEST_NAME && Array.from(text).length <= LONGEST_NAME;
}

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

/** Any object. */
export function anyObject(): Field<Readonly<Record<string, unknown>>> {
  return field(isObject, () => ({ type: 'object' }));
}
