import { quantity } from '../../core/text/quantity.ts';
import { type ByteSource, isBomb } from './byte-source.ts';
import { type ArchiveFile, HEAD_BYTES, type Refused } from './archive-file.ts';
import { BOMB, refusal } from './damage.ts';

/** A file whose beginning has been read. */
export interface OpenedFile {
  readonly file: ArchiveFile;
  /** All of its bytes, from the first; instead of reading `file`. */
  readonly parts: () => AsyncIterable<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Reads the beginning of a file. Throws as `parts` of the source does. */
export async function openFile({
  path,
  size,
  within,
  packed,
  parts,
}: ByteSource): Promise<OpenedFile> {
  const iterator = parts()[Symbol.asyncIterator]();
  const first = await firstParts(iterator);
  const all = () => joined(first, iterator);
  return {
    file: {
      kind: 'file',
      path,
      size,
      head: headOf(first),
      share: within.from,
      until: within.to,
      bytes: (most) => wholeOf(all(), { path, size, most }, packed),
      eachPart: (most, take) =>
        passOn(all(), { path, size, most }, (part) => {
          take(part);
          return undefined;
        }),
    },
    parts: all,
    close: async () => void (await iterator.return?.()),
  };
}

function headOf(parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat(parts, Math.min(length, HEAD_BYTES));
}

async function firstParts(iterator: AsyncIterator<Uint8Array>): Promise<readonly Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for (let count = 0; count < HEAD_BYTES; count += parts.at(-1)?.length ?? 0) {
    const next = await iterator.next();
    if (next.done === true) break;
    parts.push(next.value);
  }
  return parts;
}

async function* joined(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

interface Limit {
  readonly path: string;
  readonly size: number | undefined;
  readonly most: number;
}

async function wholeOf(
  parts: AsyncIterable<Uint8Array>,
  limit: Limit,
  packed: () => number = () => Number.POSITIVE_INFINITY,
): Promise<Uint8Array | Refused> {
  const { path, size = 0, most } = limit;
  // It would be in memory as a whole.
  const bomb: Refused = { kind: 'refused', path, why: BOMB };
  if (isBomb(size, packed())) return bomb;
  // One that says its size is put where it fits, so that it is not in memory twice.
  let whole = new Uint8Array(size > most ? 0 : size);
  let count = 0;
  const refused = await passOn(parts, limit, (part) => {
    if (count + part.length > whole.length) whole = longer(whole, count + part.length, most);
    whole.set(part, count);
    count += part.length;
    return isBomb(count, packed()) ? bomb : undefined;
  });
  return refused ?? whole.subarray(0, count);
}

function longer(bytes: Uint8Array, least: number, most: number): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(Math.max(least, Math.min(most, 2 * bytes.length)));
  grown.set(bytes);
  return grown;
}

async function passOn(
  parts: AsyncIterable<Uint8Array>,
  { path, size = 0, most }: Limit,
  take: (part: Uint8Array) => Refused | undefined,
): Promise<Refused | undefined> {
  if (size > most) return tooLarge(path, most);
  let count = 0;
  const reader = parts[Symbol.asyncIterator]();
  for (;;) {
    // What `take` throws is not an error of the file.
    const next = await nextOf(reader, path);
    if ('kind' in next) return next;
    if (next.done === true) return undefined;
    count += next.value.length;
    if (count > most) return tooLarge(path, most);
    const refused = take(next.value);
    if (refused !== undefined) return refused;
  }
}

async function nextOf(
  reader: AsyncIterator<Uint8Array>,
  path: string,
): Promise<IteratorResult<Uint8Array> | Refused> {
  try {
    return await reader.next();
  } catch (error) {
    return refusal(path, error);
  }
}

function tooLarge(path: string, most: number): Refused {
  return { kind: 'refused', path, why: `it has more than ${sizeWords(most)}` };
}

function sizeWords(bytes: number): string {
  return bytes < 1 << 20 ? quantity(bytes, 'byte') : `${Math.floor(bytes / (1 << 20))} MB`;
}
