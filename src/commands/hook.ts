import { Fault } from '../core/base/fault.ts';
import { didYouMean } from '../core/text/did-you-mean.ts';
import { HOOK_SHELLS, hookScript } from '../formats/shell/hook.ts';
import type { Host } from '../host/host.ts';
import { rewritePrompt } from './keep-prompt.ts';

/** Prints what to run at a shell's start, so that its prompt shows what is due. */
export async function hook(host: Host, typed: string): Promise<number> {
  const shell = shellFrom('hook', HOOK_SHELLS, typed);
  host.out.write(hookScript(shell, host.prompt.path));
  await rewritePrompt(host);
  return 0;
}

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
