import type { DoneSet, SessionRecord } from '../../core/journal/session-record.ts';
import { amountValue } from '../../core/session/set-result.ts';
import { epochMs, type Stamp } from '../../core/time/day.ts';

/** A set with when it began and ended, in seconds of FIT. */
export interface TimedSet {
  readonly record: DoneSet;
  readonly begins: number;
  readonly ends: number;
}

/** A session with its times, in seconds of FIT. */
export interface TimedSession {
  readonly session: SessionRecord;
  readonly begins: number;
  readonly ends: number;
  /** Without pauses, and without the time between two parts of a session that was continued later. */
  readonly timer: number;
  /** In order; none overlaps another. */
  readonly sets: readonly [TimedSet, ...(readonly TimedSet[])];
}

/** A part of a session: a set, or what is between two. */
export interface Lap {
  readonly begins: number;
  readonly ends: number;
  readonly isSet: boolean;
}

/** The beginning of 1990 in seconds since the epoch, less a day: FIT counts from there. */
const FIT_EPOCH = 631_065_600;
/** FIT takes smaller numbers for seconds since a device was switched on; the first moment is in July 1998. */
const EARLIEST = 0x1000_0000;
const LATEST = 0xffff_fffe;
/** A length is in milliseconds, in as many bits. */
const LONGEST = Math.floor(LATEST / 1000);

/** Returns a moment in whole seconds of FIT. */
function fitSeconds(ms: number): number {
  return Math.round(ms / 1000) - FIT_EPOCH;
}

/**
 * Returns when a coached session and its sets began and ended; undefined if no set was recorded as it was done, or if its
 * times are none that FIT can hold. `startedAt` is when it began before somebody moved it.
 */
export function timedSession(session: SessionRecord, startedAt: Stamp): TimedSession | undefined {
  const began = epochMs(session.at);
  const moved = began - epochMs(startedAt);
  const [first, ...others] = timedSets(session, fitSeconds(began), moved);
  if (session.isLogged || first === undefined) return undefined;
  const begins = fitSeconds(began);
  const last = (others.at(-1) ?? first).ends;
  const { ended } = session;
  // The line of the end is written once the questions are answered, which takes as long as it takes.
  const end =
    ended === undefined
      ? last
      : fitSeconds(Math.min(epochMs(ended.at) + moved, began + ended.seconds * 1000));
  const ends = Math.max(last, end, begins + 1);
  if (begins < EARLIEST || ends > LATEST || ends - begins > LONGEST) return undefined;
  const active = ended === undefined ? ends - begins : Math.round(ended.seconds - ended.paused);
  const timer = Math.min(ends - begins, Math.max(1, active));
  return { session, begins, ends, timer, sets: [first, ...others] };
}

/** What was only said to have been done has no times. */
function timedSets(session: SessionRecord, begins: number, moved: number): readonly TimedSet[] {
  const recorded = session.done
    .filter(({ id, done }) => id !== null && amountValue(done) > 0)
    .toSorted((a, b) => epochMs(a.at) - epochMs(b.at));
  let before = begins;
  return recorded.map((record) => {
    const ended = epochMs(record.at) + moved;
    const ends = Math.max(before, fitSeconds(ended));
    const began = record.seconds === null ? before : fitSeconds(ended - record.seconds * 1000);
    const set = { record, begins: Math.min(ends, Math.max(before, began)), ends };
    before = ends;
    return set;
  });
}

/** Returns the laps of a session: its sets and what is between them, one after the other without a gap. */
export function lapsOf({ begins, ends, sets }: TimedSession): readonly Lap[] {
  const starts = [begins, ...sets.map((set) => set.ends)];
  const laps = starts.flatMap((from, index): readonly Lap[] => {
    const next = sets[index];
    const rest = { begins: from, ends: next?.begins ?? ends, isSet: false };
    return next === undefined ? [rest] : [rest, { ...next, isSet: true }];
  });
  return laps
    .map(({ begins: from, ends: until, isSet }) => ({ begins: from, ends: until, isSet }))
    .filter((lap) => lap.ends > lap.begins);
}
