import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
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

/** The text of a file a person named; `-` is the standard input. Throws a `storage` fault. */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw storageFault(error, 'read', file);
  }
}

/** How a file is named to a command, and what one may be called: for a hint. */
export interface FileExample {
  readonly flag: string;
  readonly name: string;
}

/**
 * Writes a file that is whole or not there, and on disk when this returns. One that is there already is replaced only
 * by force, and keeps its mode. Throws an `input` or `storage` fault.
 */
export function writeTextFile(
  named: string,
  text: string | Uint8Array,
  force: boolean,
  example: FileExample = { flag: '-o', name: 'history.csv' },
): void {
  const stats = statSync(named, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) {
    throw new Fault(
      'input',
      `${named} is a folder`,
      `name a file in it: ${example.flag} ${join(named, example.name)}`,
    );
  }
  if (stats !== undefined && !force) throw existsFault(named);
  if (stats !== undefined && !stats.isFile()) return writeInto(named, text);
  const file = stats === undefined ? targetOf(named) : realpathSync(named);
  const draft = `${file}.${process.pid}.part`;
  try {
    writeSynced(draft, text, stats === undefined ? 0o600 : stats.mode & 0o777);
    if (force) renameSync(draft, file);
    else putInPlace(draft, file, named);
    syncFolder(dirname(file));
  } catch (error) {
    discard(draft);
    throw storageFault(error, 'write', file);
  }
}

function existsFault(file: string): Fault {
  const hint = 'choose another name, or replace it: --force';
  return new Fault('input', `${file} is there already`, hint);
}

/** A link stays one, also where nothing is at its end yet, which may be several links away. */
function targetOf(named: string, links = MOST_LINKS): string {
  try {
    const next = resolve(realpathSync(dirname(named)), readlinkSync(named));
    return links === 0 ? named : targetOf(next, links - 1);
  } catch {
    return named;
  }
}

/** As many as systems follow. */
const MOST_LINKS = 32;

/** Never over a file that somebody has made meanwhile. Some file systems have no second names: there it is renamed. */
function putInPlace(draft: string, file: string, named: string): void {
  try {
    linkSync(draft, file);
    rmSync(draft);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw existsFault(named);
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

/** A device or a pipe, which cannot be replaced by a file. */
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
    // Where nothing can be removed, nothing was written.
  }
}
