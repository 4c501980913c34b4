import type { NextSlot } from '../../core/adherence/next-slot.ts';

/** An upcoming slot as JSON; the keys are stable and documented in docs/formats.md. */
export function nextJson({ day, slot, isDue }: NextSlot) {
  return { day, slot: slot.name, time: slot.time, routine: slot.routine, due: isDue };
}
