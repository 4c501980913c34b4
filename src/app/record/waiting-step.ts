import { addDays } from '../../core/time/day.ts';
import type { Host } from '../../host/host.ts';
import { askedText } from './asked-steps.ts';
import type { RecordSnapshot } from './read-record.ts';

/** Days of sessions from which a step may be offered: four weeks. */
const DAYS = 28;

/** The name in the cache under which the line is kept; the version of how it is worked out is part of its key. */
const WAITING = 'waiting-step';
const VERSION = 3;

/**
 * Returns a line with the step that is offered and was not declined lately; undefined if there is none. It is worked out
 * when something it depends on has changed, and only if the last weeks could give one: whoever asks for the status waits.
 */
export async function waitingStepLine(
  host: Host,
  record: RecordSnapshot,
): Promise<string | undefined> {
  if (!mayBeOffered(record)) return undefined;
  const library = await host.library();
  const worked = async () => (await import('./first-step.ts')).firstStep(host, record, library);
  // Own exercises and routines can change at any time.
  if (Object.values(library.origins).some(({ own }) => own)) return worked();
  const key = keyOf(host, record);
  const kept = host.cache.read(WAITING, key);
  if (kept !== undefined) return kept === '' ? undefined : kept;
  const line = await worked();
  host.cache.write(WAITING, key, line ?? '');
  return line;
}

/** Whether pain was said of a session of the last weeks, or a dose was ever changed: without both nothing is offered. */
function mayBeOffered({ history, today }: RecordSnapshot): boolean {
  const since = addDays(today, -DAYS);
  return (
    history.doseChanges.length > 0 ||
    history.sessions.some((one) => one.day >= since && (one.painDuring ?? one.painAfter) !== null)
  );
}

/** All that a line depends on, as long as the library is the shipped one. */
function keyOf(host: Host, { journal, settings, today }: RecordSnapshot): string {
  const { affected, leaveOut, dayStart } = settings;
  const files = journal.files.map(({ name, stamp }) => [name, stamp]);
  const own = [affected, leaveOut, dayStart, askedText(host)];
  return JSON.stringify([VERSION, host.version, today, ...own, files]);
}
