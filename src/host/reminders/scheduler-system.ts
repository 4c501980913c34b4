import { lstatSync, realpathSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import { digest } from '../../core/base/digest.ts';
import { lastingProgram } from '../../core/reminders/lasting-program.ts';
import { MADE_BY, type PlannedFile } from '../../core/reminders/scheduler-plan.ts';
import { moveAway, type ShellKind } from '../../core/text/shell-quote.ts';
import { syncFolder } from '../files/drafts.ts';
import { type Environment, findFolders, homeFolder } from '../files/folders.ts';
import { type InstallationStore, openInstallation } from '../files/installation.ts';
import { withLock } from '../files/lock.ts';
import { installationFile } from '../files/lost-program.ts';
import { readIfThere, storageFault } from '../files/storage.ts';
import { writeOwnFile } from '../files/text-file.ts';
import { isAnyRunning } from '../process/running-programs.ts';
import { runTool, type ToolResult, toolPath } from '../process/tool.ts';
import { userShell } from '../terminal/user-shell.ts';
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
  /** The kind of shell that the user types commands into. */
  readonly shell: ShellKind;
  /** Runs a program of the system's. Throws a `missing` fault if there is no such program. */
  readonly run: (argv: readonly string[], where?: RunSurroundings) => Promise<ToolResult>;
  /**
   * Does something while no other process of the user's changes reminders, after waiting for the one that does. Throws a
   * `storage` fault if that takes too long.
   */
  readonly alone: <T>(act: () => Promise<T>) => Promise<T>;
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
  /** A file's text, one character per byte; `undefined` if it does not exist. Throws a `storage` fault. */
  readonly read: (path: string) => string | undefined;
  /** Compares a file with what was planned. */
  readonly compare: (file: PlannedFile) => 'same' | 'other' | 'gone';
  readonly exists: (path: string) => boolean;
  /** Removes a file, which may be gone already. Throws a `storage` fault. */
  readonly remove: (path: string) => void;
  /** Removes the folders that are empty, innermost first. */
  readonly removeFolders: (paths: readonly string[]) => void;
}

/** What is special about a run of a program. */
export interface RunSurroundings {
  /** Variables to add. */
  readonly env?: Environment;
  /** The folder it runs in. */
  readonly folder?: string;
}

/** This computer, for the program in `root` and the records in the folder `data`; `tz` is `TZ` as the user set it. */
export function openSchedulerSystem(
  env: Environment,
  root: string,
  data: string,
  tz: string | undefined,
): SchedulerSystem {
  const home = homeFolder(env);
  const config = env['XDG_CONFIG_HOME'] ?? '';
  const own = env['STRETCH_HOME'] ?? '';
  const shell = userShell(env, process.platform);
  return {
    platform: process.platform,
    installation: openInstallation(installationFile(data), shell),
    // The XDG specification says to ignore relative paths.
    folders: { home, config: config.startsWith('/') ? config : join(home, '.config'), data },
    user: process.getuid?.() ?? 0,
    windows: env['SystemRoot'] ?? String.raw`C:\Windows`,
    program: programPaths(env, root),
    env: { files: fileVariables(env, data, tz), desktop: picked(env, DESKTOP_VARIABLES) },
    tag: own === '' ? '' : digest(data).slice(0, 8),
    zoneOverrideOf: (some) => zoneOverride(some === undefined ? tz : some['TZ'], new Date()),
    desktopOf: (some) => picked(some, DESKTOP_VARIABLES),
    hasProgram: (name) => toolPath(name, env) !== undefined,
    shell,
    run: async (argv, where) =>
      runTool(argv, { env: { ...env, ...where?.env }, folder: where?.folder }),
    alone: (act) => withLock({ folder: lockFolder(env), busy: BUSY }, act),
    isAnyRunning,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    missingFolders,
    refuseForeignFile: (file) => refuseForeignFile(file, shell),
    write,
    read: (path) => readIfThere(path, 'latin1'),
    compare,
    exists: (path) => statSync(path, { throwIfNoEntry: false }) !== undefined,
    remove,
    removeFolders,
  };
}

const BUSY = 'reminders are being changed';

/**
 * One lock for all that a user has, also with several `STRETCH_HOME`s: they share one crontab. So it is always in the
 * usual folder for caches.
 */
function lockFolder(env: Environment): string {
  const { cache } = findFolders({ ...env, STRETCH_HOME: undefined }, process.platform);
  return join(cache, 'locks', 'reminders');
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

function fileVariables(
  env: Environment,
  data: string,
  tz: string | undefined,
): Record<string, string> {
  const home = env['HOME'] ?? '';
  return {
    // Schedulers take the home from the list of users.
    ...(IS_WINDOWS || home === '' || home === userInfo().homedir ? {} : { HOME: home }),
    // It may be relative to the folder it was set in.
    ...((env['STRETCH_HOME'] ?? '') === '' ? {} : { STRETCH_HOME: data }),
    ...picked(env, FILE_VARIABLES),
    ...picked({ TZ: zoneOverride(tz, new Date())?.zone }, ['TZ']),
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

function programPaths(env: Environment, root: string): readonly string[] {
  return lastingProgram({
    isWindows: IS_WINDOWS,
    node: process.execPath,
    script: join(root, 'bin', 'stretch.cjs'),
    called: process.argv[1] ?? '',
    folders: (env['PATH'] ?? '').split(delimiter),
    realPath,
  });
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function missingFolders(path: string): readonly string[] {
  const folder = dirname(path);
  if (folder === path || statSync(folder, { throwIfNoEntry: false }) !== undefined) return [];
  return [...missingFolders(folder), folder];
}

function refuseForeignFile({ path, encoding }: PlannedFile, shell: ShellKind): void {
  const found = readIfThere(path, encoding);
  if (found === undefined || found.includes(MADE_BY)) return;
  const hint = `move it away: ${moveAway(path, shell)}`;
  throw new Fault('input', `${path} already exists and was not made by stretch`, hint);
}

function write({ path, text, encoding }: PlannedFile): void {
  writeOwnFile(path, bytesOf(text, encoding));
}

/** UTF-16 has a byte order mark. */
function bytesOf(text: string, encoding: PlannedFile['encoding']): Uint8Array {
  return Buffer.from(encoding === 'utf16le' ? `\ufeff${text}` : text, encoding);
}

function compare({ path, text, encoding }: PlannedFile): 'same' | 'other' | 'gone' {
  const found = readIfThere(path, encoding)?.replace(/^\ufeff/, '');
  if (found === undefined) return 'gone';
  return found === text ? 'same' : 'other';
}

function remove(path: string): void {
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
    rmSync(path, { force: true });
    syncFolder(dirname(path));
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
