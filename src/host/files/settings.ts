import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { moveAway, type ShellKind } from '../../core/text/shell-quote.ts';
import { Fault } from '../../core/base/fault.ts';
import {
  isChosen,
  readSettings,
  settingCommand,
  type SettingName,
  type Settings,
  SETTINGS,
} from '../../core/settings/settings.ts';
import { discard, syncFolder } from './drafts.ts';
import { keepBeside } from './keep-beside.ts';
import { type BrokenFile, readContent } from './settings-content.ts';
import { bytesIfThere, makeFolder, storageFault } from './storage.ts';

/** Some settings with new values. */
export type SettingValues = Partial<Record<SettingName, string>>;

/** The settings file: read as plain JSON, rarely written. */
export interface SettingsStore {
  readonly file: string;
  /** The settings, with defaults for the rest, and warnings about invalid values. */
  readonly read: () => LoadedSettings;
  /** Whether the user has set anything yet. */
  readonly exists: () => boolean;
  /** Whether the user has set this, be it to the default. */
  readonly isChosen: (name: SettingName) => boolean;
  /**
   * Saves some settings and leaves the others. A file that cannot be used is kept beside the new one, and said to be. Throws
   * a `storage` or `input` fault.
   */
  readonly write: (values: SettingValues) => Promise<void>;
}

/** Settings as read from the file. */
export interface LoadedSettings {
  readonly settings: Settings;
  readonly warnings: readonly string[];
  /** Settings with invalid values. */
  readonly invalid: readonly SettingName[];
  /** Why the file as a whole cannot be used; `undefined` if it can. */
  readonly broken?: BrokenFile;
}

/** Where settings are stored. */
export interface SettingsPlaces {
  /** Made when something is first saved. */
  readonly folder: string;
  /** Holds the lock under which one process saves at a time. */
  readonly locks: string;
  readonly shell: ShellKind;
  /** Gets a sentence about a file that could not be used and was kept beside the new one, and what to type next. */
  readonly onKept: (notice: KeptNotice) => void;
}

/** What is said of a file that was kept. */
export interface KeptNotice {
  readonly message: string;
  readonly hint: string;
}

/** The settings in a folder. */
export function openSettings(places: SettingsPlaces): SettingsStore {
  const file = join(places.folder, 'settings.json');
  return {
    file,
    read: () => read(file),
    exists: () => bytesIfThere(file) !== undefined,
    isChosen: (name) => isChosen(readContent(file).values, name),
    write: async (values) => {
      const { withLock } = await import('./lock.ts');
      const lock = { folder: join(places.locks, 'settings'), busy: 'the settings are being saved' };
      await withLock(lock, () => write(places, file, values));
    },
  };
}

/** The name of this device in the journal: the one set, or the computer's. */
export function deviceName(settings: Settings): string {
  const name = settings.device === '' ? hostname() : settings.device;
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return plain === '' ? 'device' : plain.slice(0, 32);
}

function read(file: string): LoadedSettings {
  const { values, broken } = readContent(file);
  const { settings, invalid } = readSettings(values);
  const warnings =
    broken === undefined
      ? invalid.map((name) => `${file}: ${invalidWords(name)}; to set it: ${settingCommand(name)}`)
      : [
          `${broken.where} is ${broken.what}, so the defaults are used; ${MEND_BROKEN}: stretch setup`,
        ];
  return { settings, warnings, invalid, ...(broken === undefined ? {} : { broken }) };
}

/** What to do about a settings file that cannot be used, before the command `stretch setup`. */
export const MEND_BROKEN = 'fix it, or start afresh (it is kept beside the new one)';

async function write(
  { folder, shell, onKept }: SettingsPlaces,
  file: string,
  values: SettingValues,
): Promise<void> {
  const { loadConf } = await import('./load-conf.ts');
  const Conf = await loadConf();
  try {
    makeFolder(folder);
    removeDrafts(file);
    const { values: before, broken } = readContent(file);
    const kept = broken === undefined ? undefined : keep(file, broken, shell);
    const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0o600;
    const conf = new Conf({
      cwd: folder,
      configName: 'settings',
      configFileMode: mode & 0o777,
      deserialize: () => before,
    });
    conf.set(values);
    // conf syncs the file, but not its folder; a link may lead to another.
    syncFolder(dirname(realpathSync(file)));
    if (kept !== undefined) onKept(kept);
  } catch (error) {
    throw storageFault(error, 'save to', file);
  }
}

/** Keeps a file that cannot be used. Throws an `input` fault if it is none, or the system's error. */
function keep(file: string, { where, what, bytes }: BrokenFile, shell: ShellKind): KeptNotice {
  if (bytes === undefined) {
    const hint = `move it away: ${moveAway(file, shell)}`;
    throw new Fault('input', `${file} is ${what}, so nothing was changed`, hint);
  }
  return {
    message: `${where} was ${what}, so a new file takes its place; the old one is kept: ${keepBeside(file, bytes)}`,
    hint: 'settings that you do not set again are at their defaults; to see them: stretch config list',
  };
}

/** Removes what a killed process left of conf's drafts; under the lock, no other process is writing one. */
function removeDrafts(link: string): void {
  const file = existsSync(link) ? realpathSync(link) : link;
  const draft = `${basename(file)}.tmp-`;
  const left = readdirSync(dirname(file)).filter(
    (name) => name.startsWith(draft) && DRAFT_END.test(name.slice(draft.length)),
  );
  for (const name of left) discard(join(dirname(file), name));
}

/** Seconds and a random number, as conf adds them to the file's name. */
const DRAFT_END = /^\d{10}[\da-f]{6}$/;

function invalidWords(name: SettingName): string {
  return SETTINGS[name].kept === undefined
    ? `the value of ${name} is invalid and ignored`
    : `what is unknown in ${name} is ignored`;
}
