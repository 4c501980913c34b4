import { COMPLETION_SHELLS, completionScript } from '../formats/shell/completion.ts';
import type { Host } from '../host/host.ts';
import { shellFrom } from '../app/options/shell-option.ts';

/** Prints what to run at a shell's start, so that it completes the command line. */
export async function completion(host: Host, typed: string): Promise<number> {
  host.out.write(completionScript(shellFrom('completion', COMPLETION_SHELLS, typed)));
  return 0;
}
