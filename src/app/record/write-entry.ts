import type { Line, PayloadOf } from '../../core/journal/line.ts';
import type { Day } from '../../core/time/day.ts';
import type { SettingValues } from '../../host/files/settings.ts';
import type { Host } from '../../host/host.ts';
import { commitNew } from './commit-change.ts';
import type { RecordSnapshot } from './read-record.ts';
import { lastOf, newLine, writeLine } from './write-line.ts';

/** An entry of the diary, the day it is about, and settings to save with it. */
export interface NewEntry {
  readonly payload: PayloadOf<'run' | 'activity' | 'note'>;
  readonly day: Day;
  readonly settings: SettingValues;
}

/** Writes an entry, with its settings as one change: both or nothing. Throws a `storage` or `input` fault. */
export async function writeEntry(
  host: Host,
  record: RecordSnapshot,
  { payload, day, settings }: NewEntry,
): Promise<Line> {
  if (Object.keys(settings).length === 0) return writeLine(host, record, payload, day);
  const line = newLine(host, record, payload, { day, last: lastOf(record) });
  await commitNew(host, settings, [line]);
  return line;
}
