import { plainLine } from '../../core/text/plain-text.ts';
import type { Slot } from '../../core/schedule/slot.ts';

/** Why a new plan has a routine of its own in the morning. */
export const MORNING_REASON = 'The morning routine leaves bending for later in the day.';

/** The same, with where to read more. */
export const MORNING_ADVICE = `${MORNING_REASON} Why: stretch routine show gentle-morning`;

/** Returns the times of a new plan with their routines: `07:00 gentle-morning and 20:30 lower-back`. */
export function newPlanWords(slots: readonly Slot[]): string {
  return slots.map(({ time, routine }) => `${time} ${plainLine(routine)}`).join(' and ');
}
