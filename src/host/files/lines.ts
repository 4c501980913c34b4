import { isSuspect, utf8Text } from './utf8.ts';

/** One line of a file. */
export interface FileLine {
  /** Counts from 1. */
  readonly number: number;
  /** Without white space before it; `?` if it was not wanted, `undefined` if it cannot be read. */
  readonly text: string | undefined;
  /** Why it cannot be read; `undefined` if it can. */
  readonly why: LineProblem | undefined;
  /** Whether a line end follows it. */
  readonly whole: boolean;
}

/** Why a line has no text. */
export type LineProblem = typeof TOO_LONG | 'not valid UTF-8';

/** How the lines of a file are read. */
export interface LineReading {
  /** Whether to read a line, by its first byte: decoding every line of a large file of garbage would take minutes. */
  readonly isWanted?: (first: number) => boolean;
  /** Asked at the end of a file that ends in the middle of a line: whether to look for more of it. */
  readonly mayGrow?: () => boolean;
}

/** Fills a buffer from its beginning with the next bytes of a file, and returns how many; 0 at its end. */
export type ReadBytes = (into: Buffer) => number;

/** Bytes read at a time, so that memory does not grow with the file. */
const CHUNK = 1 << 18;
/** The longest line that is read, in bytes; lines of this program are under 10 kB. */
export const LONGEST_LINE = 1 << 20;

/** What is said of a longer one. */
export const TOO_LONG = 'longer than 1 MB';

const LINE_END = 0x0a;

/** Takes the bytes of a file one part after another, and passes on its lines. */
export interface LineFeed {
  /** Takes the next bytes, which may be written over afterwards. */
  readonly push: (bytes: Buffer) => void;
  /** Whether the file may end in the middle of a line. */
  readonly isInLine: () => boolean;
  /** Passes on what is left at the end of the file. */
  readonly end: () => void;
}

/** Calls `take` with every line of a file that is not blank, and never holds more than one line and one chunk. */
export function eachLine(
  read: ReadBytes,
  take: (line: FileLine) => void,
  { isWanted = () => true, mayGrow = () => false }: LineReading = {},
): void {
  const chunk = Buffer.alloc(CHUNK);
  const { push, isInLine, end } = lineFeed(take, isWanted);
  for (;;) {
    const count = read(chunk);
    if (count === 0 && isInLine() && mayGrow()) continue;
    if (count === 0) break;
    push(chunk.subarray(0, count));
  }
  end();
}

/** Returns what calls `take` with every line that is not blank, and holds one line at a time. */
export function lineFeed(
  take: (line: FileLine) => void,
  isWanted: (first: number) => boolean,
): LineFeed {
  let carried: Buffer = Buffer.alloc(0);
  let dropped = false;
  let number = 1;
  const isInLine = () => dropped || carried.length > 0;
  const finish = (rest: Buffer, whole: boolean) => {
    const isTooLong = dropped || carried.length + rest.length > LONGEST_LINE;
    const first = carried[0] ?? rest[0] ?? LINE_END;
    const wanted = () => (isWanted(first) ? textOf(carried, rest) : '?');
    const text = isTooLong ? undefined : wanted();
    const why = isTooLong ? TOO_LONG : 'not valid UTF-8';
    take({ number, text, why: text === undefined ? why : undefined, whole });
    number++;
    if (carried.length > 0) carried = Buffer.alloc(0);
    dropped = false;
  };
  const push = (bytes: Buffer) => {
    const count = bytes.length;
    let start = 0;
    while (start < count) {
      // White space before a line is passed over, and so is a line of nothing else: there may be millions of these.
      for (; !isInLine() && isBlank(bytes[start]); start++) if (bytes[start] === LINE_END) number++;
      const end = bytes.indexOf(LINE_END, start);
      if (end === -1) break;
      finish(bytes.subarray(start, end), true);
      start = end + 1;
    }
    dropped ||= carried.length + count - start > LONGEST_LINE;
    carried = dropped ? Buffer.alloc(0) : Buffer.concat([carried, bytes.subarray(start)]);
  };
  const end = () => {
    if (isInLine()) finish(Buffer.alloc(0), false);
  };
  return { push, isInLine, end };
}

/** Whether a byte is white space in JSON. */
function isBlank(byte: number | undefined): boolean {
  return byte === LINE_END || byte === 0x20 || byte === 0x0d || byte === 0x09;
}

/** The text of a line; `undefined` if its bytes are not UTF-8. */
function textOf(carried: Buffer, rest: Buffer): string | undefined {
  if (carried.length > 0) return utf8Text(Buffer.concat([carried, rest]));
  const text = rest.toString('utf8');
  return isSuspect(text) ? utf8Text(rest) : text;
}

/** Does work that meets a great many errors: a stack trace would cost far more than the error. */
export function withoutStackTraces<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
