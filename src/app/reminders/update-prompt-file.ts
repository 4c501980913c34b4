import { trainingDay } from '../../core/time/day.ts';
import { digest } from '../../core/base/digest.ts';
import type { Host } from '../../host/host.ts';
import type { JournalFile } from '../../host/files/journal.ts';
import { readJournal } from '../record/journal-reader.ts';
import type { PracticeRecord } from '../record/pacing.ts';

/** Raised when the file's text, or how it is worked out, changes. */
const PROMPT_VERSION = 2;

/**
 * Rewrites the file that shells show at their prompt if the record or a setting has changed. Called after every command; `read`
 * is the record if the command has read it and written nothing since. Errors are ignored: they are not the command's.
 */
export async function updatePromptFile(host: Host, read?: PracticeRecord): Promise<void> {
  try {
    const former = host.prompt.key();
    const moment = read === undefined ? momentOf(host) : { ...read, files: read.journal.files };
    // Without a record and a hook, nobody reads it.
    if (former === undefined && moment.files.length === 0) return;
    const facts = factsOf(host, moment);
    if (digest(facts) === former) return;
    if (read === undefined) return await rewrite(host, facts, () => recordAt(host, moment));
    // What is written is about the record as it is by then.
    const now = { ...momentOf(host), now: read.now };
    const known = factsOf(host, now);
    await rewrite(host, known, () => (known === facts ? read : recordAt(host, now)));
  } catch {
    // The next command tries again.
  }
}

/** Rewrites that file in any case: the first time, and after a snooze, which is not in the record. Ignores errors. */
export async function rewritePromptFile(host: Host): Promise<void> {
  try {
    const moment = momentOf(host);
    await rewrite(host, factsOf(host, moment), () => recordAt(host, moment));
  } catch {
    // The old file stays until the next change.
  }
}

async function rewrite(host: Host, facts: string, record: () => PracticeRecord): Promise<void> {
  // Its moments would be wrong for two weeks.
  if (host.zone.fault !== undefined) return;
  const { promptFileText } = await import('./prompt-file-contents.ts');
  host.prompt.write(digest(facts), await promptFileText(host, record()));
}

/** What the file depends on besides the library: settings, the time, and the journal's files. */
interface RecordMoment extends Pick<PracticeRecord, 'settings' | 'now'> {
  readonly files: readonly JournalFile[];
}

function momentOf({ settings, clock, journal }: Host): RecordMoment {
  return { settings: settings.read().settings, now: clock.stamp(), files: journal.files() };
}

function recordAt(host: Host, { settings, now, files }: RecordMoment): PracticeRecord {
  const today = trainingDay(now, settings.dayStart);
  const journal = readJournal(host, files, today, settings.dayStart);
  return { settings, now, today, history: journal.history, journal };
}

/** Everything that the file's text depends on. */
function factsOf(host: Host, { settings, now, files }: RecordMoment): string {
  const { dayStart, affected, leaveOut } = settings;
  const stamps = files.map(({ name, stamp }) => `${name} ${stamp}`);
  const offset = now.slice(23);
  const parts = [
    PROMPT_VERSION,
    host.version,
    trainingDay(now, dayStart),
    dayStart,
    affected,
    leaveOut,
  ];
  return [...parts, offset, ...stamps].join('\n');
}
