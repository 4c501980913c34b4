import { Fault } from '../../core/base/fault.ts';
import type { DayRange } from '../../core/time/day-range.ts';
import { fullDayWords } from '../../view/words/time.ts';
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
export function rangeOrDefault(record: RecordSnapshot, { from, to }: RangeOptions): DayRange {
  const start = from === undefined ? undefined : typedDays(record, '--from', from, 'past');
  const end = to === undefined ? undefined : typedDays(record, '--to', to, 'past');
  const first = start?.from;
  const own = start === undefined || start.isDay ? record.today : start.to;
  const last = end === undefined ? own : end.to;
  if (first === undefined || first <= last) return { from: first, to: last };
  const message = `--from (${fullDayWords(first)}) is later than --to (${fullDayWords(last)})`;
  throw new Fault('usage', message, 'swap them');
}
