import type { Exercise } from '../../core/library/exercise.ts';
import type { Form } from '../../core/library/variant.ts';
import type { Meant } from '../../core/library/find-movement.ts';

/** A form as JSON: what an exercise has, with what differs in its place, and of which exercise it is which form. */
interface FormJson extends Omit<Exercise, 'easier' | 'harder'> {
  readonly form: { readonly of: string; readonly level: Form['level']; readonly how: string };
}

/** What `exercise show --json` writes: the exercise as its file has it, or the form of it that was named. */
export function meantJson({ exercise, movement, dose, form }: Meant): Exercise | FormJson {
  if (form === undefined) return exercise;
  const { easier: _, harder: __, ...rest } = exercise;
  const { beats = exercise.beats, how } = form.variation;
  return {
    ...rest,
    ...movement,
    aliases: [],
    beats,
    dose,
    form: { of: exercise.id, level: form.level, how },
  };
}
