import { countsOfAll, type SessionRecord } from '../journal/session-record.ts';
import type { Routine } from '../library/routine.ts';
import type { ApartOf } from '../schedule/too-close.ts';
import { type Day, differenceInDays } from '../time/day.ts';

/** A session that was done fewer days ago than there are to be between it and another. */
export interface TooSoon {
  readonly session: SessionRecord;
  /** How many days ago, 0 for today. */
  readonly ago: number;
  /** How many there should be at least. */
  readonly apart: number;
}

/**
 * Returns the last session that a routine, done today, would come too soon after; undefined if there is none. Any two
 * routines that ask for days between them count as alike, and a session of today that was broken off can be gone on with.
 */
export function tooSoonAfter(
  sessions: readonly SessionRecord[],
  { apart = 1 }: Pick<Routine, 'apart'>,
  today: Day,
  apartOf: ApartOf,
): TooSoon | undefined {
  if (apart < 2) return undefined;
  const found = sessions.flatMap((session) => {
    const other = apartOf(session.routine) ?? 1;
    const ago = differenceInDays(session.day, today);
    const least = Math.max(apart, other);
    const isDone = countsOfAll(session).done > 0 && (ago > 0 || isOver(session));
    return other > 1 && isDone && ago >= 0 && ago < least ? { session, ago, apart: least } : [];
  });
  return found.at(-1);
}

function isOver({ isLogged, ended }: SessionRecord): boolean {
  return isLogged || ended?.reason === 'finished';
}
