import type { Caution } from './caution.ts';
import type { Exercise, InlineVariant } from './exercise.ts';
import type { Library } from './library.ts';
import { uncapitalise } from '../text/capitalise.ts';

/** The two variants an exercise can have. */
export const LEVELS = ['easier', 'harder'] as const;

/** An easier or harder variant that is described inside an exercise. */
export interface Variant {
  readonly exercise: Exercise;
  readonly level: (typeof LEVELS)[number];
  readonly inline: InlineVariant;
}

/** The variants described inside an exercise, the easier first, without those that are exercises of their own. */
export function variantsOf(exercise: Exercise): readonly Variant[] {
  return LEVELS.flatMap((level) => {
    const inline = exercise[level];
    return inline !== undefined && 'how' in inline ? [{ exercise, level, inline }] : [];
  });
}

/** All variants described inside exercises of the library. */
export function allVariants(library: Pick<Library, 'exercises'>): readonly Variant[] {
  return Object.values(library.exercises).flatMap((exercise) => variantsOf(exercise));
}

/** Who should leave a variant out: its own cautions, or those of its exercise. */
export function variantSkip({ exercise, inline }: Variant): readonly Caution[] {
  return inline.skip ?? exercise.skip;
}

/** The name of a variant as it is shown and spoken; the exercise's name comes first unless the variant's contains it. */
export function variantName({ exercise, inline: { name } }: Variant): string {
  return isNamed(exercise.name, name) ? name : `${exercise.name}, ${uncapitalise(name)}`;
}

/** Whether a variant's name contains all words of the exercise's: `One-leg bridge` is a bridge. */
function isNamed(exercise: string, variant: string): boolean {
  const words = wordsOf(variant);
  return wordsOf(exercise).every((word) => words.includes(word));
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().split(/[\s,-]+/);
}
