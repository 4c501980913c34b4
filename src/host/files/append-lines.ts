import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './drafts.ts';
import { watchGrowth } from './growth.ts';
import { makeFolder, storageFault } from './storage.ts';

const LINE_END = 0x0a;

/**
 * Appends whole lines to a file, which is made if it does not exist. They are on disk when this returns. Throws a
 * `storage` fault that names the file.
 */
export function appendLines(file: string, lines: string): void {
  const folder = dirname(file);
  try {
    makeFolder(folder);
    const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT;
    const handle = openSync(file, flags, 0o600);
    try {
      const isNew = fstatSync(handle).size === 0;
      writeWhole(handle, `${endsInLine(handle) ? '\n' : ''}${lines}`);
      fsyncSync(handle);
      if (isNew) syncFolder(folder);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw storageFault(error, 'save to', file);
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
function writeWhole(handle: number, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) {
    const count = writeSync(handle, bytes, written);
    if (count === 0)
      throw Object.assign(new Error('nothing more could be written'), { code: 'ENOSPC' });
    written += count;
  }
}
