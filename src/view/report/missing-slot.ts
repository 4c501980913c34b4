import type { MissingSlot } from '../../core/experiment/missing-slot.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { Day } from '../../core/time/day.ts';
import { dayWords } from '../../core/time/day-words.ts';

/** Says what an experiment needs and the plan lacks, from which day on if that is later than `today`. */
export function missingSlotWords({ slot, from, isThere }: MissingSlot, today: Day): string {
  const when = from > today ? ` from ${dayWords(from)}` : '';
  const lack = isThere ? 'is on too few days' : 'is no longer planned';
  const words = `your experiment is about the ${slot} slot, which ${lack}${when}, so it cannot go on as planned`;
  return plainLine(words);
}

/** What to do about it, and the command for it. */
export const MISSING_SLOT_HINT = {
  advice: 'plan that slot again, or end the experiment',
  command: 'stretch experiment stop --give-up',
} as const;

/** Says that a routine that an experiment compares is gone. */
export function lostRoutineWords(routine: string): string {
  return plainLine(
    `your experiment compares the routine \`${routine}\`, and there is none of that name`,
  );
}

/** What to do about it, and the command for it. */
export const LOST_ROUTINE_HINT = {
  advice: 'put its file back among your routines, or end the experiment',
  command: 'stretch experiment stop --give-up',
} as const;
