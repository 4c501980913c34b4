import type { DoseChange } from './dose.ts';
import type { Source } from './evidence.ts';
import type { Side } from './side.ts';

/** One exercise in a routine, with what the routine changes of it. */
export interface RoutineStep {
  readonly exercise: string;
  readonly dose: DoseChange;
  readonly side?: Side | undefined;
  /** The number of extra sets on the affected side. */
  readonly more: number;
  /** `left-out` if it has no place in a session in easier forms, which pain makes of it. */
  readonly withPain?: 'left-out' | undefined;
  /** Why it is in the routine, in one line. */
  readonly why?: string | undefined;
  readonly sources: readonly Source[];
}

/** The most steps of a routine. */
export const MOST_STEPS = 40;

/** The most days that a routine may ask for from one session to the next. */
export const LONGEST_APART = 14;

/** Returns on which days a routine may be done again: `not on two days in a row`; empty if on any. */
export function apartWords({ apart = 1 }: Pick<Routine, 'apart'>): string {
  if (apart === 1) return '';
  return apart === 2
    ? 'not on two days in a row'
    : `at least ${apart} days from one session to the next`;
}

/** A routine as its data file describes it: exercises with doses, in order. */
export interface Routine {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  /** When to use it. */
  readonly when: string;
  readonly notes: readonly string[];
  /** `meant` if the order has a reason, so that no other is suggested. */
  readonly order?: 'meant' | undefined;
  /** The days from one session of it to the next at least: 2 is not on two days in a row. Unset if any day will do. */
  readonly apart?: number | undefined;
  /** `none` if no dose in it is raised. */
  readonly progress?: 'none' | undefined;
  readonly steps: readonly RoutineStep[];
  readonly sources: readonly Source[];
}
