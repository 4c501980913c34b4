// What a session costs while it runs: CPU of its process as a share of one core, and bytes written to its terminal.
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { spawn as openPty } from '@lydell/node-pty';

/** Seconds that are measured, from the start of a set on. */
const SECONDS = 10;
/** Ticks a second of the times in /proc: USER_HZ, which is 100 wherever Node runs on Linux. */
const TICKS = 100;

const STEPS = {
  moving: '{ exercise: prone-press-up, dose: { sets: 1, reps: "12-15" } }',
  held: '{ exercise: piriformis, dose: { sets: 1, hold: 60 } }',
};

/** The sets that are measured. */
export const LOADS = Object.keys(STEPS);

/** Whether the times of a process can be read here. */
export const HAS_TIMES = process.platform === 'linux';

/** Writes a routine for each set into a home, and silences it. */
export async function writeLoads(program, env) {
  await mkdir(join(env.STRETCH_HOME, 'routines'), { recursive: true });
  for (const [id, step] of Object.entries(STEPS)) {
    const text = `id: ${id}\nname: ${id}\npurpose: To measure.\nwhen: Never.\nsteps:\n  - ${step}\n`;
    await writeFile(join(env.STRETCH_HOME, 'routines', `${id}.yaml`), text);
  }
  const args = [program, 'config', 'set', 'sound', 'off'];
  await promisify(execFile)(process.execPath, args, { env });
}

/** One real session at 80×24 in all colours: CPU in per cent of a core, and bytes a second. */
export async function loadOf(program, id, env) {
  const terminal = openPty(process.execPath, [program, 'start', id], {
    cols: 80,
    rows: 24,
    env: { ...env, COLORTERM: 'truecolor' },
  });
  let seen = '';
  let bytes = 0;
  const ended = new Promise((resolve) => {
    terminal.onExit(resolve);
  });
  const shows = (text) => until(() => seen.includes(text), text);
  terminal.onData((data) => {
    seen = (seen + data).slice(-20_000);
    bytes += Buffer.byteLength(data);
  });
  try {
    await shows('How is your back now');
    terminal.write('\r');
    await shows('READY');
    terminal.write('n');
    // The set has begun, and what it needs has been loaded and compiled.
    await wait(2000);
    const [from, written, at] = [await cpuSeconds(terminal.pid), bytes, performance.now()];
    await wait(SECONDS * 1000);
    const seconds = (performance.now() - at) / 1000;
    const used = (await cpuSeconds(terminal.pid)) - from;
    return { cpu: (100 * used) / seconds, bytes: (bytes - written) / seconds };
  } finally {
    terminal.kill('SIGTERM');
    await ended;
  }
}

/** User and system time of a process; its name, which may hold spaces, ends with the last bracket. */
async function cpuSeconds(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

async function until(isSo, what) {
  const end = performance.now() + 20_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`the session never showed “${what}”`);
    await wait(20);
  }
}
