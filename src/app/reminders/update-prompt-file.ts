import { trainingDay } from '../../core/time/day.ts';
import { digest } from '../../core/base/digest.ts';
import type { Host } from '../../host/host.ts';
import type { JournalFile } from '../../host/files/journal.ts';

/** Changes with what is written, or with how it is worked out. */
const PROMPT_VERSION = 1;

/**
 * Writes what shells show at their prompt, if it is no longer what the record and the settings say; called after every
 * command, as any may have changed them. Where the journal's files are `listed` they have just been read. That it cannot
 * be written is no fault of the command.
 */
export async function updatePromptFile(host: Host, listed?: readonly JournalFile[]): Promise<void> {
  try {
    const former = host.prompt.key();
    const files = listed ?? host.journal.files();
    // Nobody who has no record and no hook looks at it.
    if (former === undefined && files.length === 0) return;
    const key = keyOf(host, files);
    if (key !== former) await rewritePromptFile(host, key);
  } catch {
    // The next command tries again.
  }
}

/** The same whether or not it would have changed: for a first time, and for what is no part of the record. */
export async function rewritePromptFile(host: Host, known?: string): Promise<void> {
  try {
    const key = known ?? keyOf(host, host.journal.files());
    const { promptFileText } = await import('./prompt-file-text.ts');
    host.prompt.write(key, await promptFileText(host));
  } catch {
    // What is there stays until the answer changes again.
  }
}

/** What the answer depends on. */
function keyOf(host: Host, files: readonly JournalFile[]): string {
  const { dayStart, affected } = host.settings.read().settings;
  const now = host.clock.stamp();
  const stamps = files.map(({ name, stamp }) => `${name} ${stamp}`);
  const offset = now.slice(23);
  const parts = [PROMPT_VERSION, host.version, trainingDay(now, dayStart), dayStart, affected];
  return digest([...parts, offset, ...stamps].join('\n'));
}
