// How a run of the program is measured.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { spawn as openPty } from '@lydell/node-pty';

const MEMORY = fileURLToPath(new URL('bench-memory.cjs', import.meta.url));

/** Returns the milliseconds until a run of node ends that is given these arguments. */
export function untilExit(args, env) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.resume();
    child.stderr.on('data', (data) => {
      said += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const elapsed = performance.now() - started;
      if (code === 0) resolve(elapsed);
      else reject(new Error(`${args.slice(1).join(' ')} ends with ${code}: ${said}`));
    });
  });
}

/** Returns the milliseconds until a terminal shows the first frame of a session: a question, or what comes first. */
export function untilFirstFrame(args, env) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const terminal = openPty(process.execPath, args, { cols: 80, rows: 24, env });
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

/** Returns the most memory that a run of node had, in megabytes. */
export function mostMemory(args, env) {
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', 'pipe', 'ignore', 'pipe'];
    const child = spawn(process.execPath, ['--require', MEMORY, ...args], { env, stdio });
    let kilobytes = '';
    child.stdout.resume();
    child.stdio[3].on('data', (data) => {
      kilobytes += data;
    });
    child.on('error', reject);
    child.on('close', () => resolve(Number(kilobytes) / 1000));
  });
}
