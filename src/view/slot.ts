import type { NextSlot } from '../core/adherence.ts';
import { addDays, type Day } from '../core/day.ts';
import { safe } from './text.ts';
import { dayWords } from './time.ts';

/** A slot in words: `evening, today at 20:30`, or `morning, now (07:00)`. */
export function nextSlotWords({ day, slot, isDue }: NextSlot, today: Day): string {
  const name = safe(slot.name);
  if (isDue) return `${name}, now (${slot.time})`;
  if (day === today) return `${name}, today at ${slot.time}`;
  const when = day === addDays(today, 1) ? 'tomorrow' : dayWords(day);
  return `${name}, ${when} at ${slot.time}`;
}
