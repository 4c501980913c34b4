import { writeSync } from 'node:fs';

/** What is written to a file: a text or some bytes, or parts that are made as they are written. */
export type FileContent = string | Uint8Array | Iterable<string | Uint8Array>;

/** Writes all of it; the system may take only part of a text at once. Throws the system's error, or that of making a part. */
export function writeAll(handle: number, content: FileContent): void {
  const isWhole = typeof content === 'string' || content instanceof Uint8Array;
  for (const part of isWhole ? [content] : content) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
  }
}
