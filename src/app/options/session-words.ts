import { Fault } from '../../core/base/fault.ts';
import type { Library } from '../../core/library/library.ts';
import { nearest } from '../../core/text/did-you-mean.ts';
import { isSameName } from '../../core/text/same-name.ts';
import { nearMoment } from '../../core/time/near-moment.ts';
import { MOST_WORDS } from '../../core/time/typed-time-words.ts';
import { isMomentText, splitTrailingMoment } from '../../core/time/typed-time.ts';

/** A routine and when it was done, as typed, each if it was. */
export interface SessionWords {
  readonly routine: string | undefined;
  readonly at: string | undefined;
}

/**
 * Splits words such as `core yesterday evening`, or takes the moment from its flag; all of them are the routine if it is
 * called so. Throws a `usage` fault for two moments, and for a mistyped one.
 */
export function sessionWords(
  { routines }: Library,
  typed: readonly string[],
  at: string | undefined,
): SessionWords {
  const words = typed.flatMap((word) => word.split(/\s+/)).filter((word) => word !== '');
  if (words.length === 0) return { routine: undefined, at };
  const names = Object.values(routines).flatMap(({ id, name }) => [id, name]);
  const isName = (some: readonly string[]) => names.some((one) => isSameName(one, some.join(' ')));
  const { before, moment } = isName(words)
    ? { before: words, moment: undefined }
    : splitTrailingMoment(words);
  const routine = before.length === 0 ? undefined : before.join(' ');
  if (routine !== undefined && !isName(before) && nearest(routine, names) === undefined)
    refuseMistyped(words);
  if (moment !== undefined && at !== undefined) {
    const message = `\`${moment}\` and --at both say when it was`;
    throw new Fault('usage', message, 'leave one of them out');
  }
  return { routine, at: moment ?? at };
}

function refuseMistyped(words: readonly string[]): void {
  for (let index = Math.max(0, words.length - MOST_WORDS); index < words.length; index++) {
    const typed = words.slice(index).join(' ');
    const near = nearMoment(typed);
    if (near === undefined || !isMomentText(near)) continue;
    const meant = [...words.slice(0, index), near].join(' ');
    const message = `\`${typed}\` is neither a routine nor a time`;
    throw new Fault('usage', message, `did you mean \`${meant}\`?`);
  }
}
