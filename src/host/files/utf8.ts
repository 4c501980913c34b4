import { isUtf8 } from 'node:buffer';

/** Returns the text that bytes are in UTF-8; `undefined` if they are not. */
export function utf8Text(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  return isSuspect(text) && !isUtf8(bytes) ? undefined : text;
}

/** Whether a text has the character that stands for broken ones, which may also have been written on purpose. */
export function isSuspect(text: string): boolean {
  return text.includes('\uFFFD');
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
