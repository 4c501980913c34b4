import { type Day, minutesAfterStart } from '../../core/time/day.ts';
import { Fault } from '../../core/base/fault.ts';
import { schedulesInForce, type Schedule } from '../../core/schedule/schedule.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import { dayWords } from '../../view/words/time.ts';

/**
 * Throws a `usage` fault if the plan in force on a day, or one that begins later, has two slots at the same time: one of
 * them would have no window and could only be missed. `changed` names the slots being changed.
 */
export function refuseClash(
  schedules: readonly Schedule[],
  from: Day,
  dayStart: string,
  changed: readonly string[],
): void {
  const plans = schedulesInForce(schedules);
  const current = plans.findLast((plan) => plan.from <= from);
  for (const plan of plans.filter((one) => one === current || one.from > from)) {
    const pair = clashOf(plan.slots, dayStart);
    if (pair === undefined) continue;
    const [one, two] = pair;
    const when = plan.from > from ? ` from ${dayWords(plan.from)}` : '';
    const message = `the ${one.name} and ${two.name} slots would both be at ${one.time}${when}`;
    const other = changed.includes(one.name) ? two : one;
    const hint = `choose another time, or remove that slot: stretch schedule remove ${other.name}`;
    throw new Fault('usage', message, hint);
  }
}

function clashOf(slots: readonly Slot[], dayStart: string): readonly [Slot, Slot] | undefined {
  for (const [index, one] of slots.entries()) {
    const other = slots.slice(index + 1).find((two) => isClash(one, two, dayStart));
    if (other !== undefined) return [one, other];
  }
  return undefined;
}

function isClash(one: Slot, other: Slot, dayStart: string): boolean {
  return (
    minutesAfterStart(one.time, dayStart) === minutesAfterStart(other.time, dayStart) &&
    one.days.some((day) => other.days.includes(day))
  );
}
