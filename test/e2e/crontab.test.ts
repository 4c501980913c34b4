import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CRON } from '../../src/app/schedulers/cron.ts';
import { replaceTable } from '../../src/app/schedulers/replace-table.ts';
import { Fault } from '../../src/core/base/fault.ts';
import { openSchedulerSystem } from '../../src/host/reminders/scheduler-system.ts';
import { childEnv, makeFolder, makeHome } from '../support/home.ts';
import {
  HAS_REAL_CRONTAB,
  type RealCrontab,
  realCrontab,
  WHY_NO_CRONTAB,
} from '../support/real-crontab.ts';
import { run, runShell } from '../support/run.ts';
import { runHere } from '../support/run-here.ts';
import { CHANGES, isChange, killBefore, pathsIn, traceAll } from '../support/strace.ts';

/** Somebody else's lines. */
const MINE = 'MAILTO=""\n# mine \xe9\xff\n\n5 4 * * * echo 100\\% \\\\\n@daily true\n';
const OURS = '1 7 * * * true\n';
/** What happens to calls that change a table; and to those that read what becomes of it, which a kill does not care for. */
const KILL = { calls: 'write,rename,unlink,utimensat', what: 'signal=SIGKILL' };
const ERROR = {
  calls: 'read,openat,write,fsync,fchown,fchmod,chmod,rename,unlink,utimensat',
  what: 'error=EIO',
};

