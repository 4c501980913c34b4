import { readSync } from 'node:fs';

/** One line of a file. */
export interface FileLine {
  /** Counts from 1. */
  readonly number: number;
  /** `undefined` if the line is too long, `?` if it was not wanted. */
  readonly text: string | undefined;
  /** Whether a line end follows it. */
  readonly whole: boolean;
}

/** Bytes read at a time, so that memory does not grow with the file. */
const CHUNK = 1 << 18;
/** The longest line that is read, in bytes; lines of this program are under 10 kB. */
export const LONGEST_LINE = 1 << 20;

const LINE_END = 0x0a;

/**
 * Calls `take` with every line of an open file, and never holds more than one line and one chunk. A line whose first byte
 * is not wanted is passed as `?`: decoding every line of a large file of garbage would take minutes.
 */
export function eachLine(
  handle: number,
  take: (line: FileLine) => void,
  isWanted: (first: number) => boolean = () => true,
): void {
  const chunk = Buffer.alloc(CHUNK);
  let carried: Buffer = Buffer.alloc(0);
  let dropped = false;
  let number = 1;
  const finish = (from: number, to: number, whole: boolean) => {
    const isTooLong = dropped || carried.length + to - from > LONGEST_LINE;
    const first = carried[0] ?? (from < to ? chunk[from] : undefined) ?? LINE_END;
    const read = () => (isWanted(first) ? textOf(carried, chunk, from, to) : '?');
    const text = isTooLong ? undefined : read();
    take({ number, text, whole });
    number++;
    if (carried.length > 0) carried = Buffer.alloc(0);
    dropped = false;
  };
  for (let count = fill(handle, chunk); count > 0; count = fill(handle, chunk)) {
    let start = 0;
    const filled = chunk.subarray(0, count);
    for (let end = filled.indexOf(LINE_END); end !== -1; end = filled.indexOf(LINE_END, start)) {
      finish(start, end, true);
      start = end + 1;
    }
    dropped ||= carried.length + count - start > LONGEST_LINE;
    carried = dropped ? Buffer.alloc(0) : Buffer.concat([carried, chunk.subarray(start, count)]);
  }
  if (carried.length > 0 || dropped) finish(0, 0, false);
}

function textOf(carried: Buffer, chunk: Buffer, from: number, to: number): string {
  if (carried.length === 0) return chunk.toString('utf8', from, to);
  return Buffer.concat([carried, chunk.subarray(from, to)]).toString('utf8');
}

function fill(handle: number, chunk: Buffer): number {
  return readSync(handle, chunk, 0, chunk.length, null);
}
