import { doseLadder, fittingDose, type Ladder } from './dose-ladder.ts';
import { isReps, type SetDose } from './dose.ts';
import { remembered } from '../base/remembered.ts';
import type { Exercise } from './exercise.ts';
import { exerciseById, type Library } from './library.ts';
import type { PlannedSet } from './movement.ts';
import type { OwnDose } from './own-dose.ts';
import { doseKey, type OwnDoses } from './own-doses.ts';
import { AS_THE_ROUTINE, type DoseOfSide } from './planned-step.ts';
import type { Profile } from './profile.ts';
import type { Routine, RoutineStep } from './routine.ts';
import type { SetSide } from './side.ts';
import {
  easierForms,
  type Form,
  harderForms,
  moreSets,
  ownForm,
  reasonsFor,
} from './step-forms.ts';

/** An exercise of a routine on a side, whose dose can be raised. */
export interface DoseSpot {
  readonly routine: string;
  /** The index of the routine's step, from 0. */
  readonly step: number;
  readonly exercise: string;
  readonly side: SetSide;
  readonly ladder: Ladder;
}

/**
 * Returns the exercises of a routine whose dose can be raised, each side of them: not those whose data say that it is not,
 * as of a warm-up or a rest, nor those that are left out or replaced for what the user said. One that comes twice is raised
 * where its dose is largest.
 */
export function doseSpots(
  library: Library,
  routine: Routine,
  profile: Profile,
): readonly DoseSpot[] {
  const ofRoutine = spotsOfRoutine.get(routine) ?? remembered(workSpots);
  spotsOfRoutine.set(routine, ofRoutine);
  return ofRoutine(library, routine, profile);
}

/** What gives the spots of a routine: a record of years asks for the same ones on every day. */
const spotsOfRoutine = new WeakMap<Routine, typeof workSpots>();

function workSpots(library: Library, routine: Routine, profile: Profile): readonly DoseSpot[] {
  return routine.steps.flatMap((_, index) => spotsOf(library, routine, index, profile));
}

/** Returns the user's own doses of a step that are on its ladder; what no longer fits the data is not taken. */
export function dosesOfStep(
  library: Library,
  routine: Routine,
  index: number,
  profile: Profile,
  own: OwnDoses,
): DoseOfSide {
  if (own.size === 0) return AS_THE_ROUTINE;
  const rungs = new Map(
    doseSpots(library, routine, profile)
      .filter(({ step }) => step === index)
      .map(({ exercise, side, ladder }) => [
        side,
        fittingDose(ladder, own.get(doseKey(routine.id, exercise, side))?.dose),
      ]),
  );
  return (side) => rungs.get(side);
}

function spotsOf(
  library: Library,
  routine: Routine,
  index: number,
  profile: Profile,
): readonly DoseSpot[] {
  const step = routine.steps[index];
  const exercise = step && exerciseById(library, step.exercise);
  if (step === undefined || exercise === undefined) return [];
  const { progress = {} } = exercise;
  if (routine.progress === 'none' || progress === 'none') return [];
  if (index !== largestStep(routine, exercise)) return [];
  const given = ownForm(index, exercise, step, profile.affected);
  if (reasonsFor(given, profile).length > 0) return [];
  const taken = new Set(routine.steps.map((one) => one.exercise));
  const easier = easierForms(library, given.sets, exercise, profile.affected)[0];
  const harder = harderForms(given.sets, exercise, profile.affected)[0];
  const firsts = given.sets.filter(({ set }) => set === 1);
  return firsts.map(({ side, sets, dose }) => {
    const more = moreSets(side, step.more, profile.affected);
    const rungOf = (form: Form | undefined) => {
      if (form === undefined || reasonsFor(form, profile).length > 0) return undefined;
      if (taken.has(form.sets[0]?.movement.id ?? '')) return undefined;
      return formRung(form.sets, firsts, side);
    };
    const ladder = doseLadder({
      routine: { sets: sets - more, dose, form: null },
      kind: exercise.kind,
      most: progress,
      more,
      easier: rungOf(easier),
      harder: rungOf(harder),
    });
    return { routine: routine.id, step: index, exercise: exercise.id, side, ladder };
  });
}

/**
 * A form's dose as a rung, without the sets that one side has more; undefined if the form has other sides and its exercise
 * two: they could not go apart.
 */
function formRung(
  sets: readonly PlannedSet[],
  own: readonly PlannedSet[],
  side: SetSide,
): OwnDose | undefined {
  const first = sets.find((set) => set.side === side) ?? (own.length === 1 ? sets[0] : undefined);
  if (first === undefined) return undefined;
  const least = Math.min(...sets.map((set) => set.sets));
  return { form: first.movement.id, sets: least, dose: first.dose };
}

/** The index of the step with the largest dose of an exercise; the first of several. */
function largestStep({ steps }: Routine, exercise: Exercise): number | undefined {
  const [largest] = steps
    .flatMap((step, index) =>
      step.exercise === exercise.id ? [{ index, seconds: secondsOf(step, exercise) }] : [],
    )
    .toSorted((a, b) => b.seconds - a.seconds || a.index - b.index);
  return largest?.index;
}

function secondsOf(step: RoutineStep, exercise: Exercise): number {
  const [first] = ownForm(0, exercise, step, 'unknown').sets;
  return first === undefined ? 0 : first.sets * setSeconds(first.dose);
}

function setSeconds(dose: SetDose): number {
  if (!isReps(dose)) return dose.hold;
  const { up, hold, down } = dose.tempo;
  return dose.reps.to * (up + hold + down);
}
