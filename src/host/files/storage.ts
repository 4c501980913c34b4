import { closeSync, constants, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault, StorageFault } from '../../core/base/fault.ts';
import { putInPlace, removeAbandoned, syncFolder } from './drafts.ts';

/** What the system says about a file: in words, and what to do if it is the program's own or if the user named it. */
export interface SystemReason {
  readonly code: string;
  readonly words: string;
  readonly own: string;
  readonly typed: string;
}

const ELSEWHERE = 'set STRETCH_HOME to a folder you can write to';
const OTHER_NAME = 'choose another name';

/** By the system's code: the words, the hint about the program's own files, the hint about a path that was typed. */
const REASONS: ReadonlyMap<string, readonly [words: string, own: string, typed: string]> = new Map(
  Object.entries<readonly [words: string, own: string, typed: string]>({
    ENOSPC: [
      'the disk is full',
      'free some space, or set STRETCH_HOME to a folder on another disk',
      'free some space, or name a file on another disk',
    ],
    EDQUOT: [
      'your disk quota is used up',
      'free some space, or set STRETCH_HOME to another folder',
      'free some space, or name a file on another disk',
    ],
    EROFS: ['it is on a read-only disk', ELSEWHERE, 'name a file on another disk'],
    EACCES: ['permission denied', ELSEWHERE, 'name a file in a folder of your own'],
    EPERM: ['permission denied', ELSEWHERE, 'name a file in a folder of your own'],
    ENOTDIR: [
      'part of its path is a file',
      'move that file, or set STRETCH_HOME to a folder',
      'check the path',
    ],
    EISDIR: ['it is a folder', 'move that folder away', 'name a file in it'],
    ENOENT: ['it does not exist', 'check the path', 'check the path'],
    ELOOP: [
      'its links lead in a circle',
      'remove one of these links, or set STRETCH_HOME to another folder',
      'name the file itself, not a link',
    ],
    ENAMETOOLONG: ['its path is too long', 'set STRETCH_HOME to a shorter path', 'shorten it'],
    EIO: [
      'the disk reports an error',
      'check the disk, or set STRETCH_HOME to a folder on another disk',
      'check the disk, or name a file on another one',
    ],
    ERR_INVALID_ARG_VALUE: ['its name has a NUL character', OTHER_NAME, OTHER_NAME],
  }),
);

/** What the system's error says. Throws any other error again. */
export function systemReason(error: unknown): SystemReason {
  const { code, message } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string') throw error;
  // `EMFILE: too many open files, open '/path'`: the path is said anyway.
  const said = message.replace(/^[A-Z0-9_]+: /, '').replace(/, \w+(?: '.*')?$/s, '');
  const [words, own, typed] = REASONS.get(code) ?? [said, ELSEWHERE, OTHER_NAME];
  return { code, words, own, typed };
}

/** The system's error about one of the program's own files as a fault with a hint. Throws any other error again. */
export function storageFault(error: unknown, verb: string, file: string): Fault {
  if (error instanceof Fault) return error;
  const { words, own } = systemReason(error);
  return new StorageFault(verb, file, words, own);
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
  encoding: 'utf8' | 'utf16le' | 'latin1' = 'utf8',
): string | undefined {
  return bytesIfThere(file)?.toString(encoding);
}

/** A file's bytes; `undefined` if it does not exist. Throws a `storage` fault. */
export function bytesIfThere(file: string): Buffer | undefined {
  try {
    // If it is a pipe, opening it must not wait for a writer.
    const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return readFileSync(handle);
    } finally {
      closeSync(handle);
    }
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
  makeFolder(dirname(file));
  removeAbandoned(dirname(file));
  putInPlace(file, content, mode);
}
