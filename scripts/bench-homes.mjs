// The records that the bench runs commands on, and what is done to them before a run.
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeTenYears } from './ten-years.mjs';

export const PROGRAM = fileURLToPath(new URL('../bin/stretch.cjs', import.meta.url));
const CLOCK = fileURLToPath(new URL('bench-clock.cjs', import.meta.url));

/** How often each session of ten years is there, for a million lines. */
const MANY_TIMES = 20;
const DAY_MS = 86_400_000;

/** What is asked only once would stand before the first frame. */
const ANSWERED = [
  ['setup', '--yes'],
  ['check', '--none'],
  ['config', 'set', 'askMornings', 'no'],
];

/**
 * Makes an empty record, one of ten years, another for commands that write to it, and one of a million lines, in folders that
 * `remove` deletes.
 */
export async function makeHomes() {
  const folder = await mkdtemp(join(tmpdir(), 'stretch-bench-'));
  const homes = Object.fromEntries(
    ['empty', 'ten', 'written', 'million'].map((name) => [name, join(folder, name)]),
  );
  // On Node 20, NODE_EXTRA_CA_CERTS alone triples the start-up time of bare node, which would flatter every ratio.
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...rest } = process.env;
  const own = {
    ...rest,
    TZ: morningZone(new Date().getUTCHours()),
    TERM: 'xterm-256color',
    XDG_CACHE_HOME: join(folder, 'compiled'),
    // No desktop bus, so that the bench shows nobody a reminder.
    DBUS_SESSION_BUS_ADDRESS: '',
    XDG_RUNTIME_DIR: folder,
  };
  const envOf = (home) => ({ ...own, STRETCH_HOME: homes[home] });
  const run = (home, args) =>
    execFileSync(process.execPath, [PROGRAM, ...args], {
      env: envOf(home),
      stdio: 'ignore',
    });
  const today = Date.now();
  await mkdir(homes.empty);
  await writeTenYears(homes.ten, today);
  await writeTenYears(homes.million, today, { times: MANY_TIMES });
  await cp(homes.ten, homes.written, { recursive: true });
  for (const args of ANSWERED) for (const home of ['empty', 'ten', 'written']) run(home, args);
  run('million', ['setup', '--yes']);
  return {
    envOf,
    before: await preparations(homes, envOf),
    runsFile: join(homes.written, 'runs.csv'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What is done before a run, and is no part of what is measured. */
async function preparations(homes, envOf) {
  const cacheOf = (home) => join(homes[home], 'cache');
  const forget = (home) => rm(cacheOf(home), { recursive: true, force: true });
  const cold = async () => {
    await forget('empty');
    await rm(envOf('empty').XDG_CACHE_HOME, { recursive: true, force: true });
  };
  const keptThen = await keptBeforeMonthEnd(homes.ten, envOf('ten'));
  let runs = 0;
  return {
    /** Nothing is kept that makes a command faster. */
    cold,
    /** The kept months are gone, but not the compiled program. */
    forgotten: () => forget('ten'),
    /** A month has ended since the last command. */
    async monthEnded() {
      await forget('ten');
      await cp(keptThen, cacheOf('ten'), { recursive: true });
    },
    /** One of the user's own routines has changed, so that every one is read again. */
    async routineChanged() {
      await cold();
      const shipped = fileURLToPath(new URL('../routines/core.yaml', import.meta.url));
      const text = await readFile(shipped, 'utf8');
      const own = join(homes.empty, 'routines');
      await mkdir(own, { recursive: true });
      await writeFile(join(own, 'own.yaml'), text.replace('id: core', 'id: own'));
    },
    /** A file of a watch with a run that is not recorded yet. */
    async newRun() {
      runs++;
      const day = new Date(Date.now() - (400 + runs) * DAY_MS).toISOString().slice(0, 10);
      const table = `Date,Distance,Time,Activity Type\n${day} 12:00:00,7.31,00:41:10,Running\n`;
      await writeFile(join(homes.written, 'runs.csv'), table);
    },
  };
}

/** Returns a folder with what was kept on the last day on which one month more than now was still read line by line. */
async function keptBeforeMonthEnd(home, env) {
  const now = Date.now();
  const live = new Date(now - 2 * DAY_MS);
  const then = Date.UTC(live.getUTCFullYear(), live.getUTCMonth(), 0, 12);
  const options = { env: { ...env, BENCH_AHEAD: String(then - now) }, stdio: 'ignore' };
  execFileSync(process.execPath, ['--require', CLOCK, PROGRAM, 'status'], options);
  const kept = join(home, 'kept-then');
  await rename(join(home, 'cache'), kept);
  return kept;
}

/** Returns a time zone where it is between nine and ten in the morning, so that every run measures the same thing. */
function morningZone(utcHour) {
  const ahead = 9 - utcHour < -12 ? 33 - utcHour : 9 - utcHour;
  // These zones have inverted signs: Etc/GMT-1 is an hour ahead of UTC.
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
