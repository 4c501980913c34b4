import { createWhole } from './drafts.ts';
import { bytesIfThere } from './storage.ts';

/**
 * Keeps what is in a file beside it, before something else takes its place: as `FILE.old`, or under the next number if that
 * name is taken by other content. Returns the path. Throws the system's error.
 */
export function keepBeside(file: string, bytes: Buffer): string {
  for (let number = 1; ; number++) {
    const kept = `${file}.old${number === 1 ? '' : `-${number}`}`;
    if (createWhole(kept, bytes) || hasBytes(kept, bytes)) return kept;
  }
}

/** Whether a file holds these bytes, as one does that a killed process kept. */
function hasBytes(file: string, bytes: Buffer): boolean {
  try {
    return bytesIfThere(file)?.equals(bytes) === true;
  } catch {
    // Whatever it is, it stays.
    return false;
  }
}
