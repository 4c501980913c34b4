import { once } from 'node:events';
import type { OutputStream } from './short-first.ts';

/**
 * Writes a text in parts. A part is made when the one before it was taken, so that a slow reader does not make memory grow,
 * and none is made any more after an error, or when nobody reads. Throws what making a part throws.
 */
export async function writeParts(stream: OutputStream, parts: Iterable<string>): Promise<void> {
  for (const part of parts) if (!stream.write(part) && !(await isDrained(stream))) return;
}

/** Whether a stream takes more after a while; its error is reported by whoever else listens for it. */
function isDrained(stream: OutputStream): Promise<boolean> {
  return once(stream, 'drain').then(
    () => true,
    () => false,
  );
}
