import { addDays, type Day, differenceInDays, eachDay, weekday, WEEKDAYS } from '../time/day.ts';
import type { Slot } from './slot.ts';

/** What decides on which days a slot is. */
export type SlotDays = Pick<Slot, 'days' | 'every'>;

/** Whether a slot is on a day, which may also lie before that from which its interval is counted. */
export function isSlotOn({ days, every }: SlotDays, day: Day): boolean {
  if (every !== undefined && differenceInDays(every.from, day) % every.days !== 0) return false;
  return days.includes(weekday(day));
}

/** Returns the first day of a slot from a day on; undefined if it has none. */
export function firstSlotDay(slot: SlotDays, from: Day): Day | undefined {
  const last = addDays(from, cycleOf(slot) - 1);
  return eachDay(from, last).find((day) => isSlotOn(slot, day));
}

/** Whether two slots are on the same days. */
export function haveSameDays(a: SlotDays, b: SlotDays): boolean {
  return (
    WEEKDAYS.every((day) => a.days.includes(day) === b.days.includes(day)) &&
    a.every?.days === b.every?.days &&
    (a.every === undefined || b.every === undefined || isSameInterval(a.every, b.every))
  );
}

/** Whether two slots have a day in common. */
export function shareDay(a: SlotDays, b: SlotDays): boolean {
  return leastGap(a, b, 1) !== undefined;
}

/**
 * Returns the least number of days from a day of one slot to a day of another, either way round, 0 for a common one;
 * undefined if that is `enough` or more.
 */
export function leastGap(a: SlotDays, b: SlotDays, enough: number): number | undefined {
  return gapFrom(a, b, 0, enough);
}

/** Returns the least number of days from a day of a slot to its next; undefined if that is `enough` or more. */
export function leastInterval(slot: SlotDays, enough: number): number | undefined {
  return gapFrom(slot, slot, 1, enough);
}

function gapFrom(a: SlotDays, b: SlotDays, least: number, enough: number): number | undefined {
  const cycle = leastMultiple(cycleOf(a), cycleOf(b));
  // Any day will do to begin with: after a cycle everything is as before.
  const days = eachDay(BEGIN, addDays(BEGIN, cycle + enough - 1));
  const [onA, onB] = [a, b].map((slot) => days.map((day) => isSlotOn(slot, day)));
  if (onA === undefined || onB === undefined) return undefined;
  for (let gap = least; gap < enough; gap++) {
    for (let day = 0; day < cycle; day++)
      if ((onA[day] && onB[day + gap]) || (onB[day] && onA[day + gap])) return gap;
  }
  return undefined;
}

const BEGIN: Day = '2024-01-01';

/** After how many days a slot is on the same days again. */
function cycleOf({ days, every }: SlotDays): number {
  const week = WEEKDAYS.every((day) => days.includes(day)) ? 1 : WEEKDAYS.length;
  return leastMultiple(week, every?.days ?? 1);
}

function leastMultiple(a: number, b: number): number {
  let multiple = a;
  while (multiple % b !== 0) multiple += a;
  return multiple;
}

function isSameInterval(a: NonNullable<Slot['every']>, b: NonNullable<Slot['every']>): boolean {
  return differenceInDays(a.from, b.from) % a.days === 0;
}
