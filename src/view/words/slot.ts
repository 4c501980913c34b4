import { plainLine } from '../../core/text/plain-text.ts';
import {
  type DayRecord,
  isStoppedForPain,
  type SlotRecord,
} from '../../core/adherence/day-record.ts';
import type { NextSlot } from '../../core/adherence/next-slot.ts';
import { percentWords } from '../../core/text/quantity.ts';
import { dayWords } from '../../core/time/day-words.ts';

/**
 * Returns a slot and its time in words: `evening, today at 20:30`, `evening from 20:30, can be done now`, or `morning, now
 * (07:00)`.
 */
export function nextSlotWords(next: NextSlot): string {
  const { slot, isDue, isOpen } = next;
  const name = plainLine(slot.name);
  if (isDue) return `${name}, now (${slot.time})`;
  if (isOpen) return `${name} from ${slot.time}, can be done now`;
  const when = next.daysAway === 1 && !next.isNight ? 'tomorrow' : nextDayWords(next);
  return `${name}, ${when} at ${slot.time}`;
}

/** Returns the day of a slot: `today` or its date; in the night its date, as the day before is still being recorded. */
export function nextDayWords({ date, daysAway, isNight }: NextSlot): string {
  return daysAway === 0 && !isNight ? 'today' : dayWords(date);
}

/** Returns the state of a slot, to follow its name: `: 60 % done`; empty if it has yet to be done. */
export function slotStateWords(record: SlotRecord): string {
  const { state, share, reason } = record;
  const stopped = stoppedWords(record);
  if (stopped !== undefined) return `: ${stopped}`;
  if (state === 'done') return ': already done, so this session is an extra';
  if (state === 'paused') return `: the plan is paused (${reason ?? 'other'})`;
  if (state === 'off') return ': off today, by your experiment';
  if (state === 'excused') return `: skipped (${reason ?? 'other'})`;
  const done = share > 0 ? `: ${percentWords(share)} done` : '';
  return reason === null || share > 0 ? done : `: skipped (${reason})`;
}

/** Says that a slot is off today: `The evening slot is off today, by your experiment`. */
export function offWords(name: string): string {
  return `The ${plainLine(name)} slot is off today, by your experiment`;
}

/** Returns what to say of a slot that was stopped because it hurt; undefined of any other. */
export function stoppedWords(record: SlotRecord): string | undefined {
  return isStoppedForPain(record) ? 'stopped because it hurt' : undefined;
}

/** Returns what a session or a skip is for: the name of its slot, or `extra`. */
export function slotOrExtra(slot: string | null): string {
  return slot === null ? 'extra' : plainLine(slot);
}

/** Returns the names of all slots of some days, in the order that the latest days have them. */
export function slotNames(days: readonly DayRecord[]): readonly string[] {
  const names: string[] = [];
  for (const { slots } of days.toReversed()) {
    for (const [index, { slot }] of slots.entries()) {
      if (names.includes(slot.name)) continue;
      const before = slots[index - 1]?.slot.name ?? '';
      names.splice(names.indexOf(before) + 1, 0, slot.name);
    }
  }
  return names;
}
