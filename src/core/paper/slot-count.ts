import type { DayRecord, SlotRecord } from '../adherence/day-record.ts';
import type { SlotState } from '../adherence/slot-state.ts';

/** Returns the planned slots of some days. */
export function plannedSlots(days: readonly DayRecord[]): readonly SlotRecord[] {
  return days.flatMap(({ slots }) => slots.filter(({ isPlanned }) => isPlanned));
}

/** Counts the planned slots of some days that are in a state. */
export function countState(days: readonly DayRecord[], state: SlotState): number {
  return plannedSlots(days).filter((slot) => slot.state === state).length;
}
