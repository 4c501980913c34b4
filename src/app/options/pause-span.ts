import { Fault } from '../../core/base/fault.ts';
import { addDays, type Day } from '../../core/time/day.ts';
import { normalise, weekdayNamed } from '../../core/time/typed-time-words.ts';
import { fullDayWords } from '../../core/time/day-words.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { typedDay, typedDays } from '../record/typed-moment.ts';

/** The days of a pause as typed. */
export interface PauseSpanOptions {
  readonly from?: string;
  readonly until?: string;
}

/**
 * Returns the first and the last day of a pause, which may be over or to come; from today if only its last day was typed.
 * Throws a `usage` fault.
 */
export function pauseSpan(
  record: RecordSnapshot,
  { from, until }: PauseSpanOptions,
): { readonly from: Day; readonly until: Day } {
  const days = from === undefined ? undefined : typedDays(record, '--from', from, 'either');
  if (until === undefined) {
    if (days !== undefined && !days.isDay) return { from: days.from, until: days.to };
    const hint = 'for example: stretch schedule pause --until "in a week" --reason travel';
    throw new Fault('usage', 'a pause needs its last day and a reason', hint);
  }
  if (days === undefined)
    return { from: record.today, until: typedDay(record, '--until', until, 'future') };
  const last = typedDays(record, '--until', until, 'either').to;
  refuseTwoWeekdays(days.from, last, until);
  return { from: days.from, until: last };
}

/** From a day that is over on, the name of a weekday could be the first after it or the next one to come. */
function refuseTwoWeekdays(from: Day, until: Day, typed: string): void {
  const before = addDays(until, -7);
  if (weekdayNamed(normalise(typed)) === undefined || before < from) return;
  const readings = `${fullDayWords(before)} or ${fullDayWords(until)}`;
  const hint = `type --until ${before} or --until ${until}`;
  throw new Fault('usage', `--until: \`${typed}\` could be ${readings}`, hint);
}
