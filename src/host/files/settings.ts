import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { DEEPEST, isDeep } from '../../core/base/depth.ts';
import { moveAway, type ShellKind } from '../../core/text/shell-quote.ts';
import { Fault } from '../../core/base/fault.ts';
import { readSettings, type SettingName, type Settings } from '../../core/settings/settings.ts';
import { discard, syncFolder } from './drafts.ts';
import { bytesIfThere, makeFolder, storageFault } from './storage.ts';
import { brokenLine, utf8Text } from './utf8.ts';

/** Some settings with new values. */
export type SettingValues = Partial<Record<SettingName, string>>;

/** The settings file: read as plain JSON, rarely written. */
export interface SettingsStore {
  readonly file: string;
  /** The settings, with defaults for the rest, and warnings about invalid values. */
  readonly read: () => LoadedSettings;
  /** Whether the user has set anything yet. */
  readonly exists: () => boolean;
  /** Saves some settings and leaves the others. Throws a `storage` or `input` fault. */
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

/** What is wrong with a settings file: `FILE:3` is `not valid UTF-8`. */
export interface BrokenFile {
  readonly where: string;
  readonly what: string;
}

/**
 * The store in a folder, which is made when something is first saved; of many processes that save at once, one does so at
 * a time, under a lock in the folder `locks`.
 */
export function openSettings(folder: string, locks: string, shell: ShellKind): SettingsStore {
  const file = join(folder, 'settings.json');
  return {
    file,
    read: () => read(file),
    exists: () => bytesIfThere(file) !== undefined,
    write: async (values) => {
      const { withLock } = await import('./lock.ts');
      const lock = { folder: join(locks, 'settings'), busy: 'the settings are being saved' };
      await withLock(lock, async () => {
        refuseBroken(file, shell);
        await write(folder, file, values);
      });
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
  const { values, broken } = load(file);
  const { settings, invalid } = readSettings(values);
  const warnings =
    broken === undefined
      ? invalid.map((name) => `${file}: the value of ${name} is invalid and ignored`)
      : [`${broken.where} is ${broken.what}, so the defaults are used`];
  return { settings, warnings, invalid, ...(broken === undefined ? {} : { broken }) };
}

/** The values in the file, none if it does not exist or cannot be used. */
function load(file: string): {
  readonly values: object;
  readonly broken: BrokenFile | undefined;
} {
  const bytes = bytesIfThere(file);
  if (bytes === undefined) return { values: {}, broken: undefined };
  const refuse = (what: string, where = file) => ({ values: {}, broken: { where, what } });
  const text = utf8Text(bytes);
  if (text === undefined) return refuse('not valid UTF-8', `${file}:${brokenLine(bytes)}`);
  const values = parse(text);
  if (values === undefined) return refuse('not valid JSON');
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    return refuse('not a JSON object');
  if (isDeep(text, values)) return refuse(`nested more than ${DEEPEST} deep`);
  return { values, broken: undefined };
}

/** Throws an `input` fault if the file cannot be read as settings, so that what is in it is not lost. */
function refuseBroken(file: string, shell: ShellKind): void {
  const { broken } = load(file);
  if (broken === undefined) return;
  const hint = `fix it, or move it away: ${moveAway(file, shell)}`;
  const { where, what } = broken;
  throw new Fault('input', `${where} is ${what}, so nothing was changed`, hint);
}

async function write(folder: string, file: string, values: SettingValues) {
  // conf hooks the process's signals when it is imported, so a session must never get here.
  const { default: Conf } = await import('conf');
  try {
    makeFolder(folder);
    removeDrafts(file);
    const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0o600;
    const options = { cwd: folder, configName: 'settings', configFileMode: mode & 0o777 };
    const conf = new Conf(options);
    conf.set(values);
    // conf syncs the file, but not its folder; a link may lead to another.
    syncFolder(dirname(realpathSync(file)));
  } catch (error) {
    throw storageFault(error, 'save to', file);
  }
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
