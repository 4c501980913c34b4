import { epochMs, type Stamp } from '../time/day.ts';
import { isStrongPain } from '../safety/pain-scale.ts';
import { isOnlyBegun } from './empty-session.ts';
import type { History } from './history.ts';
import { nextSetIndex, type SessionRecord } from './session-record.ts';

/** Hours for which an interrupted session can be continued. */
const CONTINUE_HOURS = 12;

/** An interrupted session and the set it would continue with. */
export interface ResumableSession {
  readonly session: SessionRecord;
  /** Position of the planned set to go on with, which may have been begun. */
  readonly next: number;
  readonly planned: number;
  readonly done: number;
}

/**
 * Whether a session may still be running: its last line is less than twelve hours old. It may have an end, which one that
 * was continued keeps until it has another.
 */
export function mayBeRunning(session: SessionRecord, now: Stamp): boolean {
  return !isOld(session, now);
}

/**
 * Returns the last coached session in which something happened, if it was interrupted in the last twelve hours, not for pain,
 * and has sets left.
 */
export function resumableSession(history: History, now: Stamp): ResumableSession | undefined {
  const session = history.sessions.findLast((one) => !one.isLogged && !isOnlyBegun(one));
  if (session === undefined) return undefined;
  const reason = session.ended?.reason;
  if (reason === 'finished' || isOld(session, now)) return undefined;
  if (reason === 'pain' || session.hurts.some(({ pain }) => isStrongPain(pain))) return undefined;
  const next = nextSetIndex(session);
  if (next >= session.planned.length) return undefined;
  return { session, next, ...session.counts };
}

function isOld(session: SessionRecord, now: Stamp): boolean {
  return epochMs(now) - lastMoment(session) > CONTINUE_HOURS * 3_600_000;
}

/** When the last line of a session was written, in milliseconds since the epoch. */
function lastMoment({ at, done, ended }: SessionRecord): number {
  const moments = [at, done.at(-1)?.at ?? at, ended?.at ?? at];
  return Math.max(...moments.map((moment) => epochMs(moment)));
}
