import type { Host } from '../../host/host.ts';

/** The seconds until a question ends by itself. */
export interface QuestionClock {
  /** Whole seconds, as they are shown. */
  readonly secondsLeft: () => number;
  /** Begins them again, since whoever answers is there. */
  readonly restart: (seconds: number) => void;
  readonly stop: () => void;
}

/** What to do while the seconds pass, and when there are none left. */
interface OnTick {
  readonly draw: () => void;
  readonly timeOut: () => void;
}

/** Milliseconds between two readings of the clock after which the program must have been asleep. */
const ASLEEP_MS = 1000;
/** Milliseconds between two updates of the seconds left. */
const TICK_MS = 100;

/** Begins the seconds of a question. */
export function questionClock(
  { clock }: Pick<Host, 'clock'>,
  seconds: number,
  { draw, timeOut }: OnTick,
): QuestionClock {
  let lastTick = clock.monotonic();
  let deadline = lastTick + seconds * 1000;
  const timer = setInterval(() => {
    const now = clock.monotonic();
    // Time asleep, when nobody could answer, does not count.
    if (now - lastTick > ASLEEP_MS) deadline += now - lastTick;
    lastTick = now;
    if (deadline > now) draw();
    else timeOut();
  }, TICK_MS);
  return {
    secondsLeft: () => Math.max(0, Math.ceil((deadline - clock.monotonic()) / 1000)),
    restart: (again) => {
      deadline = clock.monotonic() + again * 1000;
    },
    stop: () => clearInterval(timer),
  };
}
