import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder, storageFault, syncFolder } from './storage.ts';

const LINE_END = 0x0a;
/** Milliseconds within which another writer's line is whole. */
const WRITING_MS = 3;

/**
 * Puts whole lines at the end of a file, which is made where it is not there, and on disk before it returns. Throws a
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

/** Whether the file ends inside a line: torn for good, or only until another writer has finished it. */
function endsInLine(handle: number): boolean {
  const last = Buffer.alloc(1);
  for (let size = fstatSync(handle).size; size > 0;) {
    readSync(handle, last, 0, 1, size - 1);
    if (last[0] === LINE_END) return false;
    pause(WRITING_MS);
    const before = size;
    ({ size } = fstatSync(handle));
    if (size === before) return true;
  }
  return false;
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** One write in all but the rare case that the system takes only a part of it. */
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
