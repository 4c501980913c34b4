import { fileURLToPath } from 'node:url';

const PRELOAD = fileURLToPath(new URL('fake-clock.cjs', import.meta.url));

/** What the program writes to stderr when its clock stops. */
export const CLOCK_STOPPED = 'the fake clock has stopped';

/**
 * Returns the environment for a child process whose clock starts at an instant (RFC 3339) and jumps from timer to
 * timer. After `stopAfter` seconds it stops, until the process ends.
 */
export function clockAt(now: string, stopAfter?: number): Readonly<Record<string, string>> {
  const stop: Readonly<Record<string, string>> =
    stopAfter === undefined ? {} : { FAKE_STOP: String(stopAfter) };
  return { NODE_OPTIONS: `--require "${PRELOAD}"`, FAKE_NOW: now, ...stop };
}
