import { writtenAt } from '../../core/journal/corrections.ts';
import type { Line, Payload } from '../../core/journal/line.ts';
import type { Day } from '../../core/time/day.ts';
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
  const dated = payloads.map((payload) => ({ payload, day: record.today }));
  await commit(host, record, settings, dated);
}

/** What a line says, and the day it is about. */
export interface DatedPayload {
  readonly payload: Payload;
  readonly day: Day;
}

/** Writes lines about several days as one change. Throws a `storage` or `input` fault. */
export async function commitLines(
  host: Host,
  record: RecordSnapshot,
  dated: readonly DatedPayload[],
): Promise<readonly Line[]> {
  return commit(host, record, {}, dated);
}

async function commit(
  host: Host,
  record: RecordSnapshot,
  settings: SettingValues,
  dated: readonly DatedPayload[],
): Promise<readonly Line[]> {
  const [only, ...others] = dated;
  if (Object.keys(settings).length === 0 && only !== undefined && others.length === 0) {
    return [writeLine(host, record, only.payload, only.day)];
  }
  let last = lastOf(record);
  const lines = dated.map(({ payload, day }) => {
    const line = newLine(host, record, payload, { day, last });
    last = writtenAt(line);
    return line;
  });
  await commitNew(host, settings, lines);
  return lines;
}

/** Saves settings, if there are any, and writes lines that were made before, as one change. Throws a `storage` or `input` fault. */
export async function commitNew(
  host: Host,
  settings: SettingValues,
  lines: readonly Line[],
): Promise<void> {
  const changes = await host.pendingChanges();
  const written = lines.map((line) => ({ ...line, text: readableText(line) }));
  const saved = Object.keys(settings).length === 0 ? {} : { settings };
  await changes.commit(host.newId(), { ...saved, lines: written });
}
