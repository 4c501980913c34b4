import { amountValue } from '../session/set-result.ts';
import { isStrongPain } from '../safety/pain-scale.ts';
import { worstPain } from './pain.ts';
import type { SessionRecord } from './session-record.ts';

/** Whether a session says nothing: no part of a set was done, none hurt, and no strong pain was told of. */
export function isEmpty(session: SessionRecord): boolean {
  const { done, hurts, excused } = session;
  const isNothing = done.every((record) => amountValue(record.done) === 0);
  const isHurt = hurts.length > 0 || excused.length > 0;
  return isNothing && !isHurt && !isStrongPain(worstPain(session));
}

/**
 * Whether a session was begun and nothing more: it says nothing, not even that a set was passed over, and has no end, as one
 * that was killed at once, which could not take itself back. One that has just begun is like that, too.
 */
export function isOnlyBegun(session: SessionRecord): boolean {
  const { isLogged, reason, counts } = session;
  // What an archived session did in detail is slow to read.
  if (isLogged || reason !== null || counts.done > 0) return false;
  // What was said of it later is worth keeping.
  const isSaid = session.note !== undefined || session.effort !== null;
  return !isSaid && session.done.length === 0 && isEmpty(session);
}

/** Returns the sessions without those that were only begun. */
export function withoutOnlyBegun(sessions: readonly SessionRecord[]): readonly SessionRecord[] {
  return sessions.filter((one) => !isOnlyBegun(one));
}
