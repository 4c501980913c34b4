import type { Host } from '../../host/host.ts';
import type { RecordSnapshot } from './read-record.ts';

/** Whether nobody has set or planned anything yet, though something may have been done: then the user is asked for it. */
export function isUnplanned(host: Host, { history }: Pick<RecordSnapshot, 'history'>): boolean {
  const { schedules, pauses } = history;
  return schedules.length === 0 && pauses.length === 0 && !host.settings.exists();
}

/** Whether nobody has done anything yet, either. */
export function isFirstRun(
  host: Host,
  record: Pick<RecordSnapshot, 'history' | 'journal'>,
): boolean {
  const { history, journal } = record;
  const isEmpty = history.sessions.length === 0 && history.skips.length === 0;
  return isUnplanned(host, record) && isEmpty && journal.firstDay === undefined;
}
