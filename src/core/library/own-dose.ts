import type { Day, Stamp } from '../time/day.ts';
import type { SetDose } from './dose.ts';
import type { SetSide } from './side.ts';

/** What can be changed about a dose of one's own: a step up, a step down, or whether it stays as it is. */
export const DOSE_STEPS = ['up', 'down', 'pin', 'unpin'] as const;

/** One of them. */
export type DoseStep = (typeof DOSE_STEPS)[number];

/** Why: good days, a flare, pain at it, days without it, or because the user asked for it. */
export const DOSE_REASONS = ['good-days', 'flare', 'pain', 'break', 'asked'] as const;

/** One of them. */
export type DoseReason = (typeof DOSE_REASONS)[number];

/** How much somebody does of an exercise on a side. */
export interface OwnDose {
  readonly sets: number;
  /** Of one set. */
  readonly dose: SetDose;
  /** The id of the easier or harder form it is done in; null for the exercise itself. */
  readonly form: string | null;
}

/** A change of the dose of an exercise in a routine, as it is recorded. */
export interface DoseChangeRecord {
  readonly id: string;
  readonly day: Day;
  readonly at: Stamp;
  readonly device: string;
  readonly routine: string;
  /** The id of the routine's exercise. */
  readonly exercise: string;
  readonly sides: readonly SetSide[];
  readonly change: DoseStep;
  /** The dose from then on; null if it is that of the routine, or stays. */
  readonly to: OwnDose | null;
  readonly because: DoseReason;
  /** The good days that it was offered for. */
  readonly days: readonly Day[];
}
