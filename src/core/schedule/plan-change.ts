import type { Day, Stamp } from '../time/day.ts';
import type { WrittenSchedule } from './schedule.ts';
import { type SlotChange, slotNameOf } from './slot.ts';

/** A change of the plan as it was written. */
export interface WrittenChange extends WrittenSchedule {
  readonly id: string;
  readonly device: string;
}

/** A change of the plan, and what became of it. */
export interface PlanChange extends WrittenChange {
  /** The slots it changed that were changed again later. */
  readonly replaced: readonly ReplacedSlot[];
}

/** A slot whose change another one replaced. */
export interface ReplacedSlot {
  readonly slot: string;
  /** The first day on which the later change holds instead. */
  readonly from: Day;
  /** The id of the later change, when it was made and on which device. */
  readonly by: string;
  readonly at: Stamp;
  readonly device: string;
  /** What it made of the slot; undefined if it is of an early version and set all slots at once. */
  readonly change: SlotChange | undefined;
}

/** Returns changes, given in the order they were made, with what replaced each. */
export function planChanges(written: readonly WrittenChange[]): readonly PlanChange[] {
  return written.map((one, index) => ({
    ...one,
    replaced: changedSlots(one).flatMap(
      (slot) => replacement(slot, one.from, written.slice(index + 1)) ?? [],
    ),
  }));
}

/** The names of the slots that a change changed. */
function changedSlots({ slots, changes }: WrittenChange): readonly string[] {
  const names = changes?.map((change) => slotNameOf(change)) ?? slots.map(({ name }) => name);
  return [...new Set(names)];
}

/** Returns the change that first takes the place of an earlier one, which began on the day `from`. */
function replacement(
  slot: string,
  from: Day,
  later: readonly WrittenChange[],
): ReplacedSlot | undefined {
  const touching = later.filter(
    ({ changes }) => changes?.some((change) => slotNameOf(change) === slot) ?? true,
  );
  const next = touching.find((one) => one.from <= from) ?? earliest(touching);
  if (next === undefined) return undefined;
  const { id, at, device, changes } = next;
  const change = changes?.findLast((one) => slotNameOf(one) === slot);
  return { slot, from: next.from > from ? next.from : from, by: id, at, device, change };
}

function earliest(changes: readonly WrittenChange[]): WrittenChange | undefined {
  return changes.reduce<WrittenChange | undefined>(
    (first, one) => (first === undefined || one.from < first.from ? one : first),
    undefined,
  );
}
