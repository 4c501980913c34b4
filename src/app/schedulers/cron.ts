import { Fault } from '../../core/base/fault.ts';
import { reminderName } from '../../core/reminders/scheduler-plan.ts';
import { blockIn, cronBlock, withBlock, withoutBlock } from '../../formats/schedulers/crontab.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import { isUnixLike, type SchedulerAdapter } from './adapter.ts';
import { bytesOfText } from './crontab-bytes.ts';
import { USE_COMPUTER_ZONE } from './zone-hint.ts';

/** A user's crontab (crontab(1), crontab(5)). */
export const CRON: SchedulerAdapter = {
  title: 'cron',
  program: 'crontab',
  isDefaultOn: isUnixLike,
  knowsZones: false,
  zoneHint: `${USE_COMPUTER_ZONE}; or, if systemd is available: --with systemd`,
  needsDesktop: true,
  // Without a daemon that reads it, a crontab does nothing.
  idleProblem: (system) =>
    system.isAnyRunning(DAEMONS) === false ? 'no cron daemon seems to be running' : undefined,
  setUp: (plan) => ({
    names: [reminderName(plan, 'all', '-')],
    block: bytesOfText(cronBlock(plan)),
    files: [],
    links: [],
  }),
  start: () => [],
  stop: () => [],
  settle: [],
  ask: () => LIST,
  table: {
    title: 'the crontab',
    fileName: 'crontab',
    read: readCrontab,
    // Not through a pipe, whose early end would pass for the end of the table. And without folders: many crons cut a path
    // of 100 bytes or more.
    writeCommand: (file) => ['crontab', file],
    removeCommand: ['crontab', '-r'],
    listCommand: 'crontab -l',
    restoreCommand: (quotedPath) => `crontab - < ${quotedPath}`,
    blockIn,
    withBlock,
    withoutBlock,
  },
};

const LIST = ['crontab', '-l'];
const DAEMONS: ReadonlySet<string> = new Set(['cron', 'crond', 'fcron', 'bcron-sched']);

/** The user's crontab, one character per byte; `undefined` if there is none. Throws an `input` or `missing` fault. */
export async function readCrontab(
  system: Pick<SchedulerSystem, 'run'>,
): Promise<string | undefined> {
  const { code, out, errorText } = await system.run(LIST);
  if (code === 0) return withRealReturns(system, out);
  if (code !== undefined && out === '' && NO_CRONTAB.test(errorText)) return undefined;
  throw new Fault('input', `cannot read the crontab: ${errorText}`, 'to see why: crontab -l');
}

/* What Vixie cron and its descendants say, and BusyBox. Any other message may mean a crontab that cannot be read. */
const NO_CRONTAB = /no crontab for|No such file/i;

/**
 * Debian's cron lists a carriage return as the two characters `\r`. An editor gets the crontab unchanged, so an editor
 * that only prints it tells whether a listed `\r` is one.
 */
async function withRealReturns(
  system: Pick<SchedulerSystem, 'run'>,
  listed: string,
): Promise<string> {
  if (!listed.includes(LISTED_RETURN)) return listed;
  const { out } = await system.run(['crontab', '-e'], { env: { VISUAL: 'cat', EDITOR: 'cat' } });
  return out.replaceAll('\r', LISTED_RETURN) === listed ? out : listed;
}

const LISTED_RETURN = String.raw`\r`;
