import { Fault } from '../../core/base/fault.ts';
import { addDays, compareDays, type Day, differenceInDays } from '../../core/time/day.ts';
import { isMomentText } from '../../core/time/typed-time.ts';
import { isDay } from '../../core/time/typed-time-query.ts';
import { normalise } from '../../core/time/typed-time-words.ts';
import type { Host } from '../../host/host.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { typedDay, typedDays } from '../record/typed-moment.ts';
import { startFrom, whenTyped } from './activity-options.ts';

/** The most rest days that are recorded at once. */
const MOST_DAYS = 31;

/** Returns the days that were typed, such as `fri sat`, `tue and thu` or `mon to wed`, by default today. Throws a `usage` fault. */
export function restDays(
  host: Host,
  record: RecordSnapshot,
  when: string | undefined,
  at: string | undefined,
): readonly Day[] {
  const typed = whenTyped(when, at);
  if (typed === undefined || isMomentText(typed.text))
    return [startFrom(host, record, when, at).day];
  const { flag, text } = typed;
  const listed = listedDays(text);
  if (listed !== undefined) {
    const days = listed.map((one) => typedDay(record, flag, one, 'past'));
    return [...new Set(days)].toSorted(compareDays);
  }
  const { from, to } = typedDays(record, flag, text, 'past');
  const count = differenceInDays(from, to) + 1;
  if (count <= MOST_DAYS) return Array.from({ length: count }, (_, index) => addDays(from, index));
  const message = `\`${text}\` is ${count} days, and at most ${MOST_DAYS} are recorded at once`;
  throw new Fault('usage', message, 'for example: stretch log rest "mon to wed"');
}

/** The most words of one day of a list. */
const DAY_WORDS = 4;

/** Takes a list of days apart; undefined if it is none. */
function listedDays(text: string): readonly string[] | undefined {
  const words = normalise(text)
    .split(/[ ,&+]+/)
    .filter((word) => word !== '' && word !== 'and');
  const days: string[] = [];
  for (let at = 0; at < words.length;) {
    const lengths = Array.from({ length: DAY_WORDS }, (_, index) => DAY_WORDS - index);
    const length = lengths.find(
      (one) => at + one <= words.length && isDay(words.slice(at, at + one).join(' ')),
    );
    if (length === undefined) return undefined;
    days.push(words.slice(at, at + length).join(' '));
    at += length;
  }
  return days.length > 1 ? days : undefined;
}
