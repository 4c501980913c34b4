import type { Host } from '../../host/host.ts';
import type { SessionTerminal } from './terminal.ts';

/** Milliseconds the last words of a session may take, also of a speaker that hangs. */
const LONGEST_MS = 6000;
/** Milliseconds between two looks at whether they have been said. */
const LOOK_MS = 50;

/** Lets what is being said or sounded come to its end; a key or a signal ends it at once. */
export async function waitForSound(host: Host, terminal: SessionTerminal): Promise<void> {
  const { sound } = terminal;
  if (!sound.isBusy()) return;
  const until = host.clock.monotonic() + LONGEST_MS;
  await terminal.handleInput<void>((over) => {
    const end = () => {
      clearInterval(timer);
      over();
    };
    const timer = setInterval(() => {
      if (!sound.isBusy() || host.clock.monotonic() > until) end();
    }, LOOK_MS);
    return { key: end, end, redraw: () => undefined };
  });
}

/** Milliseconds a session waits at most for what it is heard through. */
const READY_MS = 2500;

/** Waits until what a session is heard through is ready, so that its first words are in time; whether it is to begin. */
export function waitUntilReady(
  host: Host,
  terminal: SessionTerminal,
  warm: Promise<void>,
): Promise<boolean> {
  const until = host.clock.monotonic() + READY_MS;
  return terminal.handleInput<boolean>((over) => {
    let isOver = false;
    const end = (begins: boolean) => {
      if (isOver) return;
      isOver = true;
      clearInterval(timer);
      over(begins);
    };
    const timer = setInterval(() => {
      if (host.clock.monotonic() > until) end(true);
    }, LOOK_MS);
    void warm.then(() => end(true));
    return {
      key: (key) => (key === 'q' || key === 'ctrl-c' ? end(false) : undefined),
      end: () => end(false),
      redraw: () => undefined,
    };
  });
}
