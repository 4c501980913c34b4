import { addHours } from 'date-fns/addHours';
import { addMinutes } from 'date-fns/addMinutes';
import { formatRFC3339 } from 'date-fns/formatRFC3339';
import type { Stamp } from '../../core/time/day.ts';
import { monotonicMs } from './monotonic.ts';

/** Readings of the monotonic clock and of the local wall clock. */
export interface Clock {
  /** Milliseconds that never go back; they include the time the computer slept. */
  readonly monotonic: () => number;
  /** The current local instant with its offset. */
  readonly stamp: () => Stamp;
  /** The local instant `ago` milliseconds before now. */
  readonly stampAgo: (ago: number) => Stamp;
  /** The same instant by the local clock. */
  readonly stampOf: (at: Stamp) => Stamp;
  /**
   * The instants at which the local clock shows a time, `YYYY-MM-DDTHH:MM`: none if the clocks skip it, two if they
   * show it twice.
   */
  readonly instantsOf: (local: string) => readonly Stamp[];
}

/** The sources of a clock, in milliseconds; tests supply their own. */
export interface ClockSources {
  readonly monotonic: () => number;
  readonly wall: () => number;
}

/**
 * Some systems stop the monotonic clock while the computer sleeps. If the wall clock gains more than this on it between
 * two readings, in milliseconds, the difference was sleep. It is as long as the gap that pauses a session, so that a
 * corrected clock never counts as exercise.
 */
const SLEPT_FROM = 5000;

/** Makes a clock of these sources. Setting the wall clock back changes nothing; setting it forward looks like sleep. */
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

/** The clock of this computer. */
export function systemClock(): Clock {
  return createClock({ monotonic: monotonicMs, wall: () => Date.now() });
}

function format(at: Date | number): Stamp {
  return formatRFC3339(at, { fractionDigits: 3 });
}

/** Tries the offsets of the day before and the day after: a local clock has one of these or both. */
function instantsOf(local: string): readonly Stamp[] {
  const asUtc = `${local}:00Z`;
  const offsets = [-24, 24].map((hours) => addHours(asUtc, hours).getTimezoneOffset());
  return [...new Set(offsets)]
    .toSorted((a, b) => a - b)
    .map((offset) => format(addMinutes(asUtc, offset)))
    .filter((at) => at.startsWith(local));
}
