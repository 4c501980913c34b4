import { Fault } from '../../core/base/fault.ts';
import { canBeginLine } from '../files/read-files.ts';
import { type FileLine, lineFeed, withoutStackTraces } from '../files/lines.ts';
import { brokenLine, isUtf16, utf8Text, withoutMark } from '../files/utf8.ts';
import type { ArchiveFile, Refused } from './archive-file.ts';

/** A text file that is read once: either the whole text or every line. */
export interface TextSource {
  /** Its beginning, which may end inside a character. */
  readonly head: string;
  /** Returns the whole text. Throws an `input` fault if it has more than `most` bytes, or is not UTF-8. */
  readonly text: (most: number) => Promise<string>;
  /**
   * Takes every line that is not blank, and holds one at a time. One that no journal can have is passed as `?`. Throws an
   * `input` fault if the file cannot be read to its end.
   */
  readonly eachLine: (take: (line: FileLine) => void) => Promise<void>;
}

/** Bytes of a text that is read in lines: more than anybody's record, but not endless. */
const MOST_IN_LINES = 4 * 2 ** 30;

/** Returns a file as text. Throws an `input` fault if it is in UTF-16. */
export function textSourceOf(file: ArchiveFile): TextSource {
  if (isUtf16(file.head)) throw inUtf16();
  return {
    head: withoutMark(Buffer.from(file.head).toString('utf8')),
    text: async (most) => {
      const bytes = await file.bytes(most);
      return 'why' in bytes ? fail(bytes) : decoded(asBuffer(bytes));
    },
    eachLine: async (take) => {
      const { push, end } = lineFeed(take, canBeginLine);
      const refused = await file.eachPart(MOST_IN_LINES, (part) => {
        withoutStackTraces(() => push(asBuffer(part)));
      });
      if (refused !== undefined) fail(refused);
      withoutStackTraces(end);
    },
  };
}

function fail({ why }: Refused): never {
  throw new Fault('input', why, EXPORT_AGAIN);
}

const EXPORT_AGAIN = 'export it again; what is very large, as ndjson';

function asBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}

function decoded(bytes: Buffer): string {
  const text = utf8Text(bytes);
  if (text !== undefined) return text;
  const message = `line ${brokenLine(bytes)}: not valid UTF-8`;
  throw new Fault('input', message, 'restore the file, or take what is broken out of that line');
}

/** What was written through a shell's `>` may have lost characters on the way. */
function inUtf16(): Fault {
  return new Fault(
    'input',
    'it is in UTF-16, and must be in UTF-8',
    'save it in UTF-8, or write it again with -o FILE, not > FILE',
  );
}
