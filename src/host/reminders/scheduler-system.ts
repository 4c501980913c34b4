import { realpathSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import { digest } from '../../core/base/digest.ts';
import {
  MADE_BY,
  type PlannedFile,
  type SchedulerName,
} from '../../core/reminders/scheduler-plan.ts';
import { isCronRunning } from './cron-table.ts';
import { type Environment, homeFolder } from '../files/folders.ts';
import { type InstallationStore, openInstallation } from '../files/installation.ts';
import { makeFolder, readIfThere, storageFault } from '../files/storage.ts';
import { writeTextFile } from '../files/text-file.ts';
import { runTool, type ToolResult, toolPath } from '../process/tool.ts';
import { type ZoneOverride, zoneOverride } from '../time/zone-override.ts';

/** The system's own schedulers, and the files they read. */
export interface SchedulerSystem {
  readonly installation: InstallationStore;
  /** Where each of them has its files; `tasks` is a folder of ours. */
  readonly folders: { readonly systemd: string; readonly launchd: string; readonly tasks: string };
  /** The user's number, which launchctl wants. */
  readonly user: number;
  /** Windows' own folder. */
  readonly windows: string;
  /** The absolute paths of node and of this program. */
  readonly program: readonly string[];
  /** What says where this user's files are, as no profile says it later; and the desktop of now. */
  readonly env: {
    readonly files: Record<string, string>;
    readonly desktop: Record<string, string>;
  };
  /** Names what is installed from another folder of records; empty from the system's usual ones. */
  readonly tag: string;
  /** The one to use here; nothing where there is none. */
  readonly choose: () => Promise<SchedulerName | undefined>;
  /** Why a scheduler cannot be used here; nothing where it can. */
  readonly problem: (scheduler: SchedulerName) => Promise<string | undefined>;
  /** The clock of a `TZ`, or of the one that is set now, where it is not the computer's. */
  readonly clockOf: (env?: Environment) => ZoneOverride | undefined;
  /** Those of some variables that lead to a desktop. */
  readonly desktopOf: (env: Environment) => Record<string, string>;
  /** Runs one of the system's programs. */
  readonly run: (
    argv: readonly string[],
    input?: string,
    more?: Environment,
  ) => Promise<ToolResult>;
  /** Whether something runs that reads the tables of cron; nothing where nobody can tell. */
  readonly isCronRunning: () => boolean | undefined;
  /** Waits so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** The folders that would have to be made for a file, the outermost first. */
  readonly missingFolders: (path: string) => readonly string[];
  /** Throws an `input` fault where a file of somebody else's is in the place of one to be written. */
  readonly refuseForeignFile: (file: PlannedFile) => void;
  /** Writes a file, whole or not at all. Throws a `storage` fault. */
  readonly write: (file: PlannedFile) => void;
  /** Whether a file is there as it was planned. */
  readonly compare: (file: PlannedFile) => 'same' | 'other' | 'gone';
  readonly exists: (path: string) => boolean;
  /** Removes a file that may be gone already. Throws a `storage` fault. */
  readonly remove: (path: string) => void;
  /** Removes folders in which nothing is left, the innermost first. */
  readonly removeFolders: (paths: readonly string[]) => void;
}

/** The schedulers of this computer, for a program and a folder of data. */
export function openSchedulerSystem(env: Environment, root: string, data: string): SchedulerSystem {
  const home = homeFolder(env);
  const config = env['XDG_CONFIG_HOME']?.startsWith('/') === true ? env['XDG_CONFIG_HOME'] : '';
  const own = env['STRETCH_HOME'] ?? '';
  return {
    installation: openInstallation(join(data, 'reminders.json')),
    folders: {
      systemd: join(config === '' ? join(home, '.config') : config, 'systemd', 'user'),
      launchd: join(home, 'Library', 'LaunchAgents'),
      tasks: join(data, 'reminders'),
    },
    user: process.getuid?.() ?? 0,
    windows: env['SystemRoot'] ?? String.raw`C:\Windows`,
    program: [lastingNode(), join(root, 'bin', 'stretch.cjs')],
    env: { files: fileEnv(env, data), desktop: picked(env, DESKTOP) },
    tag: own === '' ? '' : digest(data).slice(0, 8),
    choose: () => choose(env),
    problem: (scheduler) => problemOf(scheduler, env),
    clockOf: (some = env) => zoneOverride(some['TZ'], new Date()),
    desktopOf: (some) => picked(some, DESKTOP),
    run: async (argv, input, more) => runTool(argv, { ...env, ...more }, input),
    isCronRunning,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    missingFolders,
    refuseForeignFile: refuseForeignFile,
    write,
    compare: compare,
    exists: (path) => statSync(path, { throwIfNoEntry: false }) !== undefined,
    remove,
    removeFolders,
  };
}

const IS_WINDOWS = process.platform === 'win32';
/** What finds this user's files. */
const FILES = ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME'];
/** What finds the desktop, where a scheduler is not of the session. */
const DESKTOP = ['DBUS_SESSION_BUS_ADDRESS', 'DISPLAY', 'WAYLAND_DISPLAY', 'XDG_RUNTIME_DIR'];

function fileEnv(env: Environment, data: string): Record<string, string> {
  const home = env['HOME'] ?? '';
  return {
    // Schedulers have the one of the list of users.
    ...(IS_WINDOWS || home === '' || home === userInfo().homedir ? {} : { HOME: home }),
    // It may have been said from the folder of then.
    ...((env['STRETCH_HOME'] ?? '') === '' ? {} : { STRETCH_HOME: data }),
    ...picked(env, FILES),
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

/** Places that keep their name for the same node when it is updated, as the place it really lies in may not. */
const LASTING = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', '/opt/local/bin'];

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
  return LASTING.map((folder) => join(folder, 'node')).find((file) => isSame(file)) ?? execPath;
}

async function choose(env: Environment): Promise<SchedulerName | undefined> {
  if (IS_WINDOWS) return 'task-scheduler';
  if (process.platform === 'darwin') return 'launchd';
  for (const scheduler of ['systemd', 'cron'] as const) {
    if ((await problemOf(scheduler, env)) === undefined) return scheduler;
  }
  return undefined;
}

/** The program that each of them is told by. */
const PROGRAMS: Readonly<Record<SchedulerName, string>> = {
  systemd: 'systemctl',
  launchd: 'launchctl',
  'task-scheduler': 'schtasks',
  cron: 'crontab',
};

async function problemOf(scheduler: SchedulerName, env: Environment): Promise<string | undefined> {
  const program = PROGRAMS[scheduler];
  if (toolPath(program, env) === undefined) return `there is no program \`${program}\``;
  if (scheduler !== 'systemd') return undefined;
  // The program is also where the system was started by something else.
  const { code, complaint } = await runTool([program, '--user', 'show', '--property=Version'], env);
  return code === 0 ? undefined : complaint;
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
  throw new Fault('input', `${path} is there already, and is not from this program`, hint);
}

function write({ path, text, encoding }: PlannedFile): void {
  try {
    makeFolder(dirname(path));
  } catch (error) {
    throw storageFault(error, 'make', dirname(path));
  }
  writeTextFile(path, encoding === 'utf8' ? text : bytesOf(text), true);
}

/** With the mark that says which byte comes first. */
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
      // Something of somebody else's is in it, or it is gone.
    }
  }
}
