import { Fault } from '../../core/base/fault.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';

/** Returns the shell that was typed, one of `shells`. Throws a `usage` fault. */
export function shellFrom<T extends { readonly name: string }>(
  command: string,
  shells: readonly T[],
  typed: string,
): T {
  const found = shells.find(({ name }) => name === typed);
  if (found !== undefined) return found;
  const names = shells.map(({ name }) => name);
  const hint = didYouMean(typed, names) ?? `for example: stretch ${command} ${names[0]}`;
  throw new Fault('usage', `${command} takes one of ${names.join(', ')}, not \`${typed}\``, hint);
}
