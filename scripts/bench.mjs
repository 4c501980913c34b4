// Times the built program as a ratio to bare `node -e 0`, or to another of its commands: medians of 20 runs, which
// alternate between the two.
import { execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn as openPty } from '@lydell/node-pty';
import { promptCosts } from './bench-prompts.mjs';
import { median, sessionCost } from './bench-sessions.mjs';
import { writeTenYears } from './ten-years.mjs';

const RUNS = 20;
const program = fileURLToPath(new URL('../bin/stretch.cjs', import.meta.url));

const home = await mkdtemp(join(tmpdir(), 'stretch-bench-'));
const longHome = await mkdtemp(join(tmpdir(), 'stretch-bench-'));
// On Node 20, NODE_EXTRA_CA_CERTS alone triples the start-up time of bare node, which would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...rest } = process.env;
const env = {
  ...rest,
  TZ: morningZone(new Date().getUTCHours()),
  STRETCH_HOME: home,
  TERM: 'xterm-256color',
  NODE_COMPILE_CACHE: join(home, 'compiled'),
};

/** What to measure, how, and the most it may take, as a ratio. */
const ROWS = [
  { name: '--version', args: [program, '--version'], most: 1.25 },
  // It says how long the next session takes, for which that has to be planned.
  { name: 'status', args: [program, 'status'], most: 2.2 },
  { name: 'stretch alone', args: [program], most: 2.2 },
  { name: 'today, first frame, warm', args: [program, 'today'], first: true, most: 2.0 },
  {
    name: 'today, first frame, cold',
    args: [program, 'today'],
    first: true,
    cold: true,
    most: 3.5,
  },
  {
    name: 'today, first frame, ten years',
    args: [program, 'today'],
    first: true,
    long: true,
    most: 2.5,
  },
  // Ten years: 7,300 sessions, 3,650 mornings and about 2,000 runs. Totals of earlier months are cached; only the last months are read.
  {
    name: 'status, ten years',
    args: [program, 'status'],
    long: true,
    most: 1.3,
    against: 'status',
  },
  { name: 'stretch alone, ten years', args: [program], long: true, most: 1.3, against: 'status' },
  { name: 'status --short, ten years', args: [program, 'status', '--short'], long: true, most: 2 },
  // The morning is due, so it goes through the whole decision.
  { name: 'remind, ten years', args: [program, 'remind', 'morning'], long: true, most: 2.0 },
  // The wait after pressing Tab in a shell.
  { name: 'complete', args: [program, 'complete', '--', 'start', ''], most: 2.2 },
  {
    name: 'complete a slot, ten years',
    args: [program, 'complete', '--', 'today', '--slot', ''],
    long: true,
    most: 2.2,
  },
  {
    name: 'complete an id, ten years',
    args: [program, 'complete', '--', 'history', 'show', ''],
    long: true,
    most: 2.8,
  },
  { name: 'history, ten years', args: [program, 'history'], long: true, most: 4.0 },
  { name: 'export csv, ten years', args: [program, 'export'], long: true, most: 8.0 },
  {
    name: 'export csv of days',
    args: [program, 'export', '--rows', 'days'],
    long: true,
    most: 11.5,
  },
  { name: 'export csv of sets', args: [program, 'export', '--rows', 'sets'], long: true },
  // For information: with --dry-run it looks up the routine's length, as it does when there is a desktop.
  {
    name: 'remind --dry-run, ten years',
    args: [program, 'remind', 'morning', '--dry-run'],
    long: true,
  },
  // For information: nothing is cached yet, which happens once a month.
  { name: 'status, ten years, cold', args: [program, 'status'], long: true, cold: true },
  { name: 'export csv, ten years, cold', args: [program, 'export'], long: true, cold: true },
  // For information: one of the user's routines has changed, so everything is parsed again.
  {
    name: 'today, own routine changed',
    args: [program, 'today'],
    first: true,
    cold: true,
    own: true,
  },
];

/** Sessions at 80×24 in all colours, from the first set on: one with a moving figure, one with a still one. */
const SESSIONS = [
  { name: 'session, moving', args: ['start', 'core', '--guidance', 'brief'] },
  {
    name: 'session, holding',
    args: ['start', 'lower-back', '--from', '4', '--guidance', 'brief'],
  },
];
/** The most a session may take of one core. */
const MOST_CPU = 0.04;
/** The most the hook may add to a prompt, in milliseconds. */
const MOST_PROMPT = 1;

