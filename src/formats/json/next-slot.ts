import type { NextSlot } from '../../core/adherence/next-slot.ts';

/** An upcoming slot as JSON; the keys are stable and documented in docs/formats.md. */
export function nextJson({ day, slot, isDue, isOpen }: NextSlot) {
  const { name, time, routine } = slot;
  return { day, slot: name, time, routine, due: isDue, open: isOpen };
}
