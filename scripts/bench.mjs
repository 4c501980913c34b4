// Times the built program as a ratio to bare `node -e 0`, or to another of its commands: medians of 20 runs, which
// alternate between the two.
import { execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn as openPty } from '@lydell/node-pty';
import { promptCosts } from './bench-prompts.mjs';
import { MOST_CPU, MOST_PROMPT, ROWS, SESSIONS } from './bench-rows.mjs';
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
  await measure({ name: 'warm up', args: ['today'], first: true });
  await measure({ name: 'warm up', args: ['status'], long: true });
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
    bare.push(
      await (row.against === undefined
        ? untilExit(['-e', '0'], home)
        : measure({ args: [row.against] })),
    );
    if (row.cold) await forget();
    own.push(await measure(row));
  }
  return [median(bare), median(own)];
}

/** Returns milliseconds until the process ends or, with `first`, until a terminal shows its first frame. */
function measure({ args, first = false, long = false }) {
  const inHome = long ? longHome : home;
  const words = [program, ...args];
  return first ? untilFirstFrame(words, inHome) : untilExit(words, inHome);
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
