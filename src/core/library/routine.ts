import type { DoseChange } from './dose.ts';
import type { Source } from './evidence.ts';
import type { Side } from './side.ts';

/** One exercise in a routine, with what the routine wants different. */
export interface RoutineStep {
  readonly exercise: string;
  readonly dose: DoseChange;
  readonly side?: Side | undefined;
  /** How many sets more the affected side gets. */
  readonly more: number;
  /** Why it is here, in a line. */
  readonly why?: string | undefined;
  readonly sources: readonly Source[];
}

/** An ordered list of exercises with doses. */
export interface Routine {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  /** When to use it. */
  readonly when: string;
  readonly notes: readonly string[];
  /** That the order of the steps has a reason, so that no other is suggested. */
  readonly order?: 'meant' | undefined;
  readonly steps: readonly RoutineStep[];
  readonly sources: readonly Source[];
}
