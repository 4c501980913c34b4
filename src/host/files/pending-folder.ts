import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Folders } from './folders.ts';

/** Where changes wait that consist of more than one line, until all of them is in place. */
export function pendingFolder({ journal }: Folders): string {
  return join(dirname(journal), 'pending');
}

/** The names in a folder; none if it does not exist or cannot be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Nearly always, nothing is pending.
    return [];
  }
}
