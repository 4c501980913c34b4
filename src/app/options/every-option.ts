import { Fault } from '../../core/base/fault.ts';
import { LONGEST_INTERVAL } from '../../core/schedule/slot.ts';

/** Returns every how many days was typed: 2 to 14. Throws a `usage` fault. */
export function intervalFrom(typed: string): number {
  const days = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0;
  if (days >= 2 && days <= LONGEST_INTERVAL) return days;
  const message = `--every takes a number of days from 2 to ${LONGEST_INTERVAL}, not \`${typed}\``;
  throw new Fault(
    'usage',
    message,
    'for example, every second day: --every 2; every day: --days daily',
  );
}
