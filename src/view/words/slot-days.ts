import type { SlotDays } from '../../core/schedule/slot-days.ts';
import { slotDaysWords } from '../../core/schedule/slot-days-words.ts';
import { dayWords } from '../../core/time/day-words.ts';

/** Returns the days of a slot, with that from which an interval is counted: `every second day from Wed 2 Dec`. */
export function countedDaysWords(slot: SlotDays): string {
  const from = slot.every === undefined ? '' : ` from ${dayWords(slot.every.from)}`;
  return `${slotDaysWords(slot)}${from}`;
}
