import { Fault } from '../../core/base/fault.ts';
import type { PlannedFile, SchedulerName } from '../../core/reminders/scheduler-plan.ts';
import { withBlock, withoutBlock } from '../../formats/schedulers/crontab.ts';
import { readTable } from '../../host/reminders/cron-table.ts';
import type { Installed } from '../../host/files/installed.ts';
import type { Schedulers } from '../../host/reminders/schedulers.ts';
import { type Arrangement, DEALINGS, type Step } from './scheduler-adapters.ts';

/** Everything that is done to get from what is installed to something else, in this order. */
export interface Rearrangement {
  readonly write: readonly PlannedFile[];
  /** The whole table of cron, one character a byte; nothing where it stays as it is. */
  readonly table: string | undefined;
  readonly start: readonly Step[];
  readonly stop: readonly Step[];
  readonly remove: readonly string[];
  readonly settle: readonly Step[];
}

/** What has to be done for an arrangement, or for none, to take the place of what the same scheduler was told before. */
export async function rearrangement(
  place: Schedulers,
  before: Installed | undefined,
  after: Arrangement | undefined,
): Promise<Rearrangement> {
  const start = after === undefined ? [] : DEALINGS[after.scheduler].start(after.names, place);
  const gone = goneOf(before, after);
  return {
    write: after?.files ?? [],
    table: await tableFor(place, before, after),
    start,
    stop: gone === undefined ? [] : DEALINGS[gone.scheduler].stop(gone.names, place),
    remove: gone?.files ?? [],
    settle: gone === undefined ? [] : DEALINGS[gone.scheduler].settle,
  };
}

/** Does it. What may fail and did is told to `warn`. Throws a fault for what may not. */
export async function perform(
  place: Schedulers,
  { write, table, start, stop, remove, settle }: Rearrangement,
  warn: (complaint: string) => void,
): Promise<void> {
  for (const file of write) place.write(file);
  if (table !== undefined) await writeTable(place, table);
  for (const step of [...start, ...stop]) await take(place, step, warn);
  for (const path of remove) place.remove(path);
  for (const step of settle) await take(place, step, warn);
}

/** The account of an arrangement; `before` is what may be there of a former one too. */
export function accountOf(
  place: Schedulers,
  after: Arrangement,
  told: Pick<Installed, 'plan' | 'day'>,
  before: Installed | undefined,
): Installed {
  const paths = pathsOf(after);
  const folders = [...paths, place.installed.file].flatMap((path) => place.missingFolders(path));
  return {
    scheduler: after.scheduler,
    ...told,
    names: each(before?.names, after.names),
    files: each(before?.files, paths),
    folders: each(before?.folders, folders),
  };
}

function each(before: readonly string[] = [], after: readonly string[]): readonly string[] {
  return [...new Set([...before, ...after])];
}

interface Gone {
  readonly scheduler: SchedulerName;
  readonly names: readonly string[];
  readonly files: readonly string[];
}

function goneOf(before: Installed | undefined, after: Arrangement | undefined): Gone | undefined {
  if (before === undefined) return undefined;
  const kept = after === undefined ? [] : pathsOf(after);
  const names = before.names.filter((name) => after?.names.includes(name) !== true);
  const files = before.files.filter((path) => !kept.includes(path));
  if (after !== undefined && names.length + files.length === 0) return undefined;
  return { scheduler: before.scheduler, names, files };
}

function pathsOf({ files, links }: Arrangement): readonly string[] {
  return [...files.map(({ path }) => path), ...links];
}

async function tableFor(
  place: Schedulers,
  before: Installed | undefined,
  after: Arrangement | undefined,
): Promise<string | undefined> {
  const tag = before?.plan.tag ?? place.tag;
  if (after?.block === undefined && before?.scheduler !== 'cron') return undefined;
  const table = await readTable(place.run);
  const next =
    after?.block === undefined ? withoutBlock(table, tag) : withBlock(table, after.block, tag);
  return next === table ? undefined : next;
}

/** An empty table is none. */
async function writeTable(place: Schedulers, table: string): Promise<void> {
  const argv = tableCommand(table);
  const { code, complaint } = await place.run(argv, table);
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

async function take(
  place: Schedulers,
  { argv, failure, tries }: Step,
  warn: (complaint: string) => void,
): Promise<void> {
  const { code, complaint } = await attempt(place, argv, failure);
  if (code === 0 || failure === 'passed') return;
  if (tries > 1) {
    await place.wait(BETWEEN_MS);
    return take(place, { argv, failure, tries: tries - 1 }, warn);
  }
  const message = `${argv.slice(0, 3).join(' ')}: ${complaint === '' ? 'it failed' : complaint}`;
  if (failure === 'told') return warn(message);
  const hint = 'see what is done: stretch schedule install --dry-run; or use another: --with cron';
  throw new Fault('input', message, hint);
}

async function attempt(place: Schedulers, argv: readonly string[], failure: Step['failure']) {
  try {
    return await place.run(argv);
  } catch (error) {
    if (failure !== 'fault' && error instanceof Fault)
      return { code: undefined, complaint: error.message };
    throw error;
  }
}
