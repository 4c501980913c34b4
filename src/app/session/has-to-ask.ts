import type { Host } from '../../host/host.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { checkReason } from '../record/safety.ts';
import type { SessionContext } from './request.ts';

/** Whether something is to be asked before a session, or said where nobody can be asked. */
export function hasToAsk({ snapshot, request, host }: SessionContext): boolean {
  if (request.speed !== undefined) return false;
  return checkReason(snapshot) !== undefined || (request.mayPlan && isFirstRun(host, snapshot));
}

/** Whether nobody has set, planned or done anything yet. */
export function isFirstRun(
  host: Host,
  { history, journal }: Pick<RecordSnapshot, 'history' | 'journal'>,
): boolean {
  const { sessions, schedules, pauses, skips } = history;
  const isEmpty = [sessions, schedules, pauses, skips].every(({ length }) => length === 0);
  return isEmpty && journal.firstDay === undefined && !host.settings.exists();
}
