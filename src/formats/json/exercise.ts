import type { Exercise } from '../../core/library/exercise.ts';
import type { Variant } from '../../core/library/variant.ts';
import type { MovementMatch } from '../../core/library/find-movement.ts';

/** A variant as JSON: the exercise's fields with the variant's own in their place, and what it is a variant of. */
interface VariantJson extends Omit<Exercise, 'easier' | 'harder'> {
  readonly form: { readonly of: string; readonly level: Variant['level']; readonly how: string };
}

/** What `exercise show --json` writes: the exercise as in its file, or the variant that was named. */
export function exerciseJson({
  exercise,
  movement,
  dose,
  side,
  skip,
  variant,
}: MovementMatch): Exercise | VariantJson {
  if (variant === undefined) return exercise;
  const { easier: _, harder: __, ...rest } = exercise;
  const { beats = exercise.beats, how } = variant.inline;
  return {
    ...rest,
    ...movement,
    aliases: [],
    beats,
    dose,
    side,
    skip,
    form: { of: exercise.id, level: variant.level, how },
  };
}
