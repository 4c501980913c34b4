import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../core/fault.ts';
import { storageFault, syncFolder } from './storage.ts';

/** The text of a file a person named; `-` is the standard input. Throws a `storage` fault. */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw storageFault(error, 'read', file);
  }
}

/**
 * Writes a file that is whole or not there, and on disk when this returns. One that is there already is replaced only
 * by force, and keeps its mode. Throws an `input` or `storage` fault.
 */
export function writeTextFile(named: string, text: string, force: boolean): void {
  const stats = statSync(named, { throwIfNoEntry: false });
  // A link stays one: the file that it leads to is replaced.
  const file = stats === undefined ? named : realpathSync(named);
  if (stats !== undefined && !force) {
    throw new Fault(
      'input',
      `${file} is there already`,
      'choose another name, or replace it: --force',
    );
  }
  if (stats !== undefined && !stats.isFile()) return writeInto(file, text);
  const draft = `${file}.${process.pid}.part`;
  try {
    writeSynced(draft, text, stats === undefined ? 0o600 : stats.mode & 0o777);
    renameSync(draft, file);
    syncFolder(dirname(file));
  } catch (error) {
    discard(draft);
    throw storageFault(error, 'write', file);
  }
}

function writeSynced(file: string, text: string, mode: number): void {
  const handle = openSync(file, 'wx', mode);
  try {
    writeAll(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A device or a pipe, which cannot be replaced by a file. */
function writeInto(file: string, text: string): void {
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

function writeAll(handle: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
}

function discard(file: string): void {
  try {
    if (existsSync(file)) rmSync(file);
  } catch {
    // Where nothing can be removed, nothing was written.
  }
}
