import { addDays, type Day } from '../../core/time/day.ts';
import { type PlanPeriod, planPeriods } from '../../core/schedule/plan-period.ts';
import type { LongBreak } from '../../core/schedule/long-break.ts';
import type { Schedule } from '../../core/schedule/schedule.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import { haveSameDays } from '../../core/schedule/slot-days.ts';

/** The days for which a slot stays the same, over one plan or several, up to a long break. */
export interface SlotRun {
  readonly slot: Slot;
  readonly from: Day;
  /** The last of them; undefined if it has no end. */
  readonly until: Day | undefined;
}

/** Returns the runs of each slot, in the order of their days. The plans must be in the order of theirs, and the breaks. */
export function slotRuns(
  schedules: readonly Schedule[],
  breaks: readonly LongBreak[],
): readonly SlotRun[] {
  const plans = planPeriods(schedules);
  const names = new Set(plans.flatMap(({ slots }) => slots.map(({ name }) => name)));
  return [...names].flatMap((name) => runsOf(name, plans)).flatMap((run) => partsOf(run, breaks));
}

/** The parts of a run before, between and after breaks; a part has the first or last day of a break if any of it is left. */
function partsOf(run: SlotRun, breaks: readonly LongBreak[]): readonly SlotRun[] {
  const { slot, from, until } = run;
  const next = breaks.find(
    (one) => (one.until ?? from) >= from && (until === undefined || one.from <= until),
  );
  if (next === undefined) return [run];
  const before = next.from < from ? [] : [{ slot, from, until: next.from }];
  const end = next.until;
  if (end === undefined || (until !== undefined && until < end)) return before;
  const rest = { slot, from: end, until };
  return [...before, ...partsOf(rest, breaks.slice(breaks.indexOf(next) + 1))];
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
  return haveSameDays(a, b) && a.time === b.time && a.routine === b.routine;
}
