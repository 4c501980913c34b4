import { isTime } from '../../core/time/day.ts';
import { Fault } from '../../core/base/fault.ts';

/** Returns a time of day typed as `7:00`, `07:00` or `0700` as `HH:MM`. Throws a `usage` fault. */
export function asTime(flag: string, typed: string): string {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):?(\d{2})$/.exec(typed.trim()) ?? [];
  const time = `${hours.padStart(2, '0')}:${minutes}`;
  if (isTime(time)) return time;
  throw new Fault(
    'usage',
    `${flag} takes a time of day, not \`${typed}\``,
    `for example: ${flag} 07:00`,
  );
}
