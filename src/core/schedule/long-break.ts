import { addDays, compareDays, type Day, differenceInDays } from '../time/day.ts';
import type { Pause } from './schedule.ts';

/** Days in a row that are paused, by one pause or by several. */
export interface LongBreak {
  readonly from: Day;
  /** The last of them, of which a part may not be paused any more; undefined if it is out of sight. */
  readonly until: Day | undefined;
}

/**
 * The most days of a pause that a command announces; after a longer one the plan should be made afresh. Pauses that meet
 * can make a longer break: too many days in a row to be left out of a series one by one, as some programs give up after
 * 500 (ical.js).
 */
export const LONGEST_PAUSE = 366;

/** A break of more than ten years is most likely mistyped, and has no end that is worth planning for. */
const ENDLESS = 3660;

type PausedDays = Pick<Pause, 'at' | 'from' | 'until' | 'ended' | 'late'>;

/** Returns the breaks that are longer than a pause can be, in order. */
export function longBreaks(pauses: readonly PausedDays[]): readonly LongBreak[] {
  return pausedSpans(pauses).flatMap(({ from, until }) => {
    const length = differenceInDays(from, until) + 1;
    return length > LONGEST_PAUSE ? [{ from, until: length > ENDLESS ? undefined : until }] : [];
  });
}

/** The last day of a pause: that on which it was ended, or the one announced. */
export function lastPausedDay({ until, ended }: Pick<Pause, 'until' | 'ended'>): Day {
  const day = ended?.slice(0, 10) ?? until;
  return day < until ? day : until;
}

/** The days of all pauses, those that meet or overlap as one. */
function pausedSpans(pauses: readonly PausedDays[]) {
  const spans = pauses
    .map((pause) => ({ from: firstPausedDay(pause), until: lastPausedDay(pause) }))
    .filter(({ from, until }) => from <= until)
    .toSorted((a, b) => compareDays(a.from, b.from));
  const merged: (typeof spans)[number][] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last === undefined || span.from > addDays(last.until, 1)) merged.push(span);
    else if (span.until > last.until) merged.splice(-1, 1, { ...last, until: span.until });
  }
  return merged;
}

/** A pause leaves the days alone that were over when it was announced, unless it is late. */
function firstPausedDay({ at, from, late }: PausedDays): Day {
  if (late === true) return from;
  const day = at.slice(0, 10);
  return day < from ? from : day;
}
