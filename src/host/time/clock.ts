import { formatRFC3339 } from 'date-fns/formatRFC3339';
import type { Stamp } from '../../core/time/day.ts';

/** The clocks of the world. */
export interface Clock {
  /** Milliseconds that only grow; they include time the computer slept. */
  readonly monotonic: () => number;
  /** The local instant with its offset. */
  readonly stamp: () => Stamp;
  /** The same for a monotonic reading of this process that lies `ago` milliseconds back. */
  readonly stampAgo: (ago: number) => Stamp;
  /** The same instant by the local clock. */
  readonly stampOf: (at: Stamp) => Stamp;
  /**
   * The instants at which the local clock shows a time, `YYYY-MM-DDTHH:MM`: none where the clocks skip it, two where
   * they show it twice.
   */
  readonly instantsOf: (local: string) => readonly Stamp[];
}

/** What a clock is made of; tests give their own. */
export interface ClockSources {
  readonly monotonic: () => number;
  readonly wall: () => number;
}

/**
 * Some systems stop the monotonic clock while the computer sleeps. When the wall clock has gained more than
 * this, in milliseconds, on the monotonic one between two readings, the difference was sleep. It is as long as the
 * gap that pauses a session, so that no correction of a clock is ever credited as exercise.
 */
const SLEPT_FROM = 5000;

/** A clock on these sources. A wall clock set back changes nothing; set forward it looks like sleep. */
export function createClock({ monotonic, wall }: ClockSources): Clock {
  let slept = 0;
  let lastMonotonic = monotonic();
  let lastWall = wall();
  return {
    monotonic: () => {
      const [nowMonotonic, nowWall] = [monotonic(), wall()];
      const gained = nowWall - lastWall - (nowMonotonic - lastMonotonic);
      if (gained > SLEPT_FROM) slept += gained;
      [lastMonotonic, lastWall] = [nowMonotonic, nowWall];
      return nowMonotonic + slept;
    },
    stamp: () => format(wall()),
    stampAgo: (ago) => format(wall() - ago),
    stampOf: (at) => format(Date.parse(at)),
    instantsOf,
  };
}

/** The clocks of this computer. */
export function systemClock(): Clock {
  // `performance` would be loaded for it, which takes half a millisecond of every start.
  const monotonic = () => Number(process.hrtime.bigint() / 1000n) / 1000;
  return createClock({ monotonic, wall: () => Date.now() });
}

function format(wall: number): Stamp {
  return formatRFC3339(wall, { fractionDigits: 3 });
}

const DAY_MS = 86_400_000;

/** A clock has at most the offset of the day before and that of the day after. */
function instantsOf(local: string): readonly Stamp[] {
  const shown = Date.parse(`${local}:00Z`);
  const offsets = [-DAY_MS, DAY_MS].map((ms) => new Date(shown + ms).getTimezoneOffset());
  return [...new Set(offsets)]
    .map((offset) => shown + offset * 60_000)
    .toSorted((a, b) => a - b)
    .map((at) => format(at))
    .filter((at) => at.startsWith(local));
}
