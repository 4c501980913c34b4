import { realpathSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import { digest } from '../../core/base/digest.ts';
import { MADE_BY, type PlannedFile } from '../../core/reminders/scheduler-plan.ts';
import { type Environment, homeFolder } from '../files/folders.ts';
import { type InstallationStore, openInstallation } from '../files/installation.ts';
import { readIfThere, storageFault } from '../files/storage.ts';
import { writeOwnFile } from '../files/text-file.ts';
import { isAnyRunning } from '../process/running-programs.ts';
import { runTool, type ToolResult, toolPath } from '../process/tool.ts';
import { type ZoneOverride, zoneOverride } from '../time/zone-override.ts';

/** The parts of the computer that installing reminders needs: folders, files, programs, and the clock. */
export interface SchedulerSystem {
  readonly platform: NodeJS.Platform;
  readonly installation: InstallationStore;
  /** The user's home, where other programs have their settings, and where this program has its data. */
  readonly folders: { readonly home: string; readonly config: string; readonly data: string };
  /** The user's number; 0 on Windows. */
  readonly user: number;
  /** Windows' own folder. */
  readonly windows: string;
  /** The absolute paths of node and of this program. */
  readonly program: readonly string[];
  /** Variables that lead to this user's files, which no shell profile sets for a scheduler; and to the desktop. */
  readonly env: {
    readonly files: Record<string, string>;
    readonly desktop: Record<string, string>;
  };
  /** Part of the names of what is installed for another folder of records; empty for the usual one. */
  readonly tag: string;
  /** The clock of the `TZ` in `env` or, if `env` is undefined, of the one that is set now; `undefined` if it is the computer's. */
  readonly zoneOverrideOf: (env: Environment | undefined) => ZoneOverride | undefined;
  /** Those of some variables that lead to a desktop. */
  readonly desktopOf: (env: Environment) => Record<string, string>;
  readonly hasProgram: (name: string) => boolean;
  /** Runs a program of the system's with some variables added. Throws a `missing` fault if there is no such program. */
  readonly run: (
    argv: readonly string[],
    input?: string,
    more?: Environment,
  ) => Promise<ToolResult>;
  /** Whether a program with one of these names is running; `undefined` if that cannot be seen. */
  readonly isAnyRunning: (names: ReadonlySet<string>) => boolean | undefined;
  /** Waits for some milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** The folders that have to be made for a file, outermost first. */
  readonly missingFolders: (path: string) => readonly string[];
  /** Throws an `input` fault if somebody else's file is where this one goes. */
  readonly refuseForeignFile: (file: PlannedFile) => void;
  /** Writes a file, whole or not at all. Throws a `storage` fault. */
  readonly write: (file: PlannedFile) => void;
  /** Compares a file with what was planned. */
  readonly compare: (file: PlannedFile) => 'same' | 'other' | 'gone';
  readonly exists: (path: string) => boolean;
  /** Removes a file, which may be gone already. Throws a `storage` fault. */
  readonly remove: (path: string) => void;
  /** Removes the folders that are empty, innermost first. */
  readonly removeFolders: (paths: readonly string[]) => void;
}

/** This computer, for the program in `root` and the records in the folder `data`. */
export function openSchedulerSystem(env: Environment, root: string, data: string): SchedulerSystem {
  const home = homeFolder(env);
  const config = env['XDG_CONFIG_HOME'] ?? '';
  const own = env['STRETCH_HOME'] ?? '';
  return {
    platform: process.platform,
    installation: openInstallation(join(data, 'reminders.json')),
    // The XDG specification says to ignore relative paths.
    folders: { home, config: config.startsWith('/') ? config : join(home, '.config'), data },
    user: process.getuid?.() ?? 0,
    windows: env['SystemRoot'] ?? String.raw`C:\Windows`,
    program: [lastingNode(), join(root, 'bin', 'stretch.cjs')],
    env: { files: fileVariables(env, data), desktop: picked(env, DESKTOP_VARIABLES) },
    tag: own === '' ? '' : digest(data).slice(0, 8),
    zoneOverrideOf: (some = env) => zoneOverride(some['TZ'], new Date()),
    desktopOf: (some) => picked(some, DESKTOP_VARIABLES),
    hasProgram: (name) => toolPath(name, env) !== undefined,
    run: async (argv, input, more) => runTool(argv, { ...env, ...more }, input),
    isAnyRunning,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    missingFolders,
    refuseForeignFile,
    write,
    compare,
    exists: (path) => statSync(path, { throwIfNoEntry: false }) !== undefined,
    remove,
    removeFolders,
  };
}

const IS_WINDOWS = process.platform === 'win32';
/** Variables that lead to this user's files. */
const FILE_VARIABLES = ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME'];
/** Variables that lead to the desktop from outside its session. */
const DESKTOP_VARIABLES = [
  'DBUS_SESSION_BUS_ADDRESS',
  'DISPLAY',
  'WAYLAND_DISPLAY',
  'XDG_RUNTIME_DIR',
];

function fileVariables(env: Environment, data: string): Record<string, string> {
  const home = env['HOME'] ?? '';
  return {
    // Schedulers take the home from the list of users.
    ...(IS_WINDOWS || home === '' || home === userInfo().homedir ? {} : { HOME: home }),
    // It may be relative to the folder it was set in.
    ...((env['STRETCH_HOME'] ?? '') === '' ? {} : { STRETCH_HOME: data }),
    ...picked(env, FILE_VARIABLES),
    ...picked({ TZ: zoneOverride(env['TZ'], new Date())?.zone }, ['TZ']),
  };
}

function picked(env: Environment, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = env[name] ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}

/** Folders whose node keeps its path when it is updated, which the path it links to may not. */
const LASTING_FOLDERS = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', '/opt/local/bin'];

function lastingNode(): string {
  const { execPath } = process;
  const isSame = (file: string) => {
    try {
      return realpathSync(file) === realpathSync(execPath);
    } catch {
      return false;
    }
  };
  if (IS_WINDOWS) return execPath;
  return (
    LASTING_FOLDERS.map((folder) => join(folder, 'node')).find((file) => isSame(file)) ?? execPath
  );
}

function missingFolders(path: string): readonly string[] {
  const folder = dirname(path);
  if (folder === path || statSync(folder, { throwIfNoEntry: false }) !== undefined) return [];
  return [...missingFolders(folder), folder];
}

function refuseForeignFile({ path, encoding }: PlannedFile): void {
  const found = readIfThere(path, encoding);
  if (found === undefined || found.includes(MADE_BY)) return;
  const hint = `move it away: mv "${path}" "${path}.old"`;
  throw new Fault('input', `${path} already exists and was not made by stretch`, hint);
}

function write({ path, text, encoding }: PlannedFile): void {
  writeOwnFile(path, encoding === 'utf8' ? text : bytesOf(text));
}

/** With a byte order mark. */
function bytesOf(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

function compare({ path, text, encoding }: PlannedFile): 'same' | 'other' | 'gone' {
  const found = readIfThere(path, encoding)?.replace(/^\ufeff/, '');
  if (found === undefined) return 'gone';
  return found === text ? 'same' : 'other';
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    throw storageFault(error, 'remove', path);
  }
}

function removeFolders(paths: readonly string[]): void {
  for (const path of paths.toReversed()) {
    try {
      rmdirSync(path);
    } catch {
      // It is not empty, or it is gone.
    }
  }
}
