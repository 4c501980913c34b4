// What a session costs while it is under way: its share of a core, and the bytes that it writes.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { spawn as openPty } from '@lydell/node-pty';

/** Milliseconds that are measured, and runs of which the median counts. */
const WATCHED = 6000;
const WATCHES = 3;

/** The share of a core and the bytes a second of a session, medians; nothing where the system does not tell. */
export async function sessionCost(row, program, env) {
  const runs = [];
  for (let run = 0; run < WATCHES; run++) runs.push(await watchSession(row, program, env));
  const told = runs.filter((one) => one !== undefined);
  if (told.length === 0) return {};
  const of = (name) => median(told.map((one) => one[name]));
  return { share: of('share'), bytes: Math.round(of('bytes')) };
}

/** One session: the question is skipped, the first set begun, and two seconds later it is watched. */
async function watchSession({ args }, program, env) {
  const folder = await mkdtemp(join(tmpdir(), 'stretch-bench-'));
  const own = { ...env, STRETCH_HOME: folder, COLORTERM: 'truecolor' };
  const terminal = openPty(process.execPath, [program, ...args], { cols: 80, rows: 24, env: own });
  let written = 0;
  terminal.onData((data) => {
    written += Buffer.byteLength(data);
  });
  try {
    await delay(1500);
    terminal.write('\r');
    await delay(1500);
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

/** Milliseconds that a process has been running on a processor, where there is /proc. */
async function cpuMs(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const [user, system] = stat?.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14) ?? [];
  // In hundredths of a second, as Linux gives them to programs on every machine.
  return user === undefined ? undefined : (Number(user) + Number(system)) * 10;
}

/** The value in the middle of some. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}
