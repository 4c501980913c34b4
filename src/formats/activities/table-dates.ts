import type { Day } from '../../core/time/day.ts';
import { monthNamed } from './month-names.ts';

/** A date and perhaps a time, as a cell has them. */
export interface TableDate {
  readonly day: Day;
  /** Seconds after midnight; null if the cell has no time. */
  readonly seconds: number | null;
  /** Minutes east of UTC; null if the cell does not say. 0 is what programs write that know nothing of places. */
  readonly offset: number | null;
}

/** Which of the first two numbers of `3/4/2025` is the day. */
export type DateOrder = 'dmy' | 'mdy';

/** Returns the dates of a column, in any of its cells undefined if there is none. */
export function tableDates(
  cells: readonly string[],
  order: DateOrder,
): readonly (TableDate | undefined)[] {
  return cells.map((cell) => dateIn(cell, order));
}

/** Returns the date in a cell; undefined if there is none. The order is that of a date in numbers, unless the year is first. */
export function dateIn(cell: string, order: DateOrder): TableDate | undefined {
  const parts = partsOf(cell);
  return parts === undefined ? undefined : dateOf(parts, order);
}

/**
 * Whether the day or the month comes first in all dates of a column: by a number above 12, or by the points that only those
 * write who put the day first. Undefined if nothing shows it; if no date is in numbers, either will do.
 */
export function orderOfDates(cells: readonly string[]): DateOrder | undefined {
  const open = cells
    .flatMap((cell) => partsOf(cell) ?? [])
    .filter(({ known }) => known === undefined);
  const dayFirst = open.some(({ pair: [a] }) => a > 12);
  const monthFirst = open.some(({ pair: [, b] }) => b > 12);
  if (dayFirst !== monthFirst) return dayFirst ? 'dmy' : 'mdy';
  return open.every(({ sign, pair: [a, b] }) => sign === '.' || a === b) ? 'dmy' : undefined;
}

/** Returns the milliseconds since the epoch of a date, as if it was in UTC if it does not say otherwise. */
export function utcOf({ day, seconds, offset }: TableDate): number {
  return Date.parse(`${day}T00:00:00Z`) + (seconds ?? 0) * 1000 - (offset ?? 0) * 60_000;
}

interface DateParts {
  readonly year: number;
  /** The month and the day, or the two numbers of which one is each. */
  readonly known: readonly [month: number, day: number] | undefined;
  readonly pair: readonly [number, number];
  /** What is between them: `/` says nothing, but `.` is written by those who put the day first. */
  readonly sign: string;
  readonly clock: Clock;
}

type Clock = Omit<TableDate, 'day'>;

function partsOf(cell: string): DateParts | undefined {
  const { rest, clock } = takeTime(cell.normalize('NFKC').trim().replace(TIME_FIRST, '$2 $1'));
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(rest);
  const numbers = [...rest.matchAll(/\d+/g)].map(([digits]) => digits);
  const sign = /\d\s*([./-])/.exec(rest)?.[1] ?? '';
  const named = [...rest.matchAll(/[\p{L}\p{M}]{3,}/gu)].map(([word]) => monthNamed(word));
  const month = named.find((one) => one !== undefined);
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(rest.trim());
  if (compact !== null) return whole(compact.slice(1), clock);
  if (month !== undefined) {
    const day = numbers.find((digits) => digits.length <= 2);
    if (year === null || day === undefined) return undefined;
    return {
      year: Number(year[0]),
      known: [month, Number(day)],
      pair: [0, 0],
      sign,
      clock,
    };
  }
  const [a, b, c] = numbers;
  if (a === undefined || b === undefined || c === undefined) return undefined;
  if (a.length === 4) return whole([a, b, c], clock);
  const short = c.length === 2 ? 2000 + Number(c) : Number(c);
  return { year: short, known: undefined, pair: [Number(a), Number(b)], sign, clock };
}

function whole([year, month, day]: readonly string[], clock: Clock): DateParts {
  return { year: Number(year), known: [Number(month), Number(day)], pair: [0, 0], sign: '', clock };
}

const TIME =
  /(?:^|[\sT,])(?<before>[ap]m|上午|下午|午前|午後|오전|오후)?\s*(?<hours>\d{1,2})(?:(?<sign>[:.h])(?<minutes>\d\d))(?:\k<sign>(?<seconds>\d\d)(?:[.,]\d+)?)?\s*(?<after>[ap]\.?\s?m\.?)?\s*(?<zone>Z|UTC|GMT)?(?<offset>[+-]\d\d:?\d\d)?$/iu;

const TIME_FIRST = /^(\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?)[\s,]+(.*\d.*)$/i;

const AFTER_NOON = /^p|下午|午後|오후/i;

function takeTime(text: string): { readonly rest: string; readonly clock: Clock } {
  const found = TIME.exec(text);
  const { before, hours, sign, minutes, seconds, after, zone, offset } = found?.groups ?? {};
  const isTime = Number(hours) <= 23 && Number(minutes) <= 59 && Number(seconds ?? 0) <= 59;
  // `15.04.24` alone is a date.
  if (found === null || !isTime || (sign === '.' && found.index === 0)) {
    return { rest: text, clock: { seconds: null, offset: null } };
  }
  const half = before ?? after;
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (AFTER_NOON.test(half) ? 12 : 0);
  const ahead = offset === undefined ? (zone === undefined ? null : 0) : minutesEast(offset);
  return {
    rest: text.slice(0, found.index),
    clock: { seconds: hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0), offset: ahead },
  };
}

function minutesEast(offset: string): number {
  const digits = offset.replaceAll(/\D/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return offset.startsWith('-') ? -minutes : minutes;
}

function dateOf(parts: DateParts, order: DateOrder): TableDate | undefined {
  const [first, second] = parts.pair;
  const [month, day] = parts.known ?? (order === 'dmy' ? [second, first] : [first, second]);
  const text = [String(parts.year).padStart(4, '0'), pad(month), pad(day)].join('-');
  const date = new Date(`${text}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return isDay ? { day: text, ...parts.clock } : undefined;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
