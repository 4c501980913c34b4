import { trainingDay } from '../../core/time/day.ts';
import { digest } from '../../core/base/digest.ts';
import type { Host } from '../../host/host.ts';
import type { JournalFile } from '../../host/files/journal.ts';

/** Raised when the file's text, or how it is worked out, changes. */
const PROMPT_VERSION = 2;

/**
 * Rewrites the file that shells show at their prompt if the record or a setting has changed. Called after every command;
 * `listed` are the journal's files if the command has just read them. Errors are ignored: they are not the command's.
 */
export async function updatePromptFile(host: Host, listed?: readonly JournalFile[]): Promise<void> {
  try {
    const former = host.prompt.key();
    const files = listed ?? host.journal.files();
    // Without a record and a hook, nobody reads it.
    if (former === undefined && files.length === 0) return;
    const key = keyOf(host, files);
    if (key !== former) await rewritePromptFile(host, key);
  } catch {
    // The next command tries again.
  }
}

/** Rewrites that file in any case: the first time, and after a snooze, which is not in the record. Ignores errors. */
export async function rewritePromptFile(host: Host, known?: string): Promise<void> {
  // Its moments would be wrong for two weeks.
  if (host.zone.fault !== undefined) return;
  try {
    const key = known ?? keyOf(host, host.journal.files());
    const { promptFileText } = await import('./prompt-file-contents.ts');
    host.prompt.write(key, await promptFileText(host));
  } catch {
    // The old file stays until the next change.
  }
}

/** A digest of everything that the file's text depends on. */
function keyOf(host: Host, files: readonly JournalFile[]): string {
  const { dayStart, affected, leaveOut } = host.settings.read().settings;
  const now = host.clock.stamp();
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
  return digest([...parts, offset, ...stamps].join('\n'));
}
