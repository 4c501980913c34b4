import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';

const LINE_END = 0x0a;
/** Bytes that other processes may have appended meanwhile. */
const MOST_AFTER = 1 << 16;

/**
 * Turns lines, or a part of one, that were just appended to a file into empty lines, which mean nothing. Nobody else writes to these bytes,
 * while cutting them off could take along what another process appended. Returns whether they are gone.
 */
export function takeBack(file: string, lines: Buffer): boolean {
  try {
    // Through the handle they were appended with, the system would write anything at the end of the file.
    const handle = openSync(file, 'r+');
    try {
      const place = placeOf(handle, lines);
      if (place !== undefined) blank(handle, place);
      return place !== undefined;
    } finally {
      closeSync(handle);
    }
  } catch {
    // The caller says what is known.
    return false;
  }
}

interface Place {
  readonly from: number;
  readonly length: number;
}

/** Where some bytes are near the end of a file; a journal's line is like no other because of its id. */
function placeOf(handle: number, bytes: Buffer): Place | undefined {
  const { size } = fstatSync(handle);
  const start = Math.max(0, size - bytes.length - MOST_AFTER);
  const end = Buffer.alloc(size - start);
  for (let read = 0; read < end.length;) {
    const count = readSync(handle, end, read, end.length - read, start + read);
    if (count === 0) break;
    read += count;
  }
  const at = end.lastIndexOf(bytes);
  return at === -1 ? undefined : { from: start + at, length: bytes.length };
}

function blank(handle: number, { from, length }: Place): void {
  const empty = Buffer.alloc(length, LINE_END);
  for (let done = 0; done < length;) {
    done += writeSync(handle, empty, done, length - done, from + done);
  }
  try {
    fsyncSync(handle);
  } catch {
    // As before: readers see it, and after a power cut neither may be there.
  }
}
