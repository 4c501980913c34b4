import { Fault } from '../../core/base/fault.ts';
import type { PlannedFile, SchedulerName } from '../../core/reminders/scheduler-plan.ts';
import type { Installation } from '../../host/files/installation.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import type { SchedulerCommand, SchedulerSetup, SchedulerTable } from '../schedulers/adapter.ts';
import { ADAPTERS } from '../schedulers/adapters.ts';
import { replaceTable, type TableChange } from '../schedulers/replace-table.ts';

/** Gets the message of a failure that stops nothing. */
export type Warn = (message: string) => void;

/** Everything to do to replace one setup with another, in this order. */
export interface ScheduleChange {
  readonly write: readonly PlannedFile[];
  /** What becomes of the scheduler's table; `undefined` if it has none. */
  readonly table: TableChange | undefined;
  readonly start: readonly SchedulerCommand[];
  readonly stop: readonly SchedulerCommand[];
  /** Paths. */
  readonly remove: readonly string[];
  readonly settle: readonly SchedulerCommand[];
}

/** What to do so that a scheduler has `after`, or nothing, in place of what was installed with it before. */
export async function planChange(
  system: SchedulerSystem,
  scheduler: SchedulerName,
  before: Installation | undefined,
  after: SchedulerSetup | undefined,
): Promise<ScheduleChange> {
  const { start, stop, settle, table } = ADAPTERS[scheduler];
  const leftover = leftoverOf(before, after);
  return {
    write: after?.files ?? [],
    table: table && (await tableChange(system, table, before, after?.block)),
    start: after === undefined ? [] : start(after.names, system),
    stop: leftover === undefined ? [] : stop(leftover.names, system),
    remove: leftover?.files ?? [],
    settle: leftover === undefined ? [] : settle,
  };
}

/** Makes the change. Throws a fault if a part that must succeed fails, and warns of any other. */
export async function applyChange(
  system: SchedulerSystem,
  { write, table, start, stop, remove, settle }: ScheduleChange,
  warn: Warn,
): Promise<void> {
  for (const file of write) system.write(file);
  if (table !== undefined) await replaceTable(system, table, warn);
  for (const command of [...start, ...stop]) await runCommand(system, command, warn);
  for (const path of remove) system.remove(path);
  for (const command of settle) await runCommand(system, command, warn);
}

/** The installation of a setup, together with what may be left of the one before. */
export function installationOf(
  system: SchedulerSystem,
  after: SchedulerSetup,
  about: Omit<Installation, 'names' | 'files' | 'folders'>,
  before: Installation | undefined,
): Installation {
  const paths = pathsOf(after);
  const folders = [...paths, system.installation.file].flatMap((path) =>
    system.missingFolders(path),
  );
  return {
    ...about,
    names: union(before?.names, after.names),
    files: union(before?.files, paths),
    folders: union(before?.folders, folders),
  };
}

function union(before: readonly string[] = [], after: readonly string[]): readonly string[] {
  return [...new Set([...before, ...after])];
}

/** What was installed before and is not part of the new setup; `undefined` if that is nothing. */
function leftoverOf(
  before: Installation | undefined,
  after: SchedulerSetup | undefined,
): Pick<Installation, 'names' | 'files'> | undefined {
  if (before === undefined) return undefined;
  const kept = after === undefined ? [] : pathsOf(after);
  const names = before.names.filter((name) => after?.names.includes(name) !== true);
  const files = before.files.filter((path) => !kept.includes(path));
  if (after !== undefined && names.length + files.length === 0) return undefined;
  return { names, files };
}

function pathsOf({ files, links }: SchedulerSetup): readonly string[] {
  return [...files.map(({ path }) => path), ...links];
}

async function tableChange(
  system: SchedulerSystem,
  table: SchedulerTable,
  installed: Installation | undefined,
  block: string | undefined,
): Promise<TableChange> {
  const tag = installed?.plan.tag ?? system.tag;
  const before = await table.read(system);
  if (block !== undefined) {
    return { table, tag, before, after: table.withBlock(before ?? '', block, tag) };
  }
  const rest = table.withoutBlock(before ?? '', tag);
  if (rest === (before ?? '')) return { table, tag, before, after: before };
  const isNone = rest === '' && installed?.hadEmptyTable !== true;
  return { table, tag, before, after: isNone ? undefined : rest };
}

/** Milliseconds between two tries. */
const RETRY_MS = 500;

async function runCommand(
  system: SchedulerSystem,
  { argv, onFailure, tries }: SchedulerCommand,
  warn: Warn,
): Promise<void> {
  const { code, errorText } = await attempt(system, argv, onFailure);
  if (code === 0 || onFailure === 'ignore') return;
  if (tries > 1) {
    await system.wait(RETRY_MS);
    return runCommand(system, { argv, onFailure, tries: tries - 1 }, warn);
  }
  const message = `${argv.slice(0, 3).join(' ')}: ${errorText === '' ? 'failed' : errorText}`;
  if (onFailure === 'warn') return warn(message);
  const hint =
    'to see every command: stretch schedule install --dry-run; to use another scheduler: --with cron';
  throw new Fault('input', message, hint);
}

async function attempt(
  system: SchedulerSystem,
  argv: readonly string[],
  onFailure: SchedulerCommand['onFailure'],
) {
  try {
    return await system.run(argv);
  } catch (error) {
    if (onFailure !== 'fault' && error instanceof Fault)
      return { code: undefined, errorText: error.message };
    throw error;
  }
}
