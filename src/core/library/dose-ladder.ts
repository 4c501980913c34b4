import { isReps, type SetDose } from './dose.ts';
import type { Kind, MostDose } from './exercise.ts';
import type { OwnDose } from './own-dose.ts';
import { isSameOwnDose } from './own-doses.ts';

/** The doses of an exercise from the lowest to the highest. */
export interface Ladder {
  readonly rungs: readonly OwnDose[];
  /** The index of the routine's own dose. */
  readonly routine: number;
  /** How many sets this side has more than its rungs say, as the sore one. */
  readonly more: number;
}

/** What a ladder is made of. */
export interface LadderFrom {
  /** The routine's own dose. */
  readonly routine: OwnDose;
  readonly kind: Kind;
  /** The most that the exercise's data allow, where that is less than the general ceilings. */
  readonly most: MostDose;
  /** How many sets this side has more, as the sore one. */
  readonly more: number;
  /** The forms that this user may do, each with the dose that the data give it. */
  readonly easier: OwnDose | undefined;
  readonly harder: OwnDose | undefined;
}

/** Repetitions are not raised above what the runners' thread has at the most: 12 to 15. */
const MOST_REPS = 15;

/** Seconds to which holds are raised: stretches 30 (ACSM 2011: 10 to 30), planks 60 (this project's own rule). */
const MOST_HOLD: Readonly<Record<Kind, number>> = { stretch: 30, mobility: 30, strength: 60 };

/** The most sets on a side (this project's own rule; MSD, Body Works and parkrun give three). */
const MOST_SETS = 3;

/** How much one step adds: one repetition (NHS Inform: one or two every few days), five seconds (this project's own rule). */
const STEP = { reps: 1, hold: 5 } as const;

/**
 * Returns the ladder of an exercise on a side: from the routine's dose, repetitions or seconds are added up to their
 * ceiling, then a set, with which they begin again, and at last comes the harder form. Below the routine's dose there is only the easier form: no dose is
 * made up. A dose of the routine that is above a ceiling by itself is not raised. (Order and ceilings: this project's own
 * rule; one change at a time.)
 */
export function doseLadder(from: LadderFrom): Ladder {
  const { routine, easier, harder } = from;
  const above = raisedFrom(routine, from);
  const isTop = above !== undefined;
  const rungs = [
    ...(easier === undefined ? [] : [easier]),
    routine,
    ...(above ?? []),
    ...(isTop && harder !== undefined ? [harder] : []),
  ];
  return { rungs, routine: easier === undefined ? 0 : 1, more: from.more };
}

/** Returns the index of a dose on a ladder; undefined if it is not on it. */
export function rungIndex({ rungs }: Ladder, rung: OwnDose): number | undefined {
  const index = rungs.findIndex((one) => isSameOwnDose(one, rung));
  return index === -1 ? undefined : index;
}

/**
 * Returns an own dose if it is on the ladder, without the sets that would be too many on a side that has become the sore one;
 * undefined for any other: what does not fit the data is not taken.
 */
export function fittingDose(
  { rungs, more }: Ladder,
  dose: OwnDose | null | undefined,
): OwnDose | undefined {
  if (dose === null || dose === undefined) return undefined;
  return rungs.findLast(
    (rung) =>
      rung.sets <= dose.sets &&
      rung.sets >= dose.sets - more &&
      isSameOwnDose({ ...rung, sets: dose.sets }, dose),
  );
}

/** The rungs above one, up to the ceilings; undefined if it is above one of them already. */
function raisedFrom(first: OwnDose, from: LadderFrom): readonly OwnDose[] | undefined {
  if (amountOf(first.dose) > mostOf(first.dose, from)) return undefined;
  const rungs: OwnDose[] = [];
  for (let rung = next(first, from); rung !== undefined; rung = next(rung, from)) rungs.push(rung);
  return rungs;
}

function next({ sets, dose }: OwnDose, from: LadderFrom): OwnDose | undefined {
  const raised = raisedDose(dose, mostOf(dose, from));
  if (raised !== undefined) return { sets, dose: raised, form: null };
  return sets + from.more < MOST_SETS
    ? { sets: sets + 1, dose: withOneSetMore(sets + from.more, dose, from), form: null }
    : undefined;
}

/**
 * The dose of a set once there is one set more: the routine's own again, or the first above it that is more in all than
 * before. A set more at the ceiling would be twice the work of one (this project's own rule).
 */
function withOneSetMore(sets: number, dose: SetDose, from: LadderFrom): SetDose {
  let again = from.routine.dose;
  while ((sets + 1) * leastOf(again) <= sets * leastOf(dose)) {
    again = raisedDose(again, mostOf(dose, from)) ?? dose;
  }
  return again;
}

/** A dose one step higher; a range keeps its upper end until the lower one has come up to it. Undefined at the ceiling. */
function raisedDose(dose: SetDose, most: number): SetDose | undefined {
  if (!isReps(dose)) {
    return dose.hold < most ? { hold: Math.min(dose.hold + STEP.hold, most) } : undefined;
  }
  if (dose.reps.from >= most) return undefined;
  const reps = dose.reps.from + STEP.reps;
  return { ...dose, reps: { from: reps, to: Math.max(dose.reps.to, reps) } };
}

/** The most repetitions of a set, or seconds of its hold. */
function amountOf(dose: SetDose): number {
  return isReps(dose) ? dose.reps.to : dose.hold;
}

/** The repetitions of a set that are enough, or the seconds of its hold. */
function leastOf(dose: SetDose): number {
  return isReps(dose) ? dose.reps.from : dose.hold;
}

function mostOf(dose: SetDose, { kind, most }: LadderFrom): number {
  return isReps(dose)
    ? Math.min(most.reps ?? MOST_REPS, MOST_REPS)
    : Math.min(most.hold ?? MOST_HOLD[kind], MOST_HOLD[kind]);
}
