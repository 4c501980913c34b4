import { uncapitalise } from '../text/capitalise.ts';
import { plainLine } from '../text/plain-text.ts';
import type { Avoided } from './avoided.ts';
import { cautionWords } from './caution.ts';
import type { Library } from './library.ts';
import { movementById } from './movement.ts';

/** Returns what is left out, or done in another form, and why: `Left out: knees to chest (bending forwards …)`. */
export function avoidedWords(avoided: Avoided, library: Library): string {
  const { exercise, instead } = avoided;
  const name = avoidedName(exercise, library);
  const what =
    instead === undefined
      ? `Left out: ${name}`
      : `Instead of ${name}: ${avoidedName(instead, library)}`;
  return `${what} (${reasonWords(avoided)})`;
}

/** Returns why: what the user said applies, in words that follow "because". */
export function reasonWords({ cautions }: Pick<Avoided, 'cautions'>): string {
  return cautions.map((caution) => plainLine(cautionWords(caution))).join('; ');
}

/** Returns the name of what is left out, or of what is done in its place, for the middle of a sentence. */
export function avoidedName(id: string, library: Library): string {
  return uncapitalise(plainLine(movementById(library, id)?.name ?? id));
}
