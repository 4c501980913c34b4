import { Fault } from '../../core/base/fault.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';

/** The shell of a list that was typed. Throws a `usage` fault. */
export function shellFrom<T extends string>(
  command: string,
  shells: readonly T[],
  typed: string,
): T {
  const found = shells.find((shell) => shell === typed);
  if (found !== undefined) return found;
  const hint = didYouMean(typed, shells) ?? `for example: stretch ${command} ${shells[0]}`;
  throw new Fault('usage', `${command} takes one of ${shells.join(', ')}, not \`${typed}\``, hint);
}
