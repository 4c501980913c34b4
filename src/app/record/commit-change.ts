import { writtenAt } from '../../core/journal/corrections.ts';
import type { Payload } from '../../core/journal/line.ts';
import { readableText } from '../../host/files/journal.ts';
import type { SettingValues } from '../../host/files/settings.ts';
import type { Host } from '../../host/host.ts';
import type { RecordSnapshot } from './read-record.ts';
import { lastOf, newLine, writeLine } from './write-line.ts';

/** Settings to save and lines to write, dated today, as one change: all of it or nothing. */
export interface RecordChange {
  readonly settings: SettingValues;
  readonly payloads: readonly Payload[];
}

/** Makes a change. Throws a `storage` or `input` fault. */
export async function commitChange(
  host: Host,
  record: RecordSnapshot,
  { settings, payloads }: RecordChange,
): Promise<void> {
  const hasSettings = Object.keys(settings).length > 0;
  const [only, ...others] = payloads;
  if (!hasSettings && only !== undefined && others.length === 0) {
    writeLine(host, record, only, record.today);
    return;
  }
  let last = lastOf(record);
  const lines = payloads.map((payload) => {
    const line = newLine(host, record, payload, { day: record.today, last });
    last = writtenAt(line);
    return { ...line, text: readableText(line) };
  });
  const changes = await host.pendingChanges();
  await changes.commit(host.newId(), { ...(hasSettings ? { settings } : {}), lines });
}
