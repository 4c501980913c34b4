import { statSync } from 'node:fs';

/**
 * Returns when the last of some files or folders was written, replaced or put in its place, in milliseconds since the epoch;
 * 0 if none exists. Not when it was modified: a copy of an old file changes what is read here, too.
 */
export function lastChange(paths: readonly string[]): number {
  return paths.reduce((last, path) => Math.max(last, changedAt(path)), 0);
}

function changedAt(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0;
  } catch {
    // What cannot be looked at cannot be read either.
    return 0;
  }
}
