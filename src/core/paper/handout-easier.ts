import { amountWords } from '../library/amount-words.ts';
import { movementCalled } from '../library/find-movement.ts';
import type { Library } from '../library/library.ts';
import { exerciseName, sidedText } from '../library/set-words.ts';
import type { HandoutPart } from './handout-part.ts';

/**
 * Returns an easier way to do an exercise, in sentences: its name, how it is done, and how much of it, where that is not as
 * much; one that is on the sheet itself by its number. Empty if there is none.
 */
export function easierForm(
  { step, first }: HandoutPart,
  parts: readonly HandoutPart[],
  library: Library,
): string {
  const sets = step.easier?.sets ?? [];
  const set = sets.find(({ side }) => side === first.side) ?? sets[0];
  if (set === undefined) return '';
  const match = movementCalled(library, set.movement.id);
  // Who does the easier form already has the exercise itself after it.
  if (match?.variant === undefined && isEasierFormOf(first.movement.id, match, library)) return '';
  const amount = amountWords(set, sets, String);
  const isAsMuch = amount === amountWords(first, step.sets, String);
  const number = parts.findIndex((one) => one.first.movement.id === set.movement.id) + 1;
  const { name, how } = match?.variant?.inline ?? {
    name: exerciseName(set),
    how: set.movement.alt,
  };
  const words = number > 0 ? `${exerciseName(set)}, as in number ${number}.` : `${name}. ${how}`;
  return sidedText(set, isAsMuch ? words : `${words} ${amount}.`);
}

function isEasierFormOf(
  id: string,
  match: ReturnType<typeof movementCalled>,
  library: Library,
): boolean {
  const own = movementCalled(library, id);
  return own?.variant?.level === 'easier' && own.exercise.id === match?.exercise.id;
}
