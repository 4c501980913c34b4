import { Fault } from '../../core/base/fault.ts';
import { addDays } from '../../core/time/day.ts';
import type { DayRange } from '../../core/time/day-range.ts';
import { fullDayWords } from '../../core/time/day-words.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { typedDays } from '../record/typed-moment.ts';

/** A range of days as typed. */
export interface RangeOptions {
  readonly from?: string;
  readonly to?: string;
}

/** Returns the range that was typed; undefined if none was. Throws a `usage` fault. */
export function typedRange(record: RecordSnapshot, options: RangeOptions): DayRange | undefined {
  if (options.from === undefined && options.to === undefined) return undefined;
  return rangeOrDefault(record, options);
}

/**
 * Returns the range that was typed, by default from the first recorded day to today; `--from "last week"` alone is both ends.
 * Throws a `usage` fault.
 */
function rangeOrDefault(record: RecordSnapshot, { from, to }: RangeOptions): DayRange {
  const start = from === undefined ? undefined : typedDays(record, '--from', from, 'past');
  const end = to === undefined ? undefined : typedDays(record, '--to', to, 'past');
  const first = start?.from;
  const own = start === undefined || start.isDay ? record.today : start.to;
  const last = end === undefined ? own : end.to;
  if (first === undefined || first <= last) return { from: first, to: last };
  const message = `--from (${fullDayWords(first)}) is later than --to (${fullDayWords(last)})`;
  throw new Fault('usage', message, 'swap them');
}

/** A range of days as typed for a list. */
export interface ListedOptions extends RangeOptions {
  readonly all?: boolean;
}

/** Days that are listed by default. */
export const LISTED_DAYS = 28;

/** The days of a list, and whether it is short only because nothing was said. */
export interface ListedRange extends DayRange {
  readonly isShort: boolean;
}

/** Returns the days to show: as typed, all of them, or by default the last `count` ones. Throws a `usage` fault. */
export function listedRange(
  record: RecordSnapshot,
  options: ListedOptions,
  count: number,
): ListedRange {
  const { from, to } = rangeOrDefault(record, options);
  const isAll = options.all === true;
  if (isAll && from !== undefined) {
    throw new Fault('usage', '--all and --from cannot be combined', 'use one of them');
  }
  if (isAll || from !== undefined) return { from, to, isShort: false };
  return { from: addDays(to, 1 - count), to, isShort: true };
}
