import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../../core/base/fault.ts';

const REASONS: Readonly<Record<string, readonly [words: string, hint: string]>> = {
  ENOSPC: ['the disk is full', 'free some space, or set STRETCH_HOME to a folder on another disk'],
  EDQUOT: ['your disk quota is used up', 'free some space, or set STRETCH_HOME to another folder'],
  EROFS: ['it is on a read-only disk', 'set STRETCH_HOME to a folder you can write to'],
  EACCES: ['permission denied', 'set STRETCH_HOME to a folder you can write to'],
  EPERM: ['permission denied', 'set STRETCH_HOME to a folder you can write to'],
  ENOTDIR: ['part of its path is a file', 'move that file, or set STRETCH_HOME to a folder'],
  EISDIR: ['it is a folder', 'move that folder away'],
  ENOENT: ['it does not exist', 'check the path'],
  EIO: [
    'the disk reports an error',
    'check the disk, or set STRETCH_HOME to a folder on another disk',
  ],
};

/** The system's error about a file as a fault with a hint. Throws any other error again. */
export function storageFault(error: unknown, verb: string, file: string): Fault {
  if (error instanceof Fault) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string') throw error;
  const [words, hint] = REASONS[code] ?? [message, 'set STRETCH_HOME to another folder'];
  return new Fault('storage', `cannot ${verb} ${file}: ${words}`, hint);
}

/** Puts a folder's entries on disk, so that a new file survives a power cut. */
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

/** Makes a private folder and those above it, and puts each on disk. Leaves folders that exist alone. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  // `recursive` would never end on a file system that accepts no folders, such as /proc.
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have been faster.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw error;
  }
  syncFolder(parent);
}

/** A file's text; `undefined` if it does not exist. Throws a `storage` fault. */
export function readIfThere(
  file: string,
  encoding: 'utf8' | 'utf16le' = 'utf8',
): string | undefined {
  try {
    return readFileSync(file, encoding);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw storageFault(error, 'read', file);
  }
}

/**
 * Writes or replaces a file, whole or not at all, and makes its folder. The file may not survive a power cut, so it must be
 * one that can be made again. Throws the system's error.
 */
export function replaceFile(file: string, content: string | Uint8Array, mode = 0o600): void {
  const draft = `${file}.${process.pid}`;
  try {
    makeFolder(dirname(file));
    writeFileSync(draft, content, { mode });
    renameSync(draft, file);
  } catch (error) {
    // Drafts must not fill the disk.
    discard(draft);
    throw error;
  }
}

/** Deletes a file if possible; ignores errors. */
export function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Nothing depends on it being gone.
  }
}
