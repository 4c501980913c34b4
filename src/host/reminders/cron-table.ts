import { readdirSync, readFileSync } from 'node:fs';
import { Fault } from '../../core/base/fault.ts';
import type { ToolResult } from '../process/tool.ts';

/** Runs one of the system's programs, with some variables more. */
type Run = (
  argv: readonly string[],
  input?: string,
  more?: Readonly<Record<string, string>>,
) => Promise<ToolResult>;

/** The user's table of cron, one character a byte; empty where there is none. Throws an `input` or `missing` fault. */
export async function readTable(run: Run): Promise<string> {
  const { code, out, complaint } = await run(['crontab', '-l']);
  if (code === 0) return withRealReturns(run, out);
  if (code !== undefined && out === '' && NO_TABLE.test(complaint)) return '';
  const hint = 'see what it says: crontab -l';
  throw new Fault('input', `the table of cron cannot be read: ${complaint}`, hint);
}

/**
 * Debian's cron lists a carriage return as `\r`, which would be another text. An editor gets the table as it is, so one
 * that only shows it is what tells the two apart.
 */
async function withRealReturns(run: Run, listed: string): Promise<string> {
  if (!listed.includes(LISTED_RETURN)) return listed;
  const { out } = await run(['crontab', '-e'], '', { VISUAL: 'cat', EDITOR: 'cat' });
  return out.replaceAll('\r', LISTED_RETURN) === listed ? out : listed;
}

const LISTED_RETURN = String.raw`\r`;

/** A text as the table has it, one character a byte. */
export function textToTable(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** The other way round. */
export function tableToText(table: string): string {
  return Buffer.from(table, 'latin1').toString('utf8');
}

/** Whether a program runs that reads the tables; nothing where nobody can tell. A table alone rings no bell. */
export function isCronRunning(folder = '/proc'): boolean | undefined {
  try {
    const running = readdirSync(folder).filter((name) => /^\d+$/.test(name));
    return running.some((name) => DAEMONS.has(nameOf(`${folder}/${name}/comm`)));
  } catch {
    return undefined;
  }
}

const DAEMONS = new Set(['cron', 'crond', 'fcron', 'bcron-sched']);

function nameOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    // It has ended meanwhile.
    return '';
  }
}

/* As Vixie's cron and its heirs say it, and as BusyBox does. Anything else may hide a table that is there. */
const NO_TABLE = /no crontab for|No such file/i;
