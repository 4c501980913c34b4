import type { Avoided } from './avoided.ts';
import type { Caution } from './caution.ts';
import { changedDose, type Dose, type DoseChange, halfReps, setDose } from './dose.ts';
import { type Exercise, variantId } from './exercise.ts';
import {
  type Movement,
  movementOf,
  type PlannedSet,
  type PlannedStep,
  variantMovement,
} from './movement.ts';
import { type Variant, variantSkip, variantsOf } from './variant.ts';
import { exerciseById, type Library } from './library.ts';
import type { Profile } from './profile.ts';
import type { RoutineStep } from './routine.ts';
import { type AffectedSide, isOneSide, type Side, setSides } from './side.ts';

/** A step for one user, undefined if it is left out, and what was avoided of it, if anything was. */
export interface StepForm {
  readonly planned: PlannedStep | undefined;
  readonly avoided?: Avoided;
}

/**
 * Plans a step as sets for this user: the exercise itself or, if the user said what it names as a reason to leave it out,
 * the next easier form without such a reason, or else a harder one. Throws a RangeError if the exercise is not in the
 * library.
 */
export function plannedStep(
  library: Library,
  index: number,
  step: RoutineStep,
  profile: Profile,
): StepForm {
  const exercise = exerciseOf(library, step.exercise);
  const dose = changedDose(exercise.dose, step.dose);
  const side = step.side ?? exercise.side;
  const { affected } = profile;
  const sets = expand(index, movementOf(exercise), { dose, side, more: step.more }, affected);
  const own: Form = { sets, skip: exercise.skip };
  const isFit = (form: Form) => reasonsFor(form, profile).length === 0;
  const easier = [own, ...easierForms(library, sets, exercise, affected, new Set([exercise.id]))];
  const chain =
    chained(index, easier.filter(isFit)) ??
    chained(index, harderForms(sets, exercise, affected).filter(isFit));
  const planned =
    chain === undefined || step.withPain === undefined
      ? chain
      : { ...chain, isLeftOutEased: true as const };
  if (isFit(own)) return { planned };
  const instead = planned?.sets[0]?.movement.id;
  const avoided = { step: index, exercise: exercise.id, cautions: reasonsFor(own, profile) };
  return { planned, avoided: instead === undefined ? avoided : { ...avoided, instead } };
}

interface Amount {
  readonly dose: Dose;
  readonly side: Side;
  readonly more: number;
}

/** All sets of one side come before the other, so that the body turns once. */
function expand(
  step: number,
  movement: Movement,
  amount: Amount,
  affected: AffectedSide,
): PlannedSet[] {
  return setSides(amount.side, affected).flatMap((side) => {
    const sets = amount.dose.sets + (isOneSide(side) && side === affected ? amount.more : 0);
    return Array.from({ length: sets }, (_, index) => ({
      step,
      movement,
      side,
      set: index + 1,
      sets,
      dose: setDose(amount.dose),
      half: index === 0 ? halfReps(amount.dose) : 0,
      rest: amount.dose.rest,
    }));
  });
}

/** One way to do a step: its sets, and who should leave it out. */
interface Form {
  readonly sets: readonly PlannedSet[];
  readonly skip: readonly Caution[];
}

function reasonsFor({ skip }: Form, { cautions }: Profile): readonly Caution[] {
  return skip.filter((caution) => cautions.includes(caution));
}

/** The first of some forms as a step, each of the others the easier variant of the one before. */
function chained(index: number, [first, ...rest]: readonly Form[]): PlannedStep | undefined {
  if (first === undefined) return undefined;
  const easier = chained(index, rest);
  return { index, sets: first.sets, ...(easier === undefined ? {} : { easier }) };
}

/** The easier variants of a step, each easier than the one before; exercises that refer to each other end them. */
function easierForms(
  library: Library,
  sets: readonly PlannedSet[],
  exercise: Exercise,
  affected: AffectedSide,
  seen: ReadonlySet<string>,
): readonly Form[] {
  const inline = variantsOf(exercise).find(({ level }) => level === 'easier');
  if (inline !== undefined) return [inlineForm(sets, inline, affected)];
  const other =
    exercise.easier === undefined ? undefined : exerciseById(library, variantId(exercise.easier));
  if (other === undefined || seen.has(other.id)) return [];
  const next = otherSets(sets, other, affected);
  const still = easierForms(library, next, other, affected, new Set([...seen, other.id]));
  return [{ sets: next, skip: other.skip }, ...still];
}

/** The harder variant that is described inside an exercise: another exercise is no form of this one. */
function harderForms(
  sets: readonly PlannedSet[],
  exercise: Exercise,
  affected: AffectedSide,
): readonly Form[] {
  return variantsOf(exercise)
    .filter(({ level }) => level === 'harder')
    .map((variant) => inlineForm(sets, variant, affected));
}

/** Where a variant is done on one side at a time and its exercise is not, or the other way round, each side has its sets. */
function inlineForm(sets: readonly PlannedSet[], variant: Variant, affected: AffectedSide): Form {
  const movement = variantMovement(variant);
  const { dose, side = variant.exercise.side } = variant.inline;
  const [first] = sets;
  if (side !== variant.exercise.side && first !== undefined) {
    const whole = changedDose({ ...first.dose, sets: first.sets, rest: first.rest }, dose ?? {});
    const amount = { dose: whole, side, more: 0 };
    return { sets: expand(first.step, movement, amount, affected), skip: variantSkip(variant) };
  }
  const changed = resized(sets, dose?.sets).map((set) => ({
    ...set,
    movement,
    ...changedSet(set, dose),
  }));
  return { sets: changed, skip: variantSkip(variant) };
}

/** The sets with another number of them on each side; a side with more than the other keeps what it has more. */
function resized(sets: readonly PlannedSet[], wanted: number | undefined): readonly PlannedSet[] {
  if (wanted === undefined) return sets;
  const firsts = sets.filter(({ set }) => set === 1);
  const least = Math.min(...firsts.map((first) => first.sets));
  return firsts.flatMap((first) => {
    const many = wanted + first.sets - least;
    return Array.from({ length: many }, (_, index) => ({ ...first, set: index + 1, sets: many }));
  });
}

/** If only the sore side was planned, so is the other exercise. */
function otherSets(
  sets: readonly PlannedSet[],
  other: Exercise,
  affected: AffectedSide,
): readonly PlannedSet[] {
  const step = sets[0]?.step ?? 0;
  const isOneSided = other.side === 'each' && sets.every(({ side }) => side === affected);
  const side: Side = isOneSided ? 'affected' : other.side;
  return expand(step, movementOf(other), { dose: other.dose, side, more: 0 }, affected);
}

/** A set's dose with a variant's changes. */
function changedSet(
  set: PlannedSet,
  change: DoseChange = {},
): Pick<PlannedSet, 'dose' | 'half' | 'rest'> {
  const { half, sets, rest } = set;
  const dose = changedDose({ ...set.dose, half, sets, rest }, change);
  return { dose: setDose(dose), half: set.set === 1 ? halfReps(dose) : 0, rest: dose.rest };
}

function exerciseOf(library: Library, id: string): Exercise {
  const exercise = exerciseById(library, id);
  if (exercise === undefined) throw new RangeError(`no exercise ${id} in the library`);
  return exercise;
}