describe.skipIf(!HAS_REAL_CRONTAB)(`Debian’s crontab${WHY_NO_CRONTAB}`, () => {
  it.each([
    ['written, and is killed', MINE, OURS + MINE, KILL],
    ['written, and gets an error', MINE, OURS + MINE, ERROR],
    ['removed, and is killed', OURS, undefined, KILL],
    ['removed, and gets an error', OURS, undefined, ERROR],
  ])(
    'has the former table unless it is believed to be %s',
    async (_, before, after, { calls, what }) => {
      const cron = await realCrontab();
      cron.inject('once', `-etrace=${calls}`);
      expect(await replaced(cron, before, after)).toBe('written');
      const points = cron.calls().filter((call) => call.args.includes('cron') && isChange(call));
      expect(points.length).toBeGreaterThan(1);
      for (const { name, number } of points) {
        cron.inject('once', `-einject=${name}:${what}:when=${number}`);
        const outcome = await replaced(cron, before, after);
        const isWritten = outcome === 'written';
        const failed = /^cannot write the crontab: .* \| it is as it was before;/;
        expect(isWritten ? outcome : outcome.match(failed)).not.toBeNull();
        expect(cron.table()).toBe(isWritten ? after : before);
      }
    },
  );

  it('that never reads a file to its end leaves it to the user to put the former table back', async () => {
    const cron = await realCrontab();
    const data = makeFolder();
    // Its own libraries are read before the table.
    cron.inject('once', '-etrace=read');
    await replaced(cron, MINE, OURS + MINE, data);
    const first = cron.calls().find(({ args }) => args.includes('crontab.new'));
    cron.inject('always', `-einject=read:${ERROR.what}:when=${first?.number}`);
    const outcome = await replaced(cron, MINE, OURS + MINE, data);
    const old = join(data, 'crontab.old');
    expect(outcome).toBe(
      'cannot write the crontab: it does not hold what was written; it is not what it was before' +
        ` | to put back what it was: crontab - < ${old}`,
    );
    expect(readFileSync(old, 'latin1')).toBe(MINE);

    // Neither what is missing nor a later table makes it forgotten.
    cron.inject('once');
    const warnings: string[] = [];
    expect(await replaced(cron, OURS, MINE, data, warnings)).toBe('written');
    expect(warnings).toEqual([expect.stringContaining(`${old} is the crontab from before`)]);
    expect(readFileSync(old, 'latin1')).toBe(MINE);
    const [, command = ''] = outcome.split('back what it was: ');
    expect((await runShell(command, { home: data, env: { PATH: pathWith(cron) } })).code).toBe(0);
    expect(cron.table()).toBe(MINE);
    // Now everything in it is in the table.
    expect(await replaced(cron, MINE, OURS + MINE, data)).toBe('written');
    expect(readdirSync(data)).toEqual([]);
  });

  it('keeps the lines of others if the program is killed while it installs, and is the same after uninstalling', async () => {
    const cron = await realCrontab();
    const [start, home] = [makeHome(), makeFolder()];
    const reset = () => {
      rmSync(home, { recursive: true });
      cpSync(start, home, { recursive: true });
      cron.setTable(MINE);
    };
    reset();
    const env = { PATH: pathWith(cron), TZ: undefined, NODE_DISABLE_COMPILE_CACHE: '1' };
    const install = ['schedule', 'install', '--with', 'cron'];
    const trace = traceAll(CHANGES);
    expect((await run(install, { home, env, wrapper: trace.command })).code).toBe(0);
    const after = cron.table();
    const points = trace
      .calls()
      .filter((call) => /^(?:rename|unlink)$/.test(call.name) && pathsIn(home, call).length > 0)
      .filter((call) => /crontab|reminders\.json/.test(call.args));
    expect(points.map((call) => `${call.name} ${pathsIn(home, call).at(-1)}`)).toEqual([
      'rename reminders.json',
      'rename crontab.old',
      'rename crontab.new',
      'unlink crontab.new',
      'unlink crontab.old',
      'rename reminders.json',
    ]);
    // Before and after the table is written.
    for (const { name, number } of points.slice(2, 4)) {
      reset();
      const wrapper = killBefore(name, number).command;
      const { signal, stdout } = await run(install, { home, env, wrapper });
      expect([signal, stdout]).toEqual(['SIGKILL', '']);
      expect([MINE, after]).toContain(cron.table());
      expect((await runHere(['schedule', 'uninstall'], { home, env })).stderr).toBe('');
      expect([cron.table(), filesIn(home)]).toEqual([MINE, filesIn(start)]);
    }
  });

  it('has the lines of two homes that are installed at once, and none of them when both are removed', async () => {
    const cron = await realCrontab();
    cron.setTable(MINE);
    const home = makeHome();
    const env = { PATH: pathWith(cron), TZ: undefined };
    const homes = [home, join(home, 'other')];
    const both = (...args: readonly string[]) =>
      Promise.all(
        homes.map((one) =>
          run(['schedule', ...args], { home, env: { ...env, STRETCH_HOME: one } }),
        ),
      );
    const installs = await both('install', '--with', 'cron');
    expect(installs.map(({ stderr, code }) => [code, stderr.includes('notifications')])).toEqual(
      homes.map(() => [0, true]),
    );
    expect(cron.table()?.match(/^# >>> /gm)).toHaveLength(2);
    expect(cron.table()?.endsWith(MINE)).toBe(true);
    expect((await both('uninstall')).map(({ code }) => code)).toEqual([0, 0]);
    expect(cron.table()).toBe(MINE);
  });
});

function pathWith({ folder }: RealCrontab): string {
  return [folder, childEnv(folder)['PATH']].join(delimiter);
}

/** The files in a home, without what can be made again and drafts. */
function filesIn(home: string): readonly string[] {
  const names = readdirSync(home, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => !/^(?:\.?cache|prompt)\b|^\.stretch-draft/.test(name));
}

/** Replaces a table; returns the message and hint if that fails. Expects warnings, and no file left unless in a folder. */
async function replaced(
  cron: RealCrontab,
  before: string | undefined,
  after: string | undefined,
  folder?: string,
  warnings?: string[],
): Promise<string> {
  const data = folder ?? makeFolder();
  const system = openSchedulerSystem(
    { PATH: pathWith(cron), STRETCH_HOME: data },
    '/',
    data,
    undefined,
  );
  cron.setTable(before);
  const { table } = CRON;
  if (table === undefined) throw new Error('cron has no table');
  const warned: string[] = warnings ?? [];
  try {
    await replaceTable(system, { table, before, after, tag: '' }, (one) => warned.push(one));
    return 'written';
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return `${error.message} | ${error.hint}`;
  } finally {
    if (folder === undefined) expect([readdirSync(data), warned]).toEqual([[], []]);
  }
}
