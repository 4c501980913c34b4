import { closeSync, openSync, readSync } from 'node:fs';
import { Fault } from '../../core/base/fault.ts';
import { canBeginLine } from './read-files.ts';
import { eachLine, type FileLine, withoutStackTraces } from './lines.ts';
import { pathFault } from './path-fault.ts';
import { brokenLine, isUtf16, utf8Text, withoutMark } from './utf8.ts';

/** A file that is read once: its head first, then either the whole text or every line. */
export interface TextSource {
  /** The first megabyte, which may end inside a character. */
  readonly head: string;
  /** Returns the whole text; undefined if it has more than `most` bytes. Throws an `input` fault if it is not UTF-8. */
  readonly text: (most: number) => string | undefined;
  /** Takes every line that is not blank, and holds one at a time. One that no journal can have is passed as `?`. */
  readonly eachLine: (take: (line: FileLine) => void) => void;
}

const HEAD_BYTES = 1 << 20;

/**
 * Opens a file that a user named, `-` is standard input, and closes it after use. Throws a `storage` fault, or an `input`
 * fault if it is in UTF-16.
 */
export async function withTextSource<T>(
  file: string,
  use: (source: TextSource) => Promise<T>,
): Promise<T> {
  try {
    const handle = file === '-' ? 0 : openSync(file, 'r');
    try {
      return await use(sourceOf(handle, file));
    } finally {
      if (handle !== 0) closeSync(handle);
    }
  } catch (error) {
    throw pathFault(error, 'read', file);
  }
}

function sourceOf(handle: number, file: string): TextSource {
  const head = nextBytes(handle, HEAD_BYTES);
  if (isUtf16(head)) throw inUtf16(file);
  return {
    head: withoutMark(head.toString('utf8')),
    text: (most) => {
      const rest = nextBytes(handle, Math.max(0, most + 1 - head.length));
      const all = Buffer.concat([head, rest]);
      return all.length > most ? undefined : decoded(all, file);
    },
    eachLine: (take) => {
      let at = 0;
      const read = (into: Buffer) => {
        if (at === head.length) return readSync(handle, into);
        const count = head.copy(into, 0, at);
        at += count;
        return count;
      };
      withoutStackTraces(() => eachLine(read, take, { isWanted: canBeginLine }));
    },
  };
}

function decoded(bytes: Buffer, file: string): string {
  const text = utf8Text(bytes);
  if (text !== undefined) return text;
  const message = `${file}:${brokenLine(bytes)}: not valid UTF-8`;
  throw new Fault('input', message, 'restore the file, or take what is broken out of that line');
}

/** What was written through a shell's `>` may have lost characters on the way. */
function inUtf16(file: string): Fault {
  const message = `${file === '-' ? 'standard input' : file} is in UTF-16, and must be in UTF-8`;
  return new Fault(
    'input',
    message,
    'save it in UTF-8, or write it again with -o FILE, not > FILE',
  );
}

/** The next bytes of a file: this many, or all that are left. */
function nextBytes(handle: number, most: number): Buffer {
  const parts: Buffer[] = [];
  let left = most;
  while (left > 0) {
    const part = Buffer.alloc(Math.min(left, HEAD_BYTES));
    const count = readSync(handle, part);
    if (count === 0) break;
    parts.push(part.subarray(0, count));
    left -= count;
  }
  return Buffer.concat(parts);
}
