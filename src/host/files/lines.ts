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

const NOTHING: Buffer = Buffer.alloc(0);

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
  const chunk = Buffer.allocUnsafe(CHUNK);
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
  let carried = NOTHING;
  let dropped = false;
  let number = 1;
  const isInLine = () => dropped || carried.length > 0;
  // With positions: a view of the bytes of each line would take a tenth of the time of reading.
  const finish = (bytes: Buffer, start: number, end: number, whole: boolean) => {
    const isTooLong = dropped || carried.length + end - start > LONGEST_LINE;
    const first = carried[0] ?? bytes[start] ?? LINE_END;
    const wanted = () => (isWanted(first) ? textOf(carried, bytes, start, end) : '?');
    const text = isTooLong ? undefined : wanted();
    const why = isTooLong ? TOO_LONG : 'not valid UTF-8';
    take({ number, text, why: text === undefined ? why : undefined, whole });
    number++;
    carried = NOTHING;
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
      finish(bytes, start, end, true);
      start = end + 1;
    }
    dropped ||= carried.length + count - start > LONGEST_LINE;
    carried = dropped ? NOTHING : Buffer.concat([carried, bytes.subarray(start)]);
  };
  const end = () => {
    if (isInLine()) finish(NOTHING, 0, 0, false);
  };
  return { push, isInLine, end };
}

/** Whether a byte is white space in JSON. */
function isBlank(byte: number | undefined): boolean {
  return byte === LINE_END || byte === 0x20 || byte === 0x0d || byte === 0x09;
}

/** The text of a line that begins with what was carried on and goes on in `bytes`; `undefined` if it is not UTF-8. */
function textOf(carried: Buffer, bytes: Buffer, start: number, end: number): string | undefined {
  if (carried.length > 0) return utf8Text(Buffer.concat([carried, bytes.subarray(start, end)]));
  const text = bytes.toString('utf8', start, end);
  return isSuspect(text) ? utf8Text(bytes.subarray(start, end)) : text;
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
