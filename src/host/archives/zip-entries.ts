import { crc32, inflateRawSync } from 'node:zlib';
import { Fault } from '../../core/base/fault.ts';
import { excerpt } from '../../core/text/plain-text.ts';
import { utf8Text } from '../files/utf8.ts';
import { type ByteSource, type Part, partOf } from './byte-source.ts';
import type { Refused } from './archive-file.ts';
import { CUT_OFF, damage, DAMAGED, refusal } from './damage.ts';
import { isHiddenPath } from './hidden.ts';

/** A zip that can be read at any place: the path of a file, an open file, which is closed, or all of its bytes. */
export type ZipPlace = string | number | Buffer;

/**
 * Yields what is in a zip, by its directory; `path` is where the zip itself is. Hidden files, and those that macOS adds to
 * describe others, are left out. It is closed at the end.
 */
export async function* zipEntries(
  place: ZipPlace,
  path: string,
  within: Part,
): AsyncGenerator<ByteSource | Refused> {
  try {
    const zip = await openZip(place);
    // Without a listener, an error of closing it would end the program.
    zip.on('error', () => undefined);
    for await (const entry of zip.eachEntry()) {
      const found = await entryOf(zip, entry, { path, within });
      if (found !== undefined) yield found;
    }
  } catch (error) {
    yield refusal(path, asFault(error));
  }
}

/** Names are read as bytes, and sizes compared here: one entry in which they are wrong must not end the others. */
const OPTIONS = { decodeStrings: false, validateEntrySizes: false, autoClose: true };

type ZipFile = Awaited<ReturnType<typeof openZip>>;
type Entry = Parameters<ZipFile['openReadStreamPromise']>[0];

async function openZip(place: ZipPlace) {
  const yauzl = await import('yauzl');
  if (typeof place === 'string') return yauzl.openPromise(place, OPTIONS);
  if (typeof place === 'number') return yauzl.fromFdPromise(place, OPTIONS);
  return yauzl.fromBufferPromise(place, OPTIONS);
}

/** What this package says is about the bytes of the zip, and may quote them. */
function asFault(error: unknown): unknown {
  if (error instanceof Fault || (error as NodeJS.ErrnoException).code !== undefined) return error;
  const { message } = error as Error;
  const why = REASONS.find(([words]) => words.test(message))?.[1];
  return why === undefined ? error : damage(why);
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^End of central directory|EOF|beyond|bounds|truncated|not enough bytes/, CUT_OFF],
  [/encrypt/, 'it is encrypted: unpack it with its password first'],
  [/multi-disk/, 'it is one part of several: put them together first'],
  [/./, DAMAGED],
];

async function entryOf(
  zip: ZipFile,
  entry: Entry,
  { path, within }: { readonly path: string; readonly within: Part },
): Promise<ByteSource | Refused | undefined> {
  const yauzl = await import('yauzl');
  const name = nameOf(entry, yauzl.getFileNameLowLevel);
  if (name.endsWith('/') || isHiddenPath(name) || isLink(entry)) return undefined;
  const shown = `${path}/${excerpt(name, LONGEST_NAME)}`;
  const why = yauzl.validateFileName(name) === null ? refusedFor(entry) : OUTSIDE;
  if (why !== undefined) return { kind: 'refused', path: shown, why };
  const start = entry.relativeOffsetOfLocalHeader / zip.fileSize;
  const end = start + entry.compressedSize / zip.fileSize;
  return {
    path: shown,
    size: entry.uncompressedSize,
    packed: () => entry.compressedSize,
    within: partOf(within, start, end),
    parts: () => checkedParts(zip, entry),
  };
}

const LONGEST_NAME = 200;
const OUTSIDE = 'its path leads out of the archive';

/** Its name as it was meant: some programs write UTF-8 and do not say so. */
function nameOf(
  { generalPurposeBitFlag, fileNameRaw, extraFields }: Entry,
  decode: (flags: number, raw: Buffer, extra: Entry['extraFields'], strict: boolean) => string,
): string {
  const isText = utf8Text(fileNameRaw) !== undefined;
  const flags = isText ? generalPurposeBitFlag | IN_UTF8 : generalPurposeBitFlag & ~IN_UTF8;
  return decode(flags, fileNameRaw, extraFields, false);
}

const IN_UTF8 = 0x800;

function refusedFor(entry: Entry): string | undefined {
  if (entry.isEncrypted()) return 'it is encrypted: unpack it with its password first';
  const { compressionMethod: method } = entry;
  const isKnown = method === STORED || method === DEFLATED;
  return isKnown ? undefined : 'it is packed in a way that cannot be read: pack it again as a zip';
}

const STORED = 0;
const DEFLATED = 8;

function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  const isUnix = versionMadeBy >> 8 === 3;
  return isUnix && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

/** The bytes of an entry, as long as they are those that the zip says: by their number, and by their sum. */
async function* checkedParts(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const { uncompressedSize: size } = entry;
  let count = 0;
  let sum = 0;
  try {
    const parts = isSmall(entry) ? [await inflated(zip, entry)] : await unpacked(zip, entry);
    for await (const part of parts) {
      count += part.length;
      if (count > size) throw damage(LARGER);
      sum = crc32(part, sum);
      yield part;
    }
  } catch (error) {
    throw asFault(error);
  }
  if (count < size) throw damage(CUT_OFF);
  if (sum !== entry.crc32) throw damage(DAMAGED);
}

const LARGER = 'it is larger than its archive says';

/** Whether an entry is inflated at once, which is much faster than part by part: nearly all files of watches are. */
function isSmall({ compressionMethod, uncompressedSize, compressedSize }: Entry): boolean {
  const isLikely = uncompressedSize <= SMALL && uncompressedSize <= MOST_GAINED * compressedSize;
  return compressionMethod === DEFLATED && isLikely && compressedSize <= SMALL;
}

const SMALL = 8 << 20;

/** What becomes this much smaller is read no further than somebody asks for. */
const MOST_GAINED = 40;

async function inflated(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const packed: Buffer[] = [];
  const stream = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  for await (const part of stream as AsyncIterable<Buffer>) packed.push(part);
  try {
    return inflateRawSync(Buffer.concat(packed), { maxOutputLength: entry.uncompressedSize + 1 });
  } catch (error) {
    const isLarger = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw isLarger ? damage(LARGER) : error;
  }
}

function unpacked(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  return zip.openReadStreamPromise(entry);
}
