import { Fault } from '../../core/base/fault.ts';
import type { PlannedFile, SchedulerName } from '../../core/reminders/scheduler-plan.ts';
import { withBlock, withoutBlock } from '../../formats/schedulers/crontab.ts';
import { readTable } from '../../host/reminders/cron-table.ts';
import type { Installation } from '../../host/files/installation.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import { type SchedulerSetup, ADAPTERS, type SchedulerCommand } from './scheduler-adapters.ts';

/** Everything that is done to get from what is installed to something else, in this order. */
export interface ScheduleChange {
  readonly write: readonly PlannedFile[];
  /** The whole table of cron, one character a byte; nothing where it stays as it is. */
  readonly table: string | undefined;
  readonly start: readonly SchedulerCommand[];
  readonly stop: readonly SchedulerCommand[];
  readonly remove: readonly string[];
  readonly settle: readonly SchedulerCommand[];
}

/** What has to be done for an arrangement, or for none, to take the system of what the same scheduler was told before. */
export async function planChange(
  system: SchedulerSystem,
  before: Installation | undefined,
  after: SchedulerSetup | undefined,
): Promise<ScheduleChange> {
  const start = after === undefined ? [] : ADAPTERS[after.scheduler].start(after.names, system);
  const gone = leftoverOf(before, after);
  return {
    write: after?.files ?? [],
    table: await tableFor(system, before, after),
    start,
    stop: gone === undefined ? [] : ADAPTERS[gone.scheduler].stop(gone.names, system),
    remove: gone?.files ?? [],
    settle: gone === undefined ? [] : ADAPTERS[gone.scheduler].settle,
  };
}

/** Does it. What may fail and did is told to `warn`. Throws a fault for what may not. */
export async function applyChange(
  system: SchedulerSystem,
  { write, table, start, stop, remove, settle }: ScheduleChange,
  warn: (complaint: string) => void,
): Promise<void> {
  for (const file of write) system.write(file);
  if (table !== undefined) await writeTable(system, table);
  for (const step of [...start, ...stop]) await runCommand(system, step, warn);
  for (const path of remove) system.remove(path);
  for (const step of settle) await runCommand(system, step, warn);
}

/** The account of an arrangement; `before` is what may be there of a former one too. */
export function installationOf(
  system: SchedulerSystem,
  after: SchedulerSetup,
  told: Pick<Installation, 'plan' | 'day'>,
  before: Installation | undefined,
): Installation {
  const paths = pathsOf(after);
  const folders = [...paths, system.installation.file].flatMap((path) =>
    system.missingFolders(path),
  );
  return {
    scheduler: after.scheduler,
    ...told,
    names: union(before?.names, after.names),
    files: union(before?.files, paths),
    folders: union(before?.folders, folders),
  };
}

function union(before: readonly string[] = [], after: readonly string[]): readonly string[] {
  return [...new Set([...before, ...after])];
}

interface Leftover {
  readonly scheduler: SchedulerName;
  readonly names: readonly string[];
  readonly files: readonly string[];
}

function leftoverOf(
  before: Installation | undefined,
  after: SchedulerSetup | undefined,
): Leftover | undefined {
  if (before === undefined) return undefined;
  const kept = after === undefined ? [] : pathsOf(after);
  const names = before.names.filter((name) => after?.names.includes(name) !== true);
  const files = before.files.filter((path) => !kept.includes(path));
  if (after !== undefined && names.length + files.length === 0) return undefined;
  return { scheduler: before.scheduler, names, files };
}

function pathsOf({ files, links }: SchedulerSetup): readonly string[] {
  return [...files.map(({ path }) => path), ...links];
}

async function tableFor(
  system: SchedulerSystem,
  before: Installation | undefined,
  after: SchedulerSetup | undefined,
): Promise<string | undefined> {
  const tag = before?.plan.tag ?? system.tag;
  if (after?.block === undefined && before?.scheduler !== 'cron') return undefined;
  const table = await readTable(system.run);
  const next =
    after?.block === undefined ? withoutBlock(table, tag) : withBlock(table, after.block, tag);
  return next === table ? undefined : next;
}

/** An empty table is none. */
async function writeTable(system: SchedulerSystem, table: string): Promise<void> {
  const argv = tableCommand(table);
  const { code, complaint } = await system.run(argv, table);
  if (code === 0) return;
  const hint = 'nothing was changed; see what cron has: crontab -l';
  throw new Fault('input', `the table of cron could not be written: ${complaint}`, hint);
}

/** The command that has cron take a table, which it reads from its input. */
export function tableCommand(table: string): readonly string[] {
  return table === '' ? ['crontab', '-r'] : ['crontab', '-'];
}

/** Milliseconds from one try to the next. */
const BETWEEN_MS = 500;

async function runCommand(
  system: SchedulerSystem,
  { argv, onFailure: failure, tries }: SchedulerCommand,
  warn: (complaint: string) => void,
): Promise<void> {
  const { code, complaint } = await attempt(system, argv, failure);
  if (code === 0 || failure === 'passed') return;
  if (tries > 1) {
    await system.wait(BETWEEN_MS);
    return runCommand(system, { argv, onFailure: failure, tries: tries - 1 }, warn);
  }
  const message = `${argv.slice(0, 3).join(' ')}: ${complaint === '' ? 'it failed' : complaint}`;
  if (failure === 'told') return warn(message);
  const hint = 'see what is done: stretch schedule install --dry-run; or use another: --with cron';
  throw new Fault('input', message, hint);
}

async function attempt(
  system: SchedulerSystem,
  argv: readonly string[],
  failure: SchedulerCommand['onFailure'],
) {
  try {
    return await system.run(argv);
  } catch (error) {
    if (failure !== 'fault' && error instanceof Fault)
      return { code: undefined, complaint: error.message };
    throw error;
  }
}
