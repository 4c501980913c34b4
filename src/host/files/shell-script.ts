import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a script in the installed package's folder `shell`, such as `hook.bash`. */
export function readShellScript(packageFolder: string, name: string): string {
  return readFileSync(join(packageFolder, 'shell', name), 'utf8');
}
