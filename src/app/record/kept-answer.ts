import { epochMs } from '../../core/time/day.ts';
import type { Host } from '../../host/host.ts';
import { askedText } from './asked-steps.ts';
import type { RecordSnapshot } from './read-record.ts';

/** Raised when an answer, or how it is worked out, changes. */
const VERSION = 5;

/**
 * Returns an answer that depends on the record, the settings, the day and the library, as a text. It is worked out when one
 * of these has changed or it is about something else, and kept under a name in the cache: whoever asks for the status waits.
 */
export async function keptAnswer(
  host: Host,
  record: RecordSnapshot,
  { name, about }: { readonly name: string; readonly about: string },
  work: () => Promise<string>,
): Promise<string> {
  const key = await keyOf(host, record, about);
  const kept = host.cache.read(name, key);
  if (kept !== undefined) return kept;
  const answer = await work();
  host.cache.write(name, key, answer);
  return answer;
}

async function keyOf(
  host: Host,
  { history, journal, now, settings, today }: RecordSnapshot,
  about: string,
): Promise<string> {
  const moment = epochMs(now);
  // A change of a dose holds from its moment on, which is yet to come if a device with a fast clock recorded it.
  const inForce = history.doseChanges.filter(({ at }) => epochMs(at) <= moment).length;
  const stamps = journal.files.map(({ name, stamp }) => `${name} ${stamp}`);
  const own = [today, JSON.stringify(settings), askedText(host), inForce];
  const parts = [VERSION, host.version, about, ...own, ...stamps, await host.libraryStamp()];
  return parts.join('\n');
}
