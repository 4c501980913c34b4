import { isReps, repMs, type SetDose } from '../library/dose.ts';
import type { PlannedSet } from '../library/movement.ts';

/** What was counted of a set: whole repetitions, or whole tenths of a second held. */
export type Done = { readonly reps: number } | { readonly hold: number };

/** One set as it was done. Times are milliseconds of the session's clock. */
export interface SetRecord {
  readonly set: PlannedSet;
  /** Repetitions or seconds added by key to what was planned. */
  readonly added: number;
  readonly done: Done;
  /** Whether at least the planned hold, or the lower number of a range, was done. */
  readonly complete: boolean;
  readonly began: number;
  readonly ended: number;
}

/** The amount a `Done` holds, whatever its unit. */
export function doneAmount(done: Done): number {
  return 'reps' in done ? done.reps : done.hold;
}

/** The least that completes a set: its hold in seconds, or the lower number of its repetitions. */
export function enough(dose: SetDose): number {
  return isReps(dose) ? dose.reps.from : dose.hold;
}

/** What `offset` milliseconds into a set have brought: repetitions count when they are finished. */
export function doneAfter(set: PlannedSet, offset: number, added: number): Done {
  const { dose } = set;
  if (!isReps(dose)) return { hold: Math.min(Math.floor(offset / 100) / 10, dose.hold + added) };
  const rep = repMs(dose.tempo, set.side === 'alternate');
  return { reps: Math.min(Math.floor(offset / rep), dose.reps.to + added) };
}

/** The record of a set left after `offset` milliseconds; nothing where not one repetition or second was done. */
export function recordSet(
  set: PlannedSet,
  offset: number,
  added: number,
  began: number,
  ended: number,
): SetRecord | undefined {
  const done = doneAfter(set, offset, added);
  const amount = doneAmount(done);
  if (amount < 1) return undefined;
  return { set, added, done, complete: amount >= enough(set.dose), began, ended };
}
