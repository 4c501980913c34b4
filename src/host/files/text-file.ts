import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import { storageFault, syncFolder } from './storage.ts';

/** The flag that names a file, and an example of a name, for a hint. */
export interface FileExample {
  readonly flag: string;
  readonly name: string;
}

/**
 * Writes a file, whole or not at all; it is on disk when this returns. A file that exists is only replaced by force, and
 * keeps its mode. Throws an `input` or `storage` fault.
 */
export function writeTextFile(
  path: string,
  text: string | Uint8Array,
  force: boolean,
  example: FileExample = { flag: '-o', name: 'history.csv' },
): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) {
    throw new Fault(
      'input',
      `${path} is a folder`,
      `name a file in it: ${example.flag} ${join(path, example.name)}`,
    );
  }
  if (stats !== undefined && !force) throw existsFault(path);
  if (stats !== undefined && !stats.isFile()) return writeInto(path, text);
  const file = stats === undefined ? targetOf(path) : realpathSync(path);
  const draft = `${file}.${process.pid}.part`;
  try {
    writeSynced(draft, text, stats === undefined ? 0o600 : stats.mode & 0o777);
    if (force) renameSync(draft, file);
    else putInPlace(draft, file, path);
    syncFolder(dirname(file));
  } catch (error) {
    discard(draft);
    throw storageFault(error, 'write', file);
  }
}

function existsFault(file: string): Fault {
  const hint = 'choose another name, or add --force to replace it';
  return new Fault('input', `${file} already exists`, hint);
}

/** The file that a link leads to, over several links, even if it does not exist yet: the link is kept. */
function targetOf(path: string, links = MOST_LINKS): string {
  try {
    const next = resolve(realpathSync(dirname(path)), readlinkSync(path));
    return links === 0 ? path : targetOf(next, links - 1);
  } catch {
    return path;
  }
}

/** As many as systems follow. */
const MOST_LINKS = 32;

/** Never replaces a file that was made meanwhile, except on file systems without hard links. */
function putInPlace(draft: string, file: string, path: string): void {
  try {
    linkSync(draft, file);
    rmSync(draft);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw existsFault(path);
    renameSync(draft, file);
  }
}

function writeSynced(file: string, text: string | Uint8Array, mode: number): void {
  const handle = openSync(file, 'wx', mode);
  try {
    writeAll(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes to a device or a pipe, which no file can replace. */
function writeInto(file: string, text: string | Uint8Array): void {
  try {
    const handle = openSync(file, 'w');
    try {
      writeAll(handle, text);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw storageFault(error, 'write', file);
  }
}

function writeAll(handle: number, text: string | Uint8Array): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
}

function discard(file: string): void {
  try {
    if (existsSync(file)) rmSync(file);
  } catch {
    // If nothing can be removed, nothing was written.
  }
}
