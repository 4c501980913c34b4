import { type Exercise, type InlineVariant } from './exercise.ts';
import type { Library } from './library.ts';
import { uncapitalise } from '../text/capitalise.ts';

/** Which of its two forms a form of an exercise is. */
export const LEVELS = ['easier', 'harder'] as const;

/** An easier or harder form that is described inside an exercise. */
export interface Variant {
  readonly exercise: Exercise;
  readonly level: (typeof LEVELS)[number];
  readonly inline: InlineVariant;
}

/** The forms described inside an exercise, the easier first; those that are exercises of their own are not among them. */
export function variantsOf(exercise: Exercise): readonly Variant[] {
  return LEVELS.flatMap((level) => {
    const inline = exercise[level];
    return inline !== undefined && 'how' in inline ? [{ exercise, level, inline }] : [];
  });
}

/** Every form described inside an exercise of the library. */
export function allVariants(library: Pick<Library, 'exercises'>): readonly Variant[] {
  return Object.values(library.exercises).flatMap((exercise) => variantsOf(exercise));
}

/**
 * The name of a form as it is shown and said everywhere. It has to tell by itself what is done: where it does not name
 * the exercise it comes after the exercise's name.
 */
export function variantName({ exercise, inline: { name } }: Variant): string {
  return isNamed(exercise.name, name) ? name : `${exercise.name}, ${uncapitalise(name)}`;
}

/** Whether every word of one name is among those of the other: `One-leg bridge` is a bridge. */
function isNamed(exercise: string, form: string): boolean {
  const words = wordsOf(form);
  return wordsOf(exercise).every((word) => words.includes(word));
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().split(/[\s,-]+/);
}
