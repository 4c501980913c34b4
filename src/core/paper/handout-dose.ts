import { amountWords, tempoParts } from '../library/amount-words.ts';
import { isReps } from '../library/dose.ts';
import type { PlannedSet } from '../library/movement.ts';
import { halfWords } from '../library/set-words.ts';
import { capitalise } from '../text/capitalise.ts';
import { quantity } from '../text/quantity.ts';
import type { HandoutPart } from './handout-part.ts';

/** Returns how much is done, in words; if that is not as much on each side, in words for each. */
export function handoutAmounts({ step, firsts }: HandoutPart): readonly string[] {
  return [...new Set(firsts.map((set) => amountWords(set, step.sets, String)))];
}

/** Returns how far to count, how fast, and how long to rest, in sentences. */
export function handoutPace({ firsts }: HandoutPart): readonly string[] {
  const all = firsts.flatMap((set) => [...rangeOf(set), ...halfWords(set), ...tempoOf(set)]);
  return [...new Set([...all, ...restOf(firsts)])];
}

function rangeOf({ dose }: PlannedSet): readonly string[] {
  if (!isReps(dose) || dose.reps.from === dose.reps.to) return [];
  return [`More than ${dose.reps.from} only if it is comfortable.`];
}

/** The parts of a repetition with their seconds: `Push up 2 seconds, hold 2, lower 2.` */
function tempoOf({ dose, movement }: PlannedSet): readonly string[] {
  if (!isReps(dose)) return [];
  const parts = tempoParts(dose.tempo, movement.beats).map(({ words, seconds }, index) =>
    index === 0 ? `${words} ${quantity(seconds, 'second')}` : `${words} ${seconds}`,
  );
  return parts.length === 0 ? [] : [`${capitalise(parts.join(', '))}.`];
}

function restOf(firsts: readonly PlannedSet[]): readonly string[] {
  const several = firsts.find(({ sets }) => sets > 1);
  if (several === undefined || several.rest === 0) return [];
  const what = isReps(several.dose) ? 'between sets' : 'in between';
  return [`Rest ${quantity(several.rest, 'second')} ${what}.`];
}
