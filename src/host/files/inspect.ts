import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { discard, newDraft } from './drafts.ts';
import { nearestExisting } from './journal.ts';
import { isExposed } from './read-files.ts';
import { storageFault } from './storage.ts';

/** Bytes to write: more than any line of the journal, except a large plan's. */
const TRIAL_BYTES = 8192;

/**
 * Tries to write to disk in a folder, or in the one it would be made in, and removes what it wrote. Throws a `storage`
 * fault if that fails.
 */
export function tryToWrite(folder: string): void {
  let made: string | undefined;
  try {
    made = newDraft(nearestExisting(folder));
    mkdirSync(made);
    const handle = openSync(join(made, 'trial'), 'wx', 0o600);
    try {
      const written = writeSync(handle, Buffer.alloc(TRIAL_BYTES));
      if (written < TRIAL_BYTES)
        throw Object.assign(new Error('too little room'), { code: 'ENOSPC' });
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw storageFault(error, 'save to', folder);
  } finally {
    if (made !== undefined) discard(made);
  }
}

/**
 * Whether people other than the owner may change a file or folder; false if it does not exist. Throws a `storage` fault if
 * its mode cannot be read.
 */
export function isOpenToOthers(path: string): boolean {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats !== undefined && isExposed(stats.mode);
  } catch (error) {
    throw storageFault(error, 'read', path);
  }
}

/** Why a folder cannot be listed; `undefined` if it can, or does not exist. */
export function folderProblem(folder: string): 'no folder' | 'not readable' | undefined {
  try {
    readdirSync(folder);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'ENOENT') return undefined;
    return code === 'ENOTDIR' ? 'no folder' : 'not readable';
  }
}

/** Bytes free for this user on the disk of a folder, or of the one it would be made in; `undefined` if unknown. */
export function freeBytes(folder: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(nearestExisting(folder));
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** The version of Node in use, and the versions that the package accepts. */
export function nodeVersions(packageFolder: string): {
  readonly found: string;
  readonly wanted: string;
} {
  const text = readFileSync(join(packageFolder, 'package.json'), 'utf8');
  const { engines } = JSON.parse(text) as { readonly engines?: { readonly node?: string } };
  return { found: process.versions.node, wanted: engines?.node ?? '' };
}
