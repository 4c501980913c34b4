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
