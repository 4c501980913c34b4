import { isUtf8 } from 'node:buffer';
import { readSync } from 'node:fs';

/** Returns the text that bytes are in UTF-8, without a byte order mark; `undefined` if they are not. */
export function utf8Text(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  return isSuspect(text) && !isUtf8(bytes) ? undefined : withoutMark(text);
}

/** A text without the byte order mark that some editors begin a file with. */
export function withoutMark(text: string): string {
  return text.startsWith(MARK) ? text.slice(MARK.length) : text;
}

const MARK = '\uFEFF';

/** Whether a text has the character that stands for broken ones, which may also have been written on purpose. */
export function isSuspect(text: string): boolean {
  return text.includes('\uFFFD');
}

/** What is said of a file in UTF-16. */
export const IN_UTF16 = 'in UTF-16, not in UTF-8';

/**
 * Whether a file is in UTF-16, by its first bytes: a byte order mark, or two characters of ASCII. Some editors and shells
 * write it.
 */
export function isUtf16(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  const isMark = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  const isEveryOther =
    d !== undefined &&
    (a === 0) !== (b === 0) &&
    (a === 0) === (c === 0) &&
    (b === 0) === (d === 0);
  return isMark || isEveryOther;
}

/** The same of an open file, which is not read on by this. Throws the system's error. */
export function startsInUtf16(handle: number): boolean {
  const head = Buffer.alloc(4);
  return isUtf16(head.subarray(0, readSync(handle, head, 0, head.length, 0)));
}

/** Returns the number of the first line that is not UTF-8, from 1. */
export function brokenLine(bytes: Buffer): number {
  let [number, start] = [1, 0];
  // A line end is never inside a character.
  for (let end = bytes.indexOf(LINE_END); end !== -1; end = bytes.indexOf(LINE_END, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return number;
    start = end + 1;
    number++;
  }
  return number;
}

const LINE_END = 0x0a;
