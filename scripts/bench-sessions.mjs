// What a running session costs: its share of a core, and the bytes it writes.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { spawn as openPty } from '@lydell/node-pty';

/** How long to measure, in milliseconds, and how many runs to take the median of. */
const WATCHED = 6000;
const WATCHES = 3;

/** The most characters of a frame, and the most milliseconds to wait for one. */
const LONGEST_FRAME = 40_000;
const PATIENCE = 20_000;

/** Returns the median share of a core and bytes per second of a session; empty if the system does not report them. */
export async function sessionCost(row, program, env) {
  const runs = [];
  for (let run = 0; run < WATCHES; run++) runs.push(await watchSession(row, program, env));
  const measured = runs.filter((one) => one !== undefined);
  if (measured.length === 0) return {};
  const medianOf = (name) => median(measured.map((one) => one[name]));
  return { share: medianOf('share'), bytes: Math.round(medianOf('bytes')) };
}

/** Runs a session: skips the question, starts the first set, and measures from two seconds later. */
async function watchSession({ args }, program, env) {
  const folder = await mkdtemp(join(tmpdir(), 'stretch-bench-'));
  const own = { ...env, STRETCH_HOME: folder, COLORTERM: 'truecolor' };
  execFileSync(process.execPath, [program, 'check', '--none'], { env: own, stdio: 'ignore' });
  const terminal = openPty(process.execPath, [program, ...args], { cols: 80, rows: 24, env: own });
  let written = 0;
  let shown = '';
  terminal.onData((data) => {
    written += Buffer.byteLength(data);
    shown = (shown + data).slice(-LONGEST_FRAME);
  });
  /** Waits for words on the screen, however long sound takes to get ready. */
  const until = async (words) => {
    const latest = performance.now() + PATIENCE;
    while (!shown.includes(words)) {
      if (performance.now() > latest) throw new Error(`a session did not show ${words}`);
      await delay(50);
    }
  };
  try {
    await until('back now');
    terminal.write('\r');
    await until('READY');
    terminal.write('n');
    await delay(2000);
    const before = { cpu: await cpuMs(terminal.pid), at: performance.now(), written };
    await delay(WATCHED);
    const after = { cpu: await cpuMs(terminal.pid), at: performance.now(), written };
    if (before.cpu === undefined || after.cpu === undefined) return undefined;
    const ms = after.at - before.at;
    const bytes = ((after.written - before.written) / ms) * 1000;
    return { share: (after.cpu - before.cpu) / ms, bytes };
  } finally {
    terminal.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}

/** Returns the CPU time of a process in milliseconds; undefined without /proc. */
async function cpuMs(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const [user, system] = stat?.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14) ?? [];
  // Linux gives it in hundredths of a second on every machine.
  return user === undefined ? undefined : (Number(user) + Number(system)) * 10;
}

/** Returns the median of some values. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}
