import { groupBy } from '../base/group.ts';
import type { Day } from '../time/day.ts';
import { type Schedule, schedulesInForce } from './schedule.ts';
import type { Slot } from './slot.ts';
import { shareDay } from './slot-days.ts';

/** Two slots at the same time on a common day: one of them would have no time and could only be missed. */
export interface SlotClash {
  /** The first day of the plan that has both. */
  readonly from: Day;
  readonly slots: readonly [Slot, Slot];
}

/** Returns the clashes in the plan in force on a day and in those that begin later, each pair of slots once. */
export function slotClashes(schedules: readonly Schedule[], day: Day): readonly SlotClash[] {
  const plans = schedulesInForce(schedules);
  const current = plans.findLast(({ from }) => from <= day);
  const all = plans
    .filter((plan) => plan === current || plan.from > day)
    .flatMap(({ from, slots }) => clashesIn(slots).map((pair) => ({ from, slots: pair })));
  return [...new Map(all.toReversed().map((clash) => [keyOf(clash), clash])).values()].toReversed();
}

/** The slots that come after another one of the same time, each with the first such. */
function clashesIn(slots: readonly Slot[]): readonly (readonly [Slot, Slot])[] {
  return [...groupBy(slots, ({ time }) => time).values()].flatMap((same) =>
    same.flatMap((two, index) => {
      const one = same.slice(0, index).find((other) => shareDay(other, two));
      return one === undefined ? [] : [[one, two] as const];
    }),
  );
}

function keyOf({ slots }: SlotClash): string {
  return JSON.stringify(slots.map(({ name }) => name));
}
