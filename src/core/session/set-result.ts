import { isReps, repMs, type SetDose } from '../library/dose.ts';
import type { PlannedSet } from '../library/movement.ts';

/** What was counted in a set: whole repetitions, or seconds held, in tenths. */
export type SetAmount = { readonly reps: number } | { readonly hold: number };

/** One set as it was done. Times are in milliseconds on the session's clock. */
export interface SetResult {
  readonly set: PlannedSet;
  /** Repetitions or seconds that keys added to what was planned. */
  readonly added: number;
  readonly done: SetAmount;
  /** Whether at least the planned hold, or the lower number of a range, was done. */
  readonly complete: boolean;
  readonly began: number;
  readonly ended: number;
}

/** The amount a `Done` holds, whatever its unit. */
export function amountValue(done: SetAmount): number {
  return 'reps' in done ? done.reps : done.hold;
}

/** Returns the least that completes a set: its seconds of hold, or the lower number of its repetitions. */
export function completionAmount(dose: SetDose): number {
  return isReps(dose) ? dose.reps.from : dose.hold;
}

/** Returns what counts after `offset` milliseconds of a set: only finished repetitions do. */
export function amountAfter(set: PlannedSet, offset: number, added: number): SetAmount {
  const { dose } = set;
  if (!isReps(dose)) return { hold: Math.min(Math.floor(offset / 100) / 10, dose.hold + added) };
  const rep = repMs(dose.tempo, set.side === 'alternate');
  return { reps: Math.min(Math.floor(offset / rep), dose.reps.to + added) };
}

/** Returns the result of a set left after `offset` milliseconds; undefined for less than one repetition or second. */
export function setResult(
  set: PlannedSet,
  offset: number,
  added: number,
  began: number,
  ended: number,
): SetResult | undefined {
  const done = amountAfter(set, offset, added);
  const amount = amountValue(done);
  if (amount < 1) return undefined;
  return { set, added, done, complete: amount >= completionAmount(set.dose), began, ended };
}

/** Returns the result of a set that was skipped, between two times in milliseconds on the session's clock. */
export function emptyResult(set: PlannedSet, began: number, ended: number): SetResult {
  return { set, added: 0, done: amountAfter(set, 0, 0), complete: false, began, ended };
}
