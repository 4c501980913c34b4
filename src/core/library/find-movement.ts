import { changedDose, type Dose } from './dose.ts';
import type { Exercise } from './exercise.ts';
import { allForms, type Form, formName } from './variant.ts';
import { exerciseCalled, type Library, notFound } from './library.ts';
import { formMovement, type Movement, movementOf } from './movement.ts';
import { isSame } from '../text/same-words.ts';

/** An exercise as a person means it, and the movement and dose: of the exercise itself, or of the form of it that was named. */
export interface Meant {
  readonly exercise: Exercise;
  readonly movement: Movement;
  readonly dose: Dose;
  /** The form that was named, where it is described inside the exercise. */
  readonly form?: Form;
}

/**
 * What a person means by an id or a name of an exercise or a form, or by an alias. Throws a `missing` fault, or an `input` fault
 * for one with a mistake.
 */
export function findMovement(library: Library, typed: string): Meant {
  const forms = allForms(library);
  const exact = forms.find(({ variation }) => variation.id === typed);
  if (exact !== undefined) return meantForm(exact);
  const exercise = exerciseCalled(library, typed);
  if (exercise !== undefined) return meantExercise(exercise);
  const form = forms.find((one) => wordsOf(one).some((word) => isSame(word, typed)));
  if (form !== undefined) return meantForm(form);
  throw notFound(library, 'exercise', typed, [
    ...Object.values(library.exercises).flatMap(({ id, name, aliases }) => [id, name, ...aliases]),
    ...forms.flatMap((one) => wordsOf(one)),
  ]);
}

/** An exercise itself, not a form of it. */
export function meantExercise(exercise: Exercise): Meant {
  return { exercise, movement: movementOf(exercise), dose: exercise.dose };
}

function meantForm(form: Form): Meant {
  const { exercise, variation } = form;
  const dose = changedDose(exercise.dose, variation.dose ?? {});
  return { exercise, movement: formMovement(form), dose, form };
}

function wordsOf(form: Form): readonly string[] {
  return [form.variation.id, formName(form)];
}
