import { isFirstRun, isUnplanned } from '../record/first-use.ts';
import { checkReason } from '../record/safety.ts';
import { canAsk, type SessionContext } from './request.ts';

/** Whether something is to be asked before a session, or said where nobody can be asked. */
export function hasToAsk({ snapshot, request, host }: SessionContext): boolean {
  if (request.speed !== undefined) return false;
  if (checkReason(snapshot) !== undefined) return true;
  const isNew = canAsk({ host, request }) ? isUnplanned : isFirstRun;
  return request.mayPlan && isNew(host, snapshot);
}
