/** Seconds of one repetition: lifting, holding at the end, lowering. */
export interface Tempo {
  readonly up: number;
  readonly hold: number;
  readonly down: number;
}

/** A number of repetitions, or a range: count to `from`, go on to `to` if comfortable. */
export interface Reps {
  readonly from: number;
  readonly to: number;
}

/** Repetitions at a tempo, in sets, with seconds of rest between sets of a side. */
export interface RepsDose {
  readonly sets: number;
  readonly reps: Reps;
  readonly tempo: Tempo;
  readonly rest: number;
}

/** Holds of so many seconds, one a set, with seconds of rest between sets of a side. */
export interface HoldDose {
  readonly sets: number;
  readonly hold: number;
  readonly rest: number;
}

/** How much of an exercise: sets of repetitions, or sets of a hold. Alternating repetitions count pairs, one each side. */
export type Dose = RepsDose | HoldDose;

/** The part of a dose that one set does. */
export type SetDose = Pick<RepsDose, 'reps' | 'tempo'> | Pick<HoldDose, 'hold'>;

/** What a routine may say differently from an exercise's own dose. */
export interface DoseChange {
  readonly sets?: number | undefined;
  readonly reps?: Reps | undefined;
  readonly tempo?: Tempo | undefined;
  readonly hold?: number | undefined;
  readonly rest?: number | undefined;
}

/** Shortest repetition, in seconds, that can be counted. */
export const SHORTEST_REP = 0.1;

/** Seconds between sets where neither the exercise nor the routine says (CLINICAL defaults, common practice). */
export const DEFAULT_REST = { reps: 30, hold: 5 } as const;

/** Whether a dose or one set of it is counted in repetitions. */
export function isReps<T extends SetDose | Dose>(dose: T): dose is Extract<T, { reps: Reps }> {
  return 'reps' in dose;
}

/** Whole milliseconds one repetition takes; an alternating one is done once each side. */
export function repMs(tempo: Tempo, alternating: boolean): number {
  return Math.round((tempo.up + tempo.hold + tempo.down) * 1000) * (alternating ? 2 : 1);
}

/** The exercise's dose with the routine's changes; a change from repetitions to a hold, or back, changes the kind. */
export function changedDose(dose: Dose, change: DoseChange): Dose {
  const sets = change.sets ?? dose.sets;
  if (change.hold !== undefined) {
    return {
      sets,
      hold: change.hold,
      rest: change.rest ?? (isReps(dose) ? DEFAULT_REST.hold : dose.rest),
    };
  }
  const rest = change.rest ?? dose.rest;
  if (!isReps(dose)) {
    if (change.reps === undefined || change.tempo === undefined) return { ...dose, sets, rest };
    return { sets, reps: change.reps, tempo: change.tempo, rest: change.rest ?? DEFAULT_REST.reps };
  }
  return { sets, reps: change.reps ?? dose.reps, tempo: change.tempo ?? dose.tempo, rest };
}

/** One set's share of a dose. */
export function setDose(dose: Dose): SetDose {
  return isReps(dose) ? { reps: dose.reps, tempo: dose.tempo } : { hold: dose.hold };
}

/** Repetitions as written: `12` or `12–15`. */
export function repsWords(reps: Reps): string {
  return reps.from === reps.to ? `${reps.from}` : `${reps.from}–${reps.to}`;
}

/** A tempo as written: `2-1-2`, seconds up, hold, down. */
export function tempoWords(tempo: Tempo): string {
  return `${tempo.up}-${tempo.hold}-${tempo.down}`;
}
