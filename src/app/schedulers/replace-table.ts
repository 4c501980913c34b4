import { basename, join } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import { shellPath } from '../../core/text/shell-quote.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import type { SchedulerTable } from './adapter.ts';

/** A change of a scheduler's table. Texts have one character per byte; `undefined` is no table at all. */
export interface TableChange {
  readonly table: SchedulerTable;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What our lines are marked with. */
  readonly tag: string;
}

/** The file that a table is written from. */
export function freshTableFile(system: SchedulerSystem, { fileName }: SchedulerTable): string {
  return join(system.folders.data, `${fileName}.new`);
}

/**
 * Replaces a table, which is as before or after whenever this is killed: the program reads a file that is on disk, and
 * what there was is kept in another until the table has been read back. Throws an `input` or `storage` fault if anything
 * fails; the table is then as it was, or the fault says where its former text is.
 */
export async function replaceTable(
  system: SchedulerSystem,
  change: TableChange,
  warn: (message: string) => void,
): Promise<void> {
  const files = {
    old: oldTableFile(system, change, warn),
    fresh: freshTableFile(system, change.table),
  };
  if (change.before !== change.after) await writeTable(system, change, files);
  removeFiles(system, files);
}

interface TableFiles {
  readonly old: string;
  readonly fresh: string;
}

/**
 * A free name for the former text. A file of a change that was interrupted is free, too, if all that others had in it is
 * in the table.
 */
function oldTableFile(
  system: SchedulerSystem,
  { table, before, tag }: TableChange,
  warn: (message: string) => void,
): string {
  const others = table.withoutBlock(before ?? '', tag);
  for (let number = 1; ; number += 1) {
    const name = `${table.fileName}.old${number === 1 ? '' : `-${number}`}`;
    const file = join(system.folders.data, name);
    const text = system.read(file);
    if (text === undefined || table.withoutBlock(text, tag) === others) return file;
    const what = `${file} is ${table.title} from before a change that was interrupted`;
    warn(`${what}; if nothing is missing from ${table.listCommand}, delete it`);
  }
}

async function writeTable(
  system: SchedulerSystem,
  change: TableChange,
  files: TableFiles,
): Promise<void> {
  const { table, before, after } = change;
  try {
    keep(system, files.old, before);
    keep(system, files.fresh, after);
    await refuseIfChanged(system, change);
  } catch (error) {
    removeFiles(system, files);
    throw error;
  }
  const failure = await putTable(system, table, after, files.fresh);
  const found = await readAgain(system, table);
  if (failure === undefined && isTable(found, after)) return;
  await takeBack(system, change, files, failure ?? 'it does not hold what was written');
}

function keep(system: SchedulerSystem, path: string, text: string | undefined): void {
  if (text !== undefined) system.write({ path, text, encoding: 'latin1' });
}

/** Throws an `input` fault if another program has changed the table since it was read. */
async function refuseIfChanged(
  system: SchedulerSystem,
  { table, before }: TableChange,
): Promise<void> {
  if ((await table.read(system)) === before) return;
  const message = `another program has just changed ${table.title}`;
  throw new Fault('input', message, 'stretch has left it alone: try again');
}

/** Makes the table that of a file, or removes it if `text` is undefined. Returns why that failed, if it did. */
async function putTable(
  system: SchedulerSystem,
  table: SchedulerTable,
  text: string | undefined,
  file: string,
): Promise<string | undefined> {
  const { folder, argv } = tableCommand(system, table, text, file);
  try {
    const { code, errorText } = await system.run(argv, { folder });
    return code === 0 ? undefined : errorText;
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}

/** A table, or undefined if it cannot be read. */
async function readAgain(
  system: SchedulerSystem,
  table: SchedulerTable,
): Promise<{ readonly text: string | undefined } | undefined> {
  try {
    return { text: await table.read(system) };
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

/** Whether a table is this one. Some crons keep no empty table, or begin what they list with comments of their own. */
function isTable(
  found: { readonly text: string | undefined } | undefined,
  wanted: string | undefined,
): boolean {
  if (found === undefined) return false;
  const { text } = found;
  if (wanted === undefined || text === undefined) return text === wanted || wanted === '';
  if (wanted === '') return text === '';
  const more = text.slice(0, text.length - wanted.length);
  return text.endsWith(wanted) && /^(?:#.*\n)*$/.test(more);
}

/** Puts the former table back if only a part of the new one is there, and throws an `input` fault. */
async function takeBack(
  system: SchedulerSystem,
  { table, before, after }: TableChange,
  files: TableFiles,
  why: string,
): Promise<never> {
  const found = await readAgain(system, table);
  const isOurs = found !== undefined && (after ?? '').startsWith(found.text ?? '');
  if (isOurs && !isTable(found, before)) await putTable(system, table, before, files.old);
  const message = `cannot write ${table.title}: ${why}`;
  if (isTable(await readAgain(system, table), before)) {
    removeFiles(system, files);
    const hint = `it is as it was before; to see it: ${table.listCommand}`;
    throw new Fault('input', message, hint);
  }
  system.remove(files.fresh);
  throw new Fault(
    'input',
    `${message}; it is not what it was before`,
    before === undefined
      ? `to see ${table.title}: ${table.listCommand}`
      : `to put back what it was: ${table.restoreCommand(shellPath(files.old, system.shell))}`,
  );
}

/** Nothing depends on their being gone: what is left of them is removed by the next change. */
function removeFiles(system: SchedulerSystem, { old, fresh }: TableFiles): void {
  for (const file of [fresh, old]) {
    try {
      system.remove(file);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
    }
  }
}

/** The command that makes a table that of a file, or removes it if `text` is undefined; and the folder to run it in. */
export function tableCommand(
  { folders }: SchedulerSystem,
  table: SchedulerTable,
  text: string | undefined,
  file: string,
): { readonly folder: string; readonly argv: readonly string[] } {
  const argv = text === undefined ? table.removeCommand : table.writeCommand(basename(file));
  return { folder: folders.data, argv };
}
