import type { Exercise } from '../../core/library/exercise.ts';
import type { Variant } from '../../core/library/variant.ts';
import type { MovementMatch } from '../../core/library/find-movement.ts';

/** A form as JSON: what an exercise has, with what differs in its place, and of which exercise it is which form. */
interface VariantJson extends Omit<Exercise, 'easier' | 'harder'> {
  readonly form: { readonly of: string; readonly level: Variant['level']; readonly how: string };
}

/** What `exercise show --json` writes: the exercise as its file has it, or the form of it that was named. */
export function exerciseJson({
  exercise,
  movement,
  dose,
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
    form: { of: exercise.id, level: variant.level, how },
  };
}
