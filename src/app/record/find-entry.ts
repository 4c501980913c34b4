import { Fault } from '../../core/base/fault.ts';
import { inWrittenOrder } from '../../core/journal/corrections.ts';
import type { HistoryEntry } from '../../core/journal/history-entry.ts';
import { findByIdPrefix } from '../../core/journal/undo.ts';
import { entrySummary } from '../../view/report/entry-summary.ts';
import { allEntries } from './history-report.ts';
import type { RecordSnapshot } from './read-record.ts';

/** What stands for the newest entry in place of an id. */
const LAST = 'last';

/** An entry, and words that say which it is, if its id was not typed. */
export interface FoundEntry {
  readonly entry: HistoryEntry;
  readonly said: string;
}

/**
 * Returns the entry whose id begins with what was typed or, for `last`, the one written last. Throws a `usage` or `missing`
 * fault unless there is one.
 */
export function findEntry(record: RecordSnapshot, typed: string): FoundEntry {
  const entries = allEntries(record);
  if (typed.trim().toLowerCase() !== LAST)
    return { entry: findByIdPrefix(entries, typed), said: '' };
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const newest = inWrittenOrder(record.lines()).findLast(({ id }) => known.has(id));
  const entry = newest === undefined ? undefined : known.get(newest.id);
  if (entry === undefined)
    throw new Fault('missing', 'nothing is recorded yet', 'to begin: stretch today');
  const words = entrySummary(entry, record.today, record.settings.units);
  return { entry, said: `The newest entry: ${words}.\n` };
}
