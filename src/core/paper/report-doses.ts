import { groupBy } from '../base/group.ts';
import type { SetDose } from '../library/dose.ts';
import { type Library, routineById } from '../library/library.ts';
import type { PlannedSet } from '../library/movement.ts';
import { isSameDose, NO_OWN_DOSES, type OwnDoses } from '../library/own-doses.ts';
import type { Profile } from '../library/profile.ts';
import type { SetSide } from '../library/side.ts';
import { allSets, planRoutine } from '../session/plan.ts';
import type { ReportNames } from './report-names.ts';

/** The dose of an exercise on a side as it is planned on the day the report is made. */
export interface DoseNow {
  /** The names of the routines that have it so. */
  readonly routines: readonly string[];
  readonly sets: number;
  /** Of one set. */
  readonly dose: SetDose;
  /** The name of the easier or harder form; null if it is the exercise itself. */
  readonly form: string | null;
  /** Whether it is their own dose, and not the routine’s. */
  readonly isOwn: boolean;
}

/** A dose that a step of a routine has now. */
export interface DosePlanned {
  /** The id of what is done: the exercise, or a form of it. */
  readonly exercise: string;
  readonly side: SetSide;
  readonly routine: string;
  readonly sets: number;
  readonly dose: SetDose;
  readonly isOwn: boolean;
}

/** What decides a person’s present doses. */
export interface DoseFacts {
  readonly library: Library;
  readonly profile: Profile;
  readonly own: OwnDoses;
}

/** Returns the present doses of some routines, in the order in which they are done; routines that are gone have none. */
export function dosesPlanned(
  routines: readonly string[],
  { library, profile, own }: DoseFacts,
): readonly DosePlanned[] {
  return [...new Set(routines)].flatMap((id) => {
    const routine = routineById(library, id);
    if (routine === undefined) return [];
    const firsts = firstSets(planRoutine(library, routine, profile, own));
    const usual = firstSets(planRoutine(library, routine, profile, NO_OWN_DOSES));
    return firsts.map((first) => ({
      exercise: first.movement.id,
      side: first.side,
      routine: id,
      sets: first.sets,
      dose: first.dose,
      isOwn: !usual.some((one) => isSame(one, first)),
    }));
  });
}

function firstSets(plan: ReturnType<typeof planRoutine>): readonly PlannedSet[] {
  return allSets(plan).filter(({ set }) => set === 1);
}

function isSame(a: PlannedSet, b: PlannedSet): boolean {
  const isThere = a.step === b.step && a.side === b.side && a.movement.id === b.movement.id;
  return isThere && a.sets === b.sets && isSameDose(a.dose, b.dose);
}

/** Returns the doses of an exercise, those that are alike as one with all their routines. */
export function joinedDoses(
  planned: readonly DosePlanned[],
  exercise: string,
  names: ReportNames,
): readonly DoseNow[] {
  const alike = groupBy(planned, (one) => {
    return JSON.stringify([one.exercise, one.sets, one.dose, one.isOwn]);
  });
  return [...alike.values()].flatMap((those) => {
    const [first] = those;
    if (first === undefined) return [];
    return {
      routines: [...new Set(those.map(({ routine }) => names.routine(routine)))],
      sets: first.sets,
      dose: first.dose,
      form: first.exercise === exercise ? null : names.movement(first.exercise),
      isOwn: first.isOwn,
    };
  });
}
