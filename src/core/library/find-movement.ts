import { changedDose, type Dose } from './dose.ts';
import type { Caution } from './caution.ts';
import type { Exercise } from './exercise.ts';
import { allVariants, type Variant, variantName, variantSkip } from './variant.ts';
import { Fault } from '../base/fault.ts';
import { exerciseCalled, type Library, notFound, routineById } from './library.ts';
import { rejectedFault } from './rejected-files.ts';
import { variantMovement, type Movement, movementOf } from './movement.ts';
import { isSameName } from '../text/same-name.ts';

/** The exercise, or the variant of one, that a typed id or name refers to, with its movement and dose. */
export interface MovementMatch {
  readonly exercise: Exercise;
  readonly movement: Movement;
  readonly dose: Dose;
  readonly side: Exercise['side'];
  /** Who should leave it out. */
  readonly skip: readonly Caution[];
  /** The variant, if one described inside the exercise was named. */
  readonly variant?: Variant;
}

/** Finds an exercise or variant by id, name or alias; undefined if there is none. */
export function movementCalled(library: Library, typed: string): MovementMatch | undefined {
  const variants = allVariants(library);
  const exact = variants.find(({ inline }) => inline.id === typed);
  if (exact !== undefined) return variantMatch(exact);
  const exercise = exerciseCalled(library, typed);
  if (exercise !== undefined) return exerciseMatch(exercise);
  const variant = variants.find((one) => wordsOf(one).some((word) => isSameName(word, typed)));
  return variant && variantMatch(variant);
}

/**
 * Finds an exercise or variant by id, name or alias. Throws a `missing` fault, or an `input` fault if it was rejected for
 * a mistake.
 */
export function findMovement(library: Library, typed: string): MovementMatch {
  const found = movementCalled(library, typed);
  if (found !== undefined) return found;
  const routine = routineById(library, typed);
  if (routine !== undefined && rejectedFault(library.problems, 'exercise', typed) === undefined) {
    const hint = `that is a routine; to see it: stretch routine show ${routine.id}`;
    throw new Fault('missing', `there is no exercise called \`${typed}\``, hint);
  }
  throw notFound(library, 'exercise', typed, [
    ...Object.values(library.exercises).flatMap(({ id, name, aliases }) => [id, name, ...aliases]),
    ...allVariants(library).flatMap((one) => wordsOf(one)),
  ]);
}

/** The exercise itself, not a variant of it. */
export function exerciseMatch(exercise: Exercise): MovementMatch {
  const { dose, side, skip } = exercise;
  return { exercise, movement: movementOf(exercise), dose, side, skip };
}

function variantMatch(variant: Variant): MovementMatch {
  const { exercise, inline } = variant;
  const dose = changedDose(exercise.dose, inline.dose ?? {});
  const skip = variantSkip(variant);
  const { side = exercise.side } = inline;
  return { exercise, movement: variantMovement(variant), dose, side, skip, variant };
}

function wordsOf(variant: Variant): readonly string[] {
  return [variant.inline.id, variantName(variant)];
}
