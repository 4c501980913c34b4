import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { groupBy } from '../../core/base/group.ts';
import { Fault } from '../../core/base/fault.ts';
import { discard, newDraft, syncFolder, writeNew } from './drafts.ts';
import { fileName, type PlacedText } from './journal.ts';
import { withLock } from './lock.ts';
import { namesIn } from './pending-folder.ts';
import type { SettingsStore, SettingValues } from './settings.ts';
import { makeFolder, storageFault } from './storage.ts';

/** A change that is made as a whole or not at all. */
export interface Change {
  /** Settings to save; the others stay. */
  readonly settings?: SettingValues;
  /** Lines to add to the journal. */
  readonly lines: readonly PlacedText[];
}

/** Changes of more than one line. */
export interface PendingChanges {
  /** Makes a change under a new id; it is on disk when this returns. Throws a `storage` or `input` fault. */
  readonly commit: (id: string, change: Change) => Promise<void>;
  /** Finishes the changes of processes that were killed. Throws a `storage` or `input` fault. */
  readonly finish: () => Promise<void>;
}

/** Where a change waits and where it goes. */
export interface PendingPlaces {
  readonly pending: string;
  readonly journal: string;
  readonly locks: string;
  readonly settings: Pick<SettingsStore, 'write'>;
}

/**
 * The changes in a folder. Each is written there as a folder of its own, which gets its final name when all of it is on disk:
 * from then on it is made, whatever happens. Its files are then moved to where they belong.
 */
export function openPendingChanges(places: PendingPlaces): PendingChanges {
  const { pending, locks } = places;
  const lock = { folder: join(locks, 'pending'), busy: 'the record is being changed' };
  return {
    commit: (id, change) =>
      withLock(lock, async () => {
        stage(pending, id, change);
        await carryOutOrTakeBack(places, id);
      }),
    finish: async () => {
      // It removes what was killed before it was whole.
      newDraft(pending);
      if (changesIn(pending).length > 0) {
        await withLock(lock, async () => {
          for (const id of changesIn(pending)) await carryOut(places, id);
        });
      }
      removeIfEmpty(pending);
    },
  };
}

/** The file of a change with the settings to save. */
const SETTINGS = 'settings.json';

function changesIn(pending: string): readonly string[] {
  // Drafts begin with a dot, and so does what file managers leave behind.
  return namesIn(pending)
    .filter((name) => !name.startsWith('.'))
    .toSorted();
}

function stage(pending: string, id: string, { settings, lines }: Change): void {
  makeFolderFor(dirname(pending));
  const draft = newDraft(pending);
  const write = (name: string, text: string) =>
    writeNew(join(draft, name), text, { mode: 0o600, isSynced: true });
  try {
    // At the same time, another process may remove the folder of pending changes because it is empty.
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    for (const [name, own] of groupBy(lines, fileName)) {
      write(name, own.map(({ text }) => `${text}\n`).join(''));
    }
    if (settings !== undefined) write(SETTINGS, JSON.stringify(settings));
    syncFolder(draft);
    syncFolder(dirname(pending));
    renameSync(draft, join(pending, id));
    syncFolder(pending);
  } catch (error) {
    discard(draft);
    removeIfEmpty(pending);
    throw storageFault(error, 'save to', pending);
  }
}

function makeFolderFor(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw storageFault(error, 'save to', folder);
  }
}

/** Carries out a change that was just made; if nothing of it can be, it is taken back. */
async function carryOutOrTakeBack(places: PendingPlaces, id: string): Promise<void> {
  const { pending } = places;
  let isBegun = false;
  try {
    await carryOut(places, id, () => {
      isBegun = true;
    });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (isBegun || !isTakenBack(pending, id))
      throw new Fault('storage', error.message, FINISHED_LATER);
    throw error;
  } finally {
    removeIfEmpty(pending);
  }
}

/** Takes a change back of which nothing is done yet; returns false if that fails. */
function isTakenBack(pending: string, id: string): boolean {
  const draft = newDraft(pending);
  try {
    renameSync(join(pending, id), draft);
  } catch {
    // The next command carries it out.
    return false;
  }
  discard(draft);
  return true;
}

const FINISHED_LATER = 'part of it is saved; the next command finishes it once that is mended';

/** Does whatever of a change has not been done yet, and removes it. */
async function carryOut(
  places: PendingPlaces,
  id: string,
  begun: () => void = () => undefined,
): Promise<void> {
  const folder = join(places.pending, id);
  await saveSettings(places, join(folder, SETTINGS), begun);
  try {
    makeFolder(places.journal);
    // Not as if it were empty if it cannot be read: it is removed below.
    for (const name of readdirSync(folder)) {
      place(join(folder, name), places.journal, name, id);
      begun();
    }
    syncFolder(places.journal);
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    throw storageFault(error, 'save to', places.journal);
  }
}

async function saveSettings(
  { settings }: PendingPlaces,
  file: string,
  begun: () => void,
): Promise<void> {
  if (!existsSync(file)) return;
  await settings.write(readValues(file));
  begun();
  try {
    rmSync(file);
  } catch (error) {
    throw storageFault(error, 'remove', file);
  }
}

function readValues(file: string): SettingValues {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SettingValues;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw storageFault(error, 'read', file);
    throw new Fault('input', `${file} is not valid JSON`, 'remove it, then: stretch setup');
  }
}

/**
 * Moves lines into the journal, under the name of their month and device or, if there is such a file, under one that has
 * the change's id as well. It stays in place if a process was killed meanwhile, and is not moved twice.
 */
function place(from: string, journal: string, name: string, id: string): void {
  const own = name.replace(/\.ndjson$/, `.${id.slice(0, SHORT_ID)}.ndjson`);
  if ([name, own].some((one) => isLinked(from, join(journal, one)))) return;
  renameSync(from, join(journal, own));
}

/** Characters of an id in a file's name: enough to tell the changes of a month apart. */
const SHORT_ID = 13;

/** Whether a file has, or could be given, a second name without replacing another file. */
function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    // Without hard links, it is moved.
    const [one, other] = [statSync(from), statSync(to, { throwIfNoEntry: false })];
    return other !== undefined && one.ino === other.ino && one.dev === other.dev;
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else is pending.
  }
}
