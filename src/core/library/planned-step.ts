import type { Avoided } from './avoided.ts';
import type { Library } from './library.ts';
import type { PlannedSet, PlannedStep } from './movement.ts';
import type { OwnDose } from './own-dose.ts';
import type { Profile } from './profile.ts';
import type { RoutineStep } from './routine.ts';
import type { SetSide } from './side.ts';
import {
  easierForms,
  exerciseOf,
  type Form,
  harderForms,
  moreSets,
  ownForm,
  reasonsFor,
  withSets,
} from './step-forms.ts';

/** A step for one user, undefined if it is left out, and what was avoided of it, if anything was. */
export interface StepForm {
  readonly planned: PlannedStep | undefined;
  readonly avoided?: Avoided;
}

/** The user's own dose on a side of a step, one of its ladder; undefined if it is as the routine has it. */
export type DoseOfSide = (side: SetSide) => OwnDose | undefined;

/** Every side as the routine has it. */
export const AS_THE_ROUTINE: DoseOfSide = () => undefined;

/**
 * Plans a step as sets for this user, each side by the routine's dose or an own one: the exercise itself or, if the user
 * said what it names as a reason to leave it out, the next easier form without such a reason, or else a harder one. Throws
 * a RangeError if the exercise is not in the library.
 */
export function plannedStep(
  library: Library,
  index: number,
  step: RoutineStep,
  profile: Profile,
  doseOf: DoseOfSide,
): StepForm {
  const exercise = exerciseOf(library, step.exercise);
  const { affected } = profile;
  const isFit = (form: Form) => reasonsFor(form, profile).length === 0;
  const given = ownForm(index, exercise, step, affected);
  const harder = harderForms(given.sets, exercise, affected).filter(isFit);
  const own: Form = { sets: withOwnDoses(given.sets, step, profile, doseOf), skip: exercise.skip };
  const forms = [own, ...easierForms(library, own.sets, exercise, affected)].filter(isFit);
  const others = [...easierForms(library, given.sets, exercise, affected).filter(isFit), ...harder];
  const chain =
    chained(index, [...inOwnForm(own, others, doseOf), ...forms]) ?? chained(index, harder);
  const planned =
    chain === undefined || step.withPain === undefined
      ? chain
      : { ...chain, isLeftOutEased: true as const };
  if (isFit(own)) return { planned };
  const instead = planned?.sets[0]?.movement.id;
  const avoided = { step: index, exercise: exercise.id, cautions: reasonsFor(own, profile) };
  return { planned, avoided: instead === undefined ? avoided : { ...avoided, instead } };
}

/** The sets of a step, each side with the user's own dose if that is not of another form; a sore side keeps what it has more. */
function withOwnDoses(
  sets: readonly PlannedSet[],
  step: RoutineStep,
  { affected }: Profile,
  doseOf: DoseOfSide,
): readonly PlannedSet[] {
  return sides(sets).flatMap((first) => {
    const own = doseOf(first.side);
    if (own === undefined || own.form !== null) return ofSide(sets, first.side);
    const many = own.sets + moreSets(first.side, step.more, affected);
    return withSets({ ...first, dose: own.dose }, many);
  });
}

/** The step with each side in the user's own form; empty if all sides are done as the exercise itself. */
function inOwnForm(own: Form, others: readonly Form[], doseOf: DoseOfSide): readonly Form[] {
  const firsts = sides(own.sets);
  const isOne = firsts.length === 1;
  const chosen = firsts.map(({ side }) => {
    const form = doseOf(side)?.form;
    const other = others.find(({ sets }) => sets[0]?.movement.id === form);
    if (other === undefined) return { isOther: false, sets: ofSide(own.sets, side) };
    return { isOther: true, sets: isOne ? other.sets : ofSide(other.sets, side) };
  });
  if (!chosen.some(({ isOther }) => isOther)) return [];
  return [{ sets: chosen.flatMap(({ sets }) => sets), skip: [] }];
}

/** The first set of each side, in order. */
function sides(sets: readonly PlannedSet[]): readonly PlannedSet[] {
  return sets.filter(({ set }) => set === 1);
}

function ofSide(sets: readonly PlannedSet[], side: SetSide): readonly PlannedSet[] {
  return sets.filter((set) => set.side === side);
}

/** The first of some forms as a step, each of the others the easier variant of the one before. */
function chained(index: number, [first, ...rest]: readonly Form[]): PlannedStep | undefined {
  if (first === undefined) return undefined;
  const easier = chained(index, rest);
  return { index, sets: first.sets, ...(easier === undefined ? {} : { easier }) };
}
