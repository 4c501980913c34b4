import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Where the bytes of one file come from. */
export interface ByteSource {
  /** In one line. */
  readonly path: string;
  /** The file on disk that is nothing else, so that it can be read at any place. */
  readonly file?: string;
  /** Bytes, if they are known before they are read. */
  readonly size?: number;
  /** Returns the bytes that it takes in its archive, or those of them that have been read; left out if it is in none. */
  readonly packed?: () => number;
  readonly within: Part;
  /** Throws a fault, or an error of the system or of zlib, at the latest while it is read. */
  readonly parts: () => AsyncIterable<Uint8Array>;
}

/** Which part of all that was named something takes, 0 to 1. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Returns a part of a part. */
export function partOf({ from, to }: Part, start: number, end: number): Part {
  const at = (share: number) => from + (to - from) * Math.min(1, Math.max(0, share));
  return { from: at(start), to: at(end) };
}

/** Bytes that are read at a time. */
const READ_BYTES = 1 << 16;

/** Returns the bytes of a file on disk, or of a pipe. */
export function diskParts(file: string): AsyncIterable<Uint8Array> {
  return createReadStream(file, { highWaterMark: READ_BYTES });
}

/** Returns the bytes that a gzip file holds. */
export function unzippedParts(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = Readable.from(packed, { objectMode: false });
  const unzip = createGunzip({ chunkSize: READ_BYTES });
  // `pipe` passes on neither an error nor that nobody reads on.
  source.on('error', (error) => unzip.destroy(error));
  unzip.on('close', () => source.destroy());
  return source.pipe(unzip);
}

/** What packs better than anything that is written down, once it is this large, is there to do harm. */
const LARGE = 32 << 20;
const MOST_GAINED = 100;

/** Whether bytes that take so few in their archive are a bomb. */
export function isBomb(size: number, packed: number): boolean {
  return size > LARGE && size > MOST_GAINED * packed;
}
