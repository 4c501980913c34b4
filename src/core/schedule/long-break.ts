import { addDays, compareDays, type Day, differenceInDays } from '../time/day.ts';
import type { Pause } from './schedule.ts';

/** Days in a row that are paused, by one pause or by several. */
export interface LongBreak {
  readonly from: Day;
  /** The last of them, of which a part may not be paused any more; undefined if it is out of sight. */
  readonly until: Day | undefined;
}

/** More days in a row than a calendar can leave out one by one: some programs give up after 500 (ical.js). */
const LONG = 366;

/** A break of more than ten years is most likely mistyped, and has no end that is worth planning for. */
const ENDLESS = 3660;

type PausedDays = Pick<Pause, 'at' | 'from' | 'until' | 'ended'>;

/** Returns the breaks that last more than a year, in order. */
export function longBreaks(pauses: readonly PausedDays[]): readonly LongBreak[] {
  return pausedSpans(pauses).flatMap(({ from, until }) => {
    const length = differenceInDays(from, until) + 1;
    return length > LONG ? [{ from, until: length > ENDLESS ? undefined : until }] : [];
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

/** A pause leaves the days alone that were over when it was announced. */
function firstPausedDay({ at, from }: PausedDays): Day {
  const day = at.slice(0, 10);
  return day < from ? from : day;
}
