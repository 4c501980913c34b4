// Times of the built program as ratios to bare `node -e 0`, or to one of its own rows, median of 20, alternating in
// one run.
import { spawn } from 'node:child_process';
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
// NODE_EXTRA_CA_CERTS alone triples the start of bare node on Node 20, which would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...rest } = process.env;
const env = {
  ...rest,
  TZ: morningZone(new Date().getUTCHours()),
  STRETCH_HOME: home,
  TERM: 'xterm-256color',
  NODE_COMPILE_CACHE: join(home, 'compiled'),
};

/** Each row: what is measured, how, and the most it may take as a ratio to bare node. */
const ROWS = [
  { name: '--version', args: [program, '--version'], most: 1.25 },
  { name: 'status', args: [program, 'status'], most: 2.0 },
  { name: 'today, first frame, warm', args: [program, 'today'], first: true, most: 2.0 },
  {
    name: 'today, first frame, cold',
    args: [program, 'today'],
    first: true,
    cold: true,
    most: 3.5,
  },
  // Ten years twice a day, 7,300 sessions. What earlier months come to is kept; only the last are read anew.
  {
    name: 'status, ten years',
    args: [program, 'status'],
    long: true,
    most: 1.3,
    against: 'status',
  },
  {
    name: 'status --short, ten years',
    args: [program, 'status', '--short'],
    long: true,
    most: 2.0,
  },
  // The morning is due, so it decides in full.
  { name: 'remind, ten years', args: [program, 'remind', 'morning'], long: true, most: 2.0 },
  // What a key in a shell waits for.
  { name: 'complete', args: [program, 'complete', '--', 'start', ''], most: 2.2 },
  {
    name: 'complete a slot, ten years',
    args: [program, 'complete', '--', 'today', '--slot', ''],
    long: true,
    most: 2.2,
  },
  { name: 'history, ten years', args: [program, 'history'], long: true, most: 4.0 },
  { name: 'export csv, ten years', args: [program, 'export'], long: true, most: 8.0 },
  {
    name: 'export csv of sets',
    args: [program, 'export', '--rows', 'sets'],
    long: true,
  },
  // For information: with --dry-run it looks up how long the routine takes, as it does where there is a desktop.
  {
    name: 'remind --dry-run, ten years',
    args: [program, 'remind', 'morning', '--dry-run'],
    long: true,
  },
  // For information: nothing is kept yet, as once a month.
  { name: 'status, ten years, cold', args: [program, 'status'], long: true, cold: true },
  { name: 'export csv, ten years, cold', args: [program, 'export'], long: true, cold: true },
  // For information: a routine of the user's own has changed, so that everything is parsed again.
  {
    name: 'today, own routine changed',
    args: [program, 'today'],
    first: true,
    cold: true,
    own: true,
  },
];

/** Sessions at 80×24 in all colours, each from its first set on: what a moving figure costs, and a still one. */
const SESSIONS = [
  { name: 'session, moving', args: ['start', 'core'] },
  { name: 'session, holding', args: ['start', 'lower-back', '--from', '3'] },
];
/** The share of one core that a session may take. */
const MOST_CPU = 0.04;
/** Milliseconds that a prompt may take. */
const MOST_PROMPT = 1;

try {
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
      row.name.padEnd(28),
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
      row.name.padEnd(28),
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
      `prompt of ${shell}`.padEnd(28),
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

/** A time zone in which it is between nine and ten in the morning, so that the same is measured at every hour. */
function morningZone(utcHour) {
  const ahead = 9 - utcHour < -12 ? 33 - utcHour : 9 - utcHour;
  // Zones of this kind are named the other way round.
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** Everything that an earlier run may have left to make the next one faster. */
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

/** Milliseconds until the process has ended, or with `first` until a terminal shows its first frame. */
function measure({ args, first = false, long = false }) {
  return first ? untilFirstFrame(args) : untilExit(args, long ? longHome : home);
}

function untilExit(args, inHome) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, {
      // A folder without a bus: whoever runs this is not to be reminded of anything.
      env: { ...env, STRETCH_HOME: inHome, DBUS_SESSION_BUS_ADDRESS: '', XDG_RUNTIME_DIR: inHome },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.resume();
    child.on('error', reject);
    child.on('close', () => resolve(performance.now() - started));
  });
}

/** The first frame is the question before the first set; a session on a terminal starts with it. */
function untilFirstFrame(args) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const terminal = openPty(process.execPath, args, { cols: 80, rows: 24, env });
    let seen = '';
    let elapsed;
    terminal.onData((data) => {
      seen += data;
      if (elapsed !== undefined || !seen.includes('back now')) return;
      elapsed = performance.now() - started;
      terminal.kill('SIGKILL');
    });
    terminal.onExit(() =>
      elapsed === undefined ? reject(new Error(`no first frame: ${seen}`)) : resolve(elapsed),
    );
  });
}
