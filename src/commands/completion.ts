import { COMPLETION_SHELLS } from '../formats/shell/shells.ts';
import { readShellScript } from '../host/files/shell-script.ts';
import type { Host } from '../host/host.ts';
import { shellFrom } from '../app/options/shell-option.ts';

/** Prints what to run at a shell's start, so that it completes the command line. */
export async function completion(host: Host, typed: string): Promise<number> {
  const { ending } = shellFrom('completion', COMPLETION_SHELLS, typed);
  host.out.write(readShellScript(host.packageFolder, `completion.${ending}`));
  return 0;
}
