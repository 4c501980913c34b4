import { isTime } from '../../core/time/day.ts';
import { Fault } from '../../core/base/fault.ts';
import { parseTime } from '../../core/time/typed-clock-words.ts';
import { normalise } from '../../core/time/typed-time-words.ts';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['midnight', '00:00'],
]);

/**
 * Returns a time of day typed as `7:00`, `0700`, `7pm`, `20` or `noon` as `HH:MM`; of an hour such as `7` it is not clear which
 * half of the day it is in. Throws a `usage` fault.
 */
export function asTime(flag: string, typed: string): string {
  const text = normalise(typed);
  const [, hours = '', minutes = ''] = /^(\d{1,2})(\d{2})$/.exec(text) ?? [];
  const time =
    hours === '' ? (NAMED.get(text) ?? parseTime(text)) : `${hours.padStart(2, '0')}:${minutes}`;
  if (time !== undefined && isTime(time) && !/^(?:[1-9]|1[0-2])$/.test(text)) return time;
  throw new Fault(
    'usage',
    `${flag} takes a time of day, not \`${typed}\``,
    `for example: ${flag} 07:00`,
  );
}
