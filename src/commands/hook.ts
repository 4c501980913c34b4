import { HOOK_SHELLS, hookScript } from '../formats/shell/shells.ts';
import { readShellScript } from '../host/files/shell-script.ts';
import type { Host } from '../host/host.ts';
import { shellFrom } from '../app/options/shell-option.ts';
import { rewritePromptFile } from '../app/reminders/update-prompt-file.ts';

/** Prints what to run at a shell's start, so that its prompt shows what is due. */
export async function hook(host: Host, typed: string): Promise<number> {
  const shell = shellFrom('hook', HOOK_SHELLS, typed);
  const template = readShellScript(host.packageFolder, `hook.${shell.ending}`);
  host.out.write(hookScript(template, shell, host.prompt.path));
  await rewritePromptFile(host);
  return 0;
}
