import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file in the data folder that says what was installed for reminders. */
export function installationFile(data: string): string {
  return join(data, 'reminders.json');
}

/**
 * The first path that installed reminders call and that no longer exists. `undefined` if there is none, reminders are off or
 * the file cannot be read: this is looked at after almost every command, and the scheduler's own code says what is wrong.
 */
export function lostProgram(file: string): string | undefined {
  try {
    const { plan } = JSON.parse(readFileSync(file, 'utf8')) as Written;
    return plan?.program?.find((path) => typeof path === 'string' && !existsSync(path));
  } catch {
    return undefined;
  }
}

/** The part that is read here; `installation.ts` checks all of it. */
interface Written {
  readonly plan?: { readonly program?: readonly string[] };
}
