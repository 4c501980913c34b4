import { isReps, repsWords } from '../../src/core/library/dose.ts';
import type { OwnDose } from '../../src/core/library/own-dose.ts';

/** A dose as tests write it: `2×12–15`, or `form 3×20 s`. */
export function doseText({ sets, dose, form }: OwnDose): string {
  const amount = isReps(dose) ? repsWords(dose.reps) : `${dose.hold} s`;
  return `${form === null ? '' : `${form} `}${sets}×${amount}`;
}
