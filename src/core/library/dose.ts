/** The seconds of one repetition: up, hold, down. */
export interface Tempo {
  readonly up: number;
  readonly hold: number;
  readonly down: number;
}

/** A number of repetitions, or a range: count to `from`, and on to `to` if comfortable. */
export interface Reps {
  readonly from: number;
  readonly to: number;
}

/** Sets of repetitions at a tempo, with seconds of rest between the sets of a side. */
export interface RepsDose {
  readonly sets: number;
  readonly reps: Reps;
  readonly tempo: Tempo;
  readonly rest: number;
  /** How many repetitions, from the first of a side on, go only half way; absent if none do. */
  readonly half?: number | undefined;
}

/** Sets of one hold in seconds, with seconds of rest between the sets of a side. */
export interface HoldDose {
  readonly sets: number;
  readonly hold: number;
  readonly rest: number;
}

/** How much to do of an exercise. An alternating repetition is a pair, one on each side. */
export type Dose = RepsDose | HoldDose;

/** The part of a dose that makes up one set. */
export type SetDose = Pick<RepsDose, 'reps' | 'tempo'> | Pick<HoldDose, 'hold'>;

/** What a routine or a variant changes of an exercise's dose. */
export interface DoseChange {
  readonly sets?: number | undefined;
  readonly reps?: Reps | undefined;
  readonly tempo?: Tempo | undefined;
  readonly hold?: number | undefined;
  readonly rest?: number | undefined;
  readonly half?: number | undefined;
}

/** The shortest repetition that can be counted, in seconds. */
export const SHORTEST_REP = 0.1;

/** Seconds between sets unless the exercise or the routine says otherwise (common practice). */
export const DEFAULT_REST = { reps: 30, hold: 5 } as const;

/** Whether a dose, or one set of it, consists of repetitions. */
export function isReps<T extends SetDose | Dose>(dose: T): dose is Extract<T, { reps: Reps }> {
  return 'reps' in dose;
}

/** The length of one repetition in whole milliseconds; an alternating one is done once on each side. */
export function repMs(tempo: Tempo, alternating: boolean): number {
  return Math.round((tempo.up + tempo.hold + tempo.down) * 1000) * (alternating ? 2 : 1);
}

/** The dose with a change applied; it may turn repetitions into a hold, or a hold into repetitions. */
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
    const { reps, tempo, half } = change;
    return { sets, reps, tempo, rest: change.rest ?? DEFAULT_REST.reps, half };
  }
  const half = change.half ?? dose.half;
  return { sets, reps: change.reps ?? dose.reps, tempo: change.tempo ?? dose.tempo, rest, half };
}

/** How many repetitions at the beginning of a side go only half way. */
export function halfReps(dose: Dose): number {
  return isReps(dose) ? (dose.half ?? 0) : 0;
}

/** The part of a dose that makes up one set. */
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
