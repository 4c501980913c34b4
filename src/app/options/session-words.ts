import { Fault } from '../../core/base/fault.ts';
import type { Library } from '../../core/library/library.ts';
import { isSameName } from '../../core/text/same-name.ts';
import { splitTrailingMoment } from '../../core/time/typed-time.ts';

/** A routine and when it was done, as typed, each if it was. */
export interface SessionWords {
  readonly routine: string | undefined;
  readonly at: string | undefined;
}

/**
 * Splits words such as `core yesterday evening`, or takes the moment from its flag; all of them are the routine if it is
 * called so. Throws a `usage` fault for two moments.
 */
export function sessionWords(
  { routines }: Library,
  typed: readonly string[],
  at: string | undefined,
): SessionWords {
  const words = typed.flatMap((word) => word.split(/\s+/)).filter((word) => word !== '');
  if (words.length === 0) return { routine: undefined, at };
  const text = words.join(' ');
  const isName = Object.entries(routines).some(([id, { name }]) =>
    [id, name].some((one) => isSameName(one, text)),
  );
  const { before, moment } = isName
    ? { before: words, moment: undefined }
    : splitTrailingMoment(words);
  if (moment !== undefined && at !== undefined) {
    const message = `\`${moment}\` and --at both say when it was`;
    throw new Fault('usage', message, 'leave one of them out');
  }
  return { routine: before.length === 0 ? undefined : before.join(' '), at: moment ?? at };
}
