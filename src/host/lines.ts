import { readSync } from 'node:fs';

/** One line of a file; `text` is absent where the line is longer than may be read. */
export interface FileLine {
  /** Counts from 1. */
  readonly number: number;
  readonly text: string | undefined;
  /** Whether a line end follows it. */
  readonly whole: boolean;
}

/** Bytes read at a time: memory stays the same however large the file is. */
const CHUNK = 1 << 18;
/** Longest line that is read, in bytes; what this program writes is under 10 kB. */
export const LONGEST_LINE = 1 << 20;

const LINE_END = 0x0a;

/** Calls `take` with every line of an open file, without ever holding more than one line and one chunk. */
export function eachLine(handle: number, take: (line: FileLine) => void): void {
  const chunk = Buffer.alloc(CHUNK);
  let carried: Buffer = Buffer.alloc(0);
  let dropped = false;
  let number = 1;
  const finish = (part: Buffer, whole: boolean) => {
    const isTooLong = dropped || carried.length + part.length > LONGEST_LINE;
    const text = isTooLong ? undefined : joined(carried, part);
    take({ number, text, whole });
    number++;
    carried = Buffer.alloc(0);
    dropped = false;
  };
  for (let count = fill(handle, chunk); count > 0; count = fill(handle, chunk)) {
    let start = 0;
    for (let end = indexOf(chunk, start, count); end !== -1; end = indexOf(chunk, start, count)) {
      finish(chunk.subarray(start, end), true);
      start = end + 1;
    }
    const rest = chunk.subarray(start, count);
    dropped ||= carried.length + rest.length > LONGEST_LINE;
    carried = dropped ? Buffer.alloc(0) : Buffer.concat([carried, rest]);
  }
  if (carried.length > 0 || dropped) finish(Buffer.alloc(0), false);
}

function joined(carried: Buffer, part: Buffer): string {
  return (carried.length === 0 ? part : Buffer.concat([carried, part])).toString('utf8');
}

function fill(handle: number, chunk: Buffer): number {
  return readSync(handle, chunk, 0, chunk.length, null);
}

function indexOf(chunk: Buffer, start: number, count: number): number {
  const end = chunk.indexOf(LINE_END, start);
  return end < count ? end : -1;
}
