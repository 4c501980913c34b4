import { fstatSync } from 'node:fs';

/** Milliseconds after a change for which a file that ends in the middle of a line may still be being written. */
const WRITING_MS = 250;
/** Milliseconds between looks at it. */
const LOOK_MS = 3;

/**
 * Returns a question to ask whenever an open file is found to end in the middle of a line: whether to look again, because
 * its writer may be about to finish it. The answer comes after a short wait, all of them together a quarter of a second. A
 * file that was not changed for that long is never waited for.
 */
export function watchGrowth(handle: number): () => boolean {
  let looks = Math.ceil(WRITING_MS / LOOK_MS);
  return () => {
    // The looks are counted, too, since the clock may stand still or jump.
    if (looks === 0 || !isFresh(handle)) return false;
    looks--;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_MS);
    return true;
  };
}

function isFresh(handle: number): boolean {
  return Math.abs(Date.now() - fstatSync(handle).mtimeMs) < WRITING_MS;
}
