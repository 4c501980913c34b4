import type { DayRecord, SlotRecord } from '../adherence/day-record.ts';
import type { SlotState } from '../adherence/slot-state.ts';

/** Returns the planned slots of some days. */
export function plannedSlots(days: readonly DayRecord[]): readonly SlotRecord[] {
  return days.flatMap(({ slots }) => slots.filter(({ isPlanned }) => isPlanned));
}

/** Counts the slots that are in a state. */
export function countState(slots: readonly SlotRecord[], state: SlotState): number {
  return slots.filter((slot) => slot.state === state).length;
}
