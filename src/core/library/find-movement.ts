import { changedDose, type Dose } from './dose.ts';
import type { Exercise } from './exercise.ts';
import { allVariants, type Variant, variantName } from './variant.ts';
import { exerciseCalled, type Library, notFound } from './library.ts';
import { variantMovement, type Movement, movementOf } from './movement.ts';
import { isSameName } from '../text/same-name.ts';

/** An exercise as a person means it, and the movement and dose: of the exercise itself, or of the form of it that was named. */
export interface MovementMatch {
  readonly exercise: Exercise;
  readonly movement: Movement;
  readonly dose: Dose;
  /** The form that was named, where it is described inside the exercise. */
  readonly variant?: Variant;
}

/**
 * What a person means by an id or a name of an exercise or a form, or by an alias. Throws a `missing` fault, or an `input` fault
 * for one with a mistake.
 */
export function findMovement(library: Library, typed: string): MovementMatch {
  const forms = allVariants(library);
  const exact = forms.find(({ inline }) => inline.id === typed);
  if (exact !== undefined) return variantMatch(exact);
  const exercise = exerciseCalled(library, typed);
  if (exercise !== undefined) return exerciseMatch(exercise);
  const form = forms.find((one) => wordsOf(one).some((word) => isSameName(word, typed)));
  if (form !== undefined) return variantMatch(form);
  throw notFound(library, 'exercise', typed, [
    ...Object.values(library.exercises).flatMap(({ id, name, aliases }) => [id, name, ...aliases]),
    ...forms.flatMap((one) => wordsOf(one)),
  ]);
}

/** An exercise itself, not a form of it. */
export function exerciseMatch(exercise: Exercise): MovementMatch {
  return { exercise, movement: movementOf(exercise), dose: exercise.dose };
}

function variantMatch(form: Variant): MovementMatch {
  const { exercise, inline } = form;
  const dose = changedDose(exercise.dose, inline.dose ?? {});
  return { exercise, movement: variantMovement(form), dose, variant: form };
}

function wordsOf(form: Variant): readonly string[] {
  return [form.inline.id, variantName(form)];
}
