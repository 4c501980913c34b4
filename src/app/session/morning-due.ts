import type { Host } from '../../host/host.ts';
import { morningOf } from '../record/morning.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { isUnplanned } from '../record/first-use.ts';

/** The name in the cache under which the last day is kept whose morning was asked for in vain. */
const SKIPPED = 'morning';

/** Whether to ask how the back was on waking: not on a new computer, where there is enough to ask, nor twice a day. */
export function isMorningDue(host: Host, record: RecordSnapshot): boolean {
  const { settings, today } = record;
  return (
    settings.askMornings === 'yes' &&
    morningOf(record, today) === undefined &&
    host.cache.read(SKIPPED, today) === undefined &&
    !isUnplanned(host, record)
  );
}

/** Remembers that this morning's score was skipped; if that gets lost, it is asked for once more. */
export function keepMorningSkipped(host: Host, { today }: Pick<RecordSnapshot, 'today'>): void {
  host.cache.write(SKIPPED, today, '');
}