try {
  // What is asked only once would stand before the first frame.
  for (const args of [
    ['setup', '--yes'],
    ['check', '--none'],
    ['config', 'set', 'askMornings', 'no'],
  ]) {
    execFileSync(process.execPath, [program, ...args], { env, stdio: 'ignore' });
  }
  await writeTenYears(longHome, Date.now());
  await measure({ name: 'warm up', args: [program, 'today'], first: true });
  await measure({ name: 'warm up', args: [program, 'status'], long: true });
  let isOver = false;
  for (const row of ROWS) {
    if (row.own) await writeOwnRoutine();
    const [bare, own] = await alternate(row);
    const ratio = own / bare;
    const { most = Infinity, against } = row;
    const name = against === undefined ? 'bare node' : against;
    const mark = most === Infinity ? '' : ratio <= most ? 'ok' : 'OVER';
    isOver ||= ratio > most;
    const cells = [
      row.name.padEnd(30),
      `${ratio.toFixed(2)}×`,
      most === Infinity ? 'no limit' : `of at most ${most.toFixed(2)}×`,
    ];
    process.stdout.write(
      `${cells.join('  ')}  (${own.toFixed(0)} ms, ${name} ${bare.toFixed(0)} ms)  ${mark}\n`,
    );
  }
  for (const row of SESSIONS) {
    const { share, bytes } = await sessionCost(row, program, env);
    if (share === undefined) continue;
    const isMore = share > MOST_CPU;
    isOver ||= isMore;
    const cells = [
      row.name.padEnd(30),
      `${(share * 100).toFixed(1)} %`,
      `of at most ${MOST_CPU * 100} % of a core`,
    ];
    process.stdout.write(
      `${cells.join('  ')}  (${bytes} bytes a second)  ${isMore ? 'OVER' : 'ok'}\n`,
    );
  }
  for (const { shell, ms } of promptCosts(program, { ...env, STRETCH_HOME: longHome })) {
    const isMore = ms > MOST_PROMPT;
    isOver ||= isMore;
    const cells = [
      `prompt of ${shell}`.padEnd(30),
      `${ms.toFixed(2)} ms`,
      `of at most ${MOST_PROMPT} ms`,
    ];
    process.stdout.write(`${cells.join('  ')}  ${isMore ? 'OVER' : 'ok'}\n`);
  }
  process.exitCode = isOver ? 1 : 0;
} finally {
  await rm(home, { recursive: true, force: true });
  await rm(longHome, { recursive: true, force: true });
}

/** Returns a time zone where it is between nine and ten in the morning, so that every run measures the same thing. */
function morningZone(utcHour) {
  const ahead = 9 - utcHour < -12 ? 33 - utcHour : 9 - utcHour;
  // These zones have inverted signs: Etc/GMT-1 is an hour ahead of UTC.
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** Deletes everything that an earlier run may have left to make the next one faster. */
async function forget() {
  await rm(join(longHome, 'cache'), { recursive: true, force: true });
  await rm(join(home, 'cache'), { recursive: true, force: true });
  await rm(join(home, 'compiled'), { recursive: true, force: true });
}

async function writeOwnRoutine() {
  await mkdir(join(home, 'routines'));
  const shipped = fileURLToPath(new URL('../routines/core.yaml', import.meta.url));
  const text = await readFile(shipped, 'utf8');
  await writeFile(join(home, 'routines', 'own.yaml'), text.replace('id: core', 'id: own'));
}

async function alternate(row) {
  const bare = [];
  const own = [];
  for (let run = 0; run < RUNS; run++) {
    const other = row.against === undefined ? ['-e', '0'] : [program, row.against];
    bare.push(await measure({ args: other }));
    if (row.cold) await forget();
    own.push(await measure(row));
  }
  return [median(bare), median(own)];
}

/** Returns milliseconds until the process ends or, with `first`, until a terminal shows its first frame. */
function measure({ args, first = false, long = false }) {
  const inHome = long ? longHome : home;
  return first ? untilFirstFrame(args, inHome) : untilExit(args, inHome);
}

function untilExit(args, inHome) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, {
      // No desktop bus, so that the bench shows nobody a reminder.
      env: { ...env, STRETCH_HOME: inHome, DBUS_SESSION_BUS_ADDRESS: '', XDG_RUNTIME_DIR: inHome },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.resume();
    child.on('error', reject);
    child.on('close', () => resolve(performance.now() - started));
  });
}

/** The first frame of a session is the question for the morning, or that before the first set. */
function untilFirstFrame(args, inHome) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const terminal = openPty(process.execPath, args, {
      cols: 80,
      rows: 24,
      env: { ...env, STRETCH_HOME: inHome },
    });
    let seen = '';
    let elapsed;
    terminal.onData((data) => {
      seen += data;
      if (elapsed !== undefined || !/back now|was your back/.test(seen)) return;
      elapsed = performance.now() - started;
      terminal.kill('SIGKILL');
    });
    terminal.onExit(() =>
      elapsed === undefined ? reject(new Error(`no first frame: ${seen}`)) : resolve(elapsed),
    );
  });
}
