import { dirname, join } from 'node:path';
import { once } from '../core/base/once.ts';
import type { ShellKind } from '../core/text/shell-quote.ts';
import type { Output } from './terminal/output.ts';
import type { Zone } from './time/zone.ts';
import { openCache } from './files/cache.ts';
import { closedChanges, closedJournal } from './files/closed-journal.ts';
import type { Folders } from './files/folders.ts';
import { openJournal } from './files/journal.ts';
import { namesIn, pendingFolder } from './files/pending-folder.ts';
import { openPromptFile } from './files/prompt-file.ts';
import { openRunningSessions } from './files/running-sessions.ts';
import { openSettings, type SettingsStore } from './files/settings.ts';

/** What a host keeps in a user's folders; each part is opened when it is first used. */
export function userFiles(
  folders: () => Folders,
  shell: () => ShellKind,
  err: () => Output,
  { fault }: Zone,
) {
  const settings = once(() => settingsIn(folders(), shell(), err));
  return {
    settings,
    hasPendingChange: () => namesIn(pendingFolder(folders())).length > 0,
    pendingChanges: async () => {
      const { openPendingChanges } = await import('./files/pending-changes.ts');
      const [pending, locks] = [pendingFolder(folders()), locksIn(folders())];
      const changes = openPendingChanges({
        pending,
        journal: folders().journal,
        locks,
        settings: settings(),
      });
      return fault === undefined ? changes : closedChanges(changes, fault);
    },
    journal: once(() => {
      const journal = openJournal(folders().journal);
      return fault === undefined ? journal : closedJournal(journal, fault);
    }),
    cache: once(() => openCache(folders().cache)),
    runningSessions: once(() => openRunningSessions(folders().cache)),
    // Not in the cache: nobody would notice that the prompt is silent because the cache was deleted.
    prompt: once(() => openPromptFile(join(dirname(folders().journal), 'prompt'))),
  };
}

/** The settings in some folders; what had to be kept is said on `err`. */
export function settingsIn(folders: Folders, shell: ShellKind, err: () => Output): SettingsStore {
  return openSettings({
    folder: folders.config,
    locks: locksIn(folders),
    shell,
    onKept: (notice) => err().warnWithHint(notice),
  });
}

/** What only one process may do at a time is locked here. */
function locksIn({ cache }: Folders): string {
  return join(cache, 'locks');
}
