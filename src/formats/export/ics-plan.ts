import { addDays, type Day, WEEKDAYS } from '../../core/time/day.ts';
import { type PlanPeriod, planPeriods } from '../../core/schedule/plan-period.ts';
import type { Schedule } from '../../core/schedule/schedule.ts';
import type { Slot } from '../../core/schedule/slot.ts';

/** The days for which a slot stays the same, over one plan or several. */
export interface SlotRun {
  readonly slot: Slot;
  readonly from: Day;
  /** The last of them; undefined if it has no end. */
  readonly until: Day | undefined;
}

/** Returns the runs of each slot, in the order of their days. The plans must be in the order of theirs. */
export function slotRuns(schedules: readonly Schedule[]): readonly SlotRun[] {
  const plans = planPeriods(schedules);
  const names = new Set(plans.flatMap(({ slots }) => slots.map(({ name }) => name)));
  return [...names].flatMap((name) => runsOf(name, plans));
}

function runsOf(name: string, plans: readonly PlanPeriod[]): readonly SlotRun[] {
  const runs: SlotRun[] = [];
  for (const { slots, from, until } of plans) {
    const slot = slots.findLast((one) => one.name === name);
    if (slot === undefined) continue;
    const last = runs.at(-1);
    if (last !== undefined && isContinued(last, slot, from)) runs.splice(-1, 1, { ...last, until });
    else runs.push({ slot, from, until });
  }
  return runs;
}

function isContinued(run: SlotRun, slot: Slot, from: Day): boolean {
  return run.until === addDays(from, -1) && isSameSlot(run.slot, slot);
}

function isSameSlot(a: Slot, b: Slot): boolean {
  const areDays = WEEKDAYS.every((day) => a.days.includes(day) === b.days.includes(day));
  return areDays && a.time === b.time && a.routine === b.routine;
}
