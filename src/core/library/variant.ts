import { type Exercise, type Variation } from './exercise.ts';
import type { Library } from './library.ts';
import { uncapital } from '../text/capitalise.ts';

/** Which of its two forms a form of an exercise is. */
export const LEVELS = ['easier', 'harder'] as const;

/** An easier or harder form that is described inside an exercise. */
export interface Form {
  readonly exercise: Exercise;
  readonly level: (typeof LEVELS)[number];
  readonly variation: Variation;
}

/** The forms described inside an exercise, the easier first; those that are exercises of their own are not among them. */
export function formsOf(exercise: Exercise): readonly Form[] {
  return LEVELS.flatMap((level) => {
    const variation = exercise[level];
    return variation !== undefined && 'how' in variation ? [{ exercise, level, variation }] : [];
  });
}

/** Every form described inside an exercise of the library. */
export function allForms(library: Pick<Library, 'exercises'>): readonly Form[] {
  return Object.values(library.exercises).flatMap((exercise) => formsOf(exercise));
}

/**
 * The name of a form as it is shown and said everywhere. It has to tell by itself what is done: where it does not name
 * the exercise it comes after the exercise's name.
 */
export function formName({ exercise, variation: { name } }: Form): string {
  return isNamed(exercise.name, name) ? name : `${exercise.name}, ${uncapital(name)}`;
}

/** Whether every word of one name is among those of the other: `One-leg bridge` is a bridge. */
function isNamed(exercise: string, form: string): boolean {
  const words = wordsOf(form);
  return wordsOf(exercise).every((word) => words.includes(word));
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().split(/[\s,-]+/);
}
