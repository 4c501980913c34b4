import { fileURLToPath } from 'node:url';

const PRELOAD = fileURLToPath(new URL('fake-clock.cjs', import.meta.url));

/** What the program says on stderr when its clock has come to where it stops. */
export const CLOCK_STOPPED = 'the clock stands still';

/**
 * Environment of a child whose clock begins at an instant (RFC 3339) and passes the time between two timers at once.
 * It stands still `stopAfter` seconds later, until the child ends.
 */
export function clockAt(now: string, stopAfter?: number): Readonly<Record<string, string>> {
  const stop: Readonly<Record<string, string>> =
    stopAfter === undefined ? {} : { FAKE_STOP: String(stopAfter) };
  return { NODE_OPTIONS: `--require "${PRELOAD}"`, FAKE_NOW: now, ...stop };
}
