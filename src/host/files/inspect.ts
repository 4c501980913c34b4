import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { nearestExisting } from './journal.ts';
import { isExposed } from './read-files.ts';
import { storageFault } from './storage.ts';

/** Bytes that are tried: more than any line of the journal has but a whole plan's. */
const TRIED = 8192;

/**
 * Writes something into a folder, or into the one it would be made in, puts it on disk and takes it away again. Throws a
 * `storage` fault where that cannot be done.
 */
export function tryToWrite(folder: string): void {
  let made: string | undefined;
  try {
    made = mkdtempSync(join(nearestExisting(folder), '.stretch-trial-'));
    const handle = openSync(join(made, 'trial'), 'wx', 0o600);
    try {
      const written = writeSync(handle, Buffer.alloc(TRIED));
      if (written < TRIED) throw Object.assign(new Error('too little room'), { code: 'ENOSPC' });
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw storageFault(error, 'save to', folder);
  } finally {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
  }
}

/**
 * Whether people other than the owner may change a file or folder; one that is not there, nobody. Throws a `storage` fault
 * where nobody can tell.
 */
export function isOpenToOthers(path: string): boolean {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats !== undefined && isExposed(stats.mode);
  } catch (error) {
    throw storageFault(error, 'read', path);
  }
}

/** What keeps a folder from being listed; nothing where it can be, or is not there. */
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

/** Bytes free for this user on the disk of a folder, or of the one it would be made in; `undefined` where nobody says. */
export function freeBytes(folder: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(nearestExisting(folder));
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** The version of Node that runs this, and the versions the installed package asks for. */
export function nodeVersions(packageFolder: string): {
  readonly found: string;
  readonly wanted: string;
} {
  const text = readFileSync(join(packageFolder, 'package.json'), 'utf8');
  const { engines } = JSON.parse(text) as { readonly engines?: { readonly node?: string } };
  return { found: process.versions.node, wanted: engines?.node ?? '' };
}
