import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { StorageFault } from '../../core/base/fault.ts';
import { syncFolder } from './drafts.ts';
import { fileStamp } from './file-stamp.ts';
import { watchGrowth } from './growth.ts';
import { makeFolder, storageFault, systemReason } from './storage.ts';
import { takeBack } from './take-back.ts';
import { startsInUtf16 } from './utf8.ts';

const LINE_END = 0x0a;

/** A file to which lines were appended, and its stamps right before and after that. */
export interface AppendedFile {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Appends whole lines to a file, which is made if it does not exist. They are on disk when this returns, and not in the
 * file if it throws: a `storage` fault that names the file, and says so if that is not certain. If an editor has saved the
 * file in UTF-16, they go to one beside it. Returns the file if these lines are all that came to it meanwhile.
 */
export function appendLines(file: string, lines: string): AppendedFile | undefined {
  try {
    return append(file, lines);
  } catch (error) {
    throw storageFault(error, 'save to', file);
  }
}

function append(file: string, lines: string): AppendedFile | undefined {
  const folder = dirname(file);
  makeFolder(folder);
  const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT;
  const handle = openSync(file, flags, 0o600);
  try {
    // In one file, two encodings could never be told apart again.
    if (startsInUtf16(handle)) return append(file.replace(/(?=\.ndjson$)/, '.utf-8'), lines);
    // While there is nothing in the file, a failure leaves no doubt.
    if (fstatSync(handle).size === 0) syncFolder(folder);
    const text = `${endsInLine(handle) ? '\n' : ''}${lines}`;
    const before = fstatSync(handle);
    writeWhole(handle, file, text);
    // Before it is on disk, which takes long enough for another program to change something.
    const after = fstatSync(handle);
    sync(handle, file, text);
    if (after.size !== before.size + Buffer.byteLength(lines)) return undefined;
    return { name: basename(file), before: fileStamp(before), after: fileStamp(after) };
  } finally {
    close(handle);
  }
}

/** Puts what was written on disk, or takes it back: who repeats a command that failed must not record it twice. */
function sync(handle: number, file: string, text: string): void {
  try {
    fsyncSync(handle);
  } catch (error) {
    if (takeBack(file, Buffer.from(text))) throw error;
    const { words } = systemReason(error);
    const hint = 'before you do it again, see whether it is there: stretch history list';
    throw new StorageFault('tell whether it is saved to', file, words, hint);
  }
}

/** What was synced is saved, and what was not has failed already, so it does not matter how closing goes. */
function close(handle: number): void {
  try {
    closeSync(handle);
  } catch {
    // The system has closed it all the same.
  }
}

/** Whether the file ends in the middle of a line that no other writer is still finishing. */
function endsInLine(handle: number): boolean {
  const mayGrow = watchGrowth(handle);
  do {
    const { size } = fstatSync(handle);
    if (size === 0 || lastByte(handle, size) === LINE_END) return false;
  } while (mayGrow());
  return true;
}

function lastByte(handle: number, size: number): number | undefined {
  const last = Buffer.alloc(1);
  readSync(handle, last, 0, 1, size - 1);
  return last[0];
}

/** Writes all of a text; the system rarely takes only part of it at once. */
function writeWhole(handle: number, file: string, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSome(handle, bytes, written);
  } catch (error) {
    // Part of a line would be warned of for ever, and one that lacks only its end would count.
    if (written >= IDENTIFIED || written === bytes.length - 1)
      takeBack(file, bytes.subarray(0, written));
    throw error;
  }
}

/** Bytes of a line that no other begins with, since they hold its id. */
const IDENTIFIED = 64;

function writeSome(handle: number, bytes: Buffer, from: number): number {
  const count = writeSync(handle, bytes, from);
  if (count > 0) return count;
  throw Object.assign(new Error('nothing more could be written'), { code: 'ENOSPC' });
}
