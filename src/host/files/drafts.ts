import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { digest } from '../../core/base/digest.ts';
import { once } from '../../core/base/once.ts';
import { namesIn } from './pending-folder.ts';
import { processExists } from './process-exists.ts';
import { type FileContent, writeAll } from './write-all.ts';

/** How a draft is written. */
export interface DraftOptions {
  readonly mode: number;
  /** Whether it is on disk before it is put in place. */
  readonly isSynced: boolean;
}

/**
 * Writes a file's new content as a draft in the same folder and hands it to `place`. No draft is left afterwards, and
 * those that killed processes left in that folder are removed. Throws the system's error.
 */
export function withDraft<T>(
  file: string,
  content: FileContent,
  options: DraftOptions,
  place: (draft: string) => T,
): T {
  const draft = newDraft(dirname(file));
  try {
    writeNew(draft, content, options);
    return place(draft);
  } finally {
    // It must not fill the disk.
    discard(draft);
  }
}

/**
 * Writes or replaces a file, whole or not at all. It may not survive a power cut. What killed processes left in its folder
 * stays there: whoever writes many files removes that once. Throws the system's error.
 */
export function putInPlace(file: string, content: FileContent, mode: number): void {
  const draft = draftIn(dirname(file));
  try {
    writeNew(draft, content, { mode, isSynced: false });
    renameSync(draft, file);
  } catch (error) {
    // It must not fill the disk.
    discard(draft);
    throw error;
  }
}

/** Makes a file, whole or not at all; false if there is one. It is on disk when this returns. Throws the system's error. */
export function createWhole(file: string, content: FileContent, mode = 0o600): boolean {
  return withDraft(file, content, { mode, isSynced: true }, (draft) => {
    const isMade = giveName(draft, file);
    if (isMade) syncFolder(dirname(file));
    return isMade;
  });
}

/** Puts a folder's entries on disk, so that a new file survives a power cut. Throws the system's error. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder to sync it; its file systems journal the entry themselves.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Deletes a file or a folder if possible; ignores errors. */
export function discard(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // Nothing depends on it being gone.
  }
}

/** Returns the path of a new draft in a folder, after removing those of processes that were killed. */
export function newDraft(folder: string): string {
  removeAbandoned(folder);
  return draftIn(folder);
}

/** Removes the drafts that killed processes left in a folder, if possible. */
export function removeAbandoned(folder: string): void {
  for (const name of namesIn(folder)) {
    if (isAbandoned(folder, name)) discard(join(folder, name));
  }
}

/** The name says whose the draft is and, unlike that of the file, is never too long. */
function draftIn(folder: string): string {
  return join(folder, `.stretch-draft.${here()}.${process.pid}.${process.hrtime.bigint()}`);
}

/** The computer, the process and the moment that a draft was made. */
const DRAFT = /^\.stretch-draft\.(\d+)\.(\d+)\.\d+$/;
/** Milliseconds after which no process can still be writing a draft, even one of another computer. */
const LONGEST_MS = 86_400_000;

function isAbandoned(folder: string, name: string): boolean {
  const [, computer, pid] = DRAFT.exec(name) ?? [];
  if (computer === undefined) return false;
  if (computer === here() && !processExists(Number(pid))) return true;
  const stats = statSync(join(folder, name), { throwIfNoEntry: false });
  return stats !== undefined && Math.abs(Date.now() - stats.mtimeMs) > LONGEST_MS;
}

/** A number for this computer, since a folder may be shared with others, where the ids of processes differ. */
const here = once(() => `${parseInt(digest(hostname()).slice(0, 8), 16)}`);

/** Writes a file that does not exist yet. Throws the system's error. */
export function writeNew(file: string, content: FileContent, options: DraftOptions): void {
  const handle = openSync(file, 'wx', options.mode);
  try {
    writeAll(handle, content);
    if (options.isSynced) fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Gives a draft a name; false if there is such a file. Never replaces one that was made meanwhile, except on file systems
 * without hard links. Throws the system's error.
 */
export function giveName(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    if (statSync(file, { throwIfNoEntry: false }) !== undefined) return false;
    renameSync(draft, file);
    return true;
  }
}
