import type { Caution } from './caution.ts';
import { changedDose, type Dose, type DoseChange, halfReps, setDose } from './dose.ts';
import { type Exercise, variantId } from './exercise.ts';
import { exerciseById, type Library } from './library.ts';
import { movementOf, type Movement, type PlannedSet, variantMovement } from './movement.ts';
import type { Profile } from './profile.ts';
import type { RoutineStep } from './routine.ts';
import { type AffectedSide, isOneSide, type SetSide, type Side, setSides } from './side.ts';
import { type Variant, variantSkip, variantsOf } from './variant.ts';

/** One way to do a step: its sets, and who should leave it out. */
export interface Form {
  readonly sets: readonly PlannedSet[];
  readonly skip: readonly Caution[];
}

/** Returns what applies to a user of what a form names as a reason to leave it out. */
export function reasonsFor({ skip }: Form, { cautions }: Profile): readonly Caution[] {
  return skip.filter((caution) => cautions.includes(caution));
}

/** Returns a step as its exercise itself, with the routine's dose. */
export function ownForm(
  index: number,
  exercise: Exercise,
  { dose: change, side = exercise.side, more }: RoutineStep,
  affected: AffectedSide,
): Form {
  const dose = changedDose(exercise.dose, change);
  const sets = expand(index, movementOf(exercise), { dose, side, more }, affected);
  return { sets, skip: exercise.skip };
}

/** Returns the exercise of a step. Throws a RangeError if it is not in the library. */
export function exerciseOf(library: Library, id: string): Exercise {
  const exercise = exerciseById(library, id);
  if (exercise === undefined) throw new RangeError(`no exercise ${id} in the library`);
  return exercise;
}

/** Returns how many sets a side has more than the other: those that a step adds on the sore one. */
export function moreSets(side: SetSide, more: number, affected: AffectedSide): number {
  return isOneSide(side) && side === affected ? more : 0;
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
    const sets = amount.dose.sets + moreSets(side, amount.more, affected);
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

/** The easier variants of a step, each easier than the one before; exercises that refer to each other end them. */
export function easierForms(
  library: Library,
  sets: readonly PlannedSet[],
  exercise: Exercise,
  affected: AffectedSide,
  seen: ReadonlySet<string> = new Set([exercise.id]),
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
export function harderForms(
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
  return firsts.flatMap((first) => withSets(first, wanted + first.sets - least));
}

/** Returns as many sets as are wanted, like the first of a side. */
export function withSets(first: PlannedSet, many: number): readonly PlannedSet[] {
  return Array.from({ length: many }, (_, index) => ({
    ...first,
    set: index + 1,
    sets: many,
    half: index === 0 ? first.half : 0,
  }));
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
