import { missingSlots } from '../../core/experiment/missing-slot.ts';
import { MISSING_SLOT_HINT, missingSlotWords } from '../../view/report/missing-slot.ts';
import type { RecordSnapshot } from './read-record.ts';

/** Warns of experiments that the plan no longer has a slot for. */
export function missingSlotWarnings({
  history,
  today,
}: Pick<RecordSnapshot, 'history' | 'today'>): readonly {
  readonly message: string;
  readonly hint: string;
}[] {
  const { advice, command } = MISSING_SLOT_HINT;
  return missingSlots(history.experiments, history.schedules, today).map((one) => ({
    message: missingSlotWords(one, today),
    hint: `${advice}: ${command}`,
  }));
}
