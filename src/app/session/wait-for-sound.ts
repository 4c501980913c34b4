import type { Host } from '../../host/host.ts';
import { isLeaving } from './answers.ts';
import type { SessionTerminal } from './terminal.ts';

/** The longest wait, in milliseconds, for the last words of a session; a speech program may hang. */
const LONGEST_MS = 6000;
/** Milliseconds between two checks. */
const CHECK_MS = 50;

/** Waits until nothing is being said or played any more. A key or a signal ends the wait. */
export async function waitForSound(host: Host, terminal: SessionTerminal): Promise<void> {
  const { sound } = terminal;
  if (!sound.isBusy()) return;
  const until = host.clock.monotonic() + LONGEST_MS;
  await terminal.handleInput<void>((done) => {
    const end = () => {
      clearInterval(timer);
      done();
    };
    const timer = setInterval(() => {
      if (!sound.isBusy() || host.clock.monotonic() > until) end();
    }, CHECK_MS);
    return { key: end, end, redraw: () => undefined };
  });
}

/** The longest wait, in milliseconds, for the sound to be ready. */
const READY_MS = 2500;

/** Waits until the sound is ready, so that the first words are on time; false if the user quits meanwhile. */
export function waitUntilReady(
  host: Host,
  terminal: SessionTerminal,
  ready: Promise<void>,
): Promise<boolean> {
  const until = host.clock.monotonic() + READY_MS;
  return terminal.handleInput<boolean>((done) => {
    let isOver = false;
    const end = (begins: boolean) => {
      if (isOver) return;
      isOver = true;
      clearInterval(timer);
      done(begins);
    };
    const timer = setInterval(() => {
      if (host.clock.monotonic() > until) end(true);
    }, CHECK_MS);
    void ready.then(() => end(true));
    return {
      key: (key) => (isLeaving(key) ? end(false) : undefined),
      end: () => end(false),
      redraw: () => undefined,
    };
  });
}
