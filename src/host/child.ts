import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import type { Environment } from './folders.ts';

/** A program to run beside the session, without a shell. */
export interface Errand {
  readonly program: string;
  readonly args: readonly string[];
  /** What it reads from its input; with `undefined` nothing. */
  readonly input?: string | undefined;
  /** Its environment; without it this program's own. */
  readonly env?: Environment;
  /** Milliseconds after which it must have ended; then it is killed. */
  readonly deadlineMs: number;
}

/** How a program ended: by itself, after so many milliseconds and with its last complaint; or why it did not. */
export type Ending =
  | { readonly kind: 'ended'; readonly ms: number; readonly complaint: string }
  | { readonly kind: 'failed'; readonly why: string };

/** A program under way. Killing it is silent: nobody is told of an ending that was wanted. */
export interface Child {
  readonly kill: () => void;
  /** Writes to its input, which stays open; only for one that was opened to be written to. */
  readonly write: (text: string) => void;
}

const COMPLAINT_LENGTH = 2000;
/** Characters of its last line that are passed on. */
const LINE_LENGTH = 120;
const alive = new Set<() => void>();

/** Runs a program to its end, which never keeps this one from ending. */
export function runChild(errand: Errand, done: (ending: Ending) => void): Child {
  const over = (ending: Ending) => {
    clearTimeout(timer);
    done(ending);
  };
  const child = openChild(errand.program, errand.args, over, errand.env);
  const timer = setTimeout(() => {
    child.kill();
    done({ kind: 'failed', why: 'does not come to its end' });
  }, errand.deadlineMs).unref();
  child.end(errand.input ?? '');
  return { kill: () => (clearTimeout(timer), child.kill()), write: child.write };
}

/** Starts a program that is written to as long as the session lasts. */
export function openChild(
  program: string,
  args: readonly string[],
  done: (ending: Ending) => void,
  env: Environment = process.env,
): Child & { readonly end: (input: string) => void } {
  const started = performance.now();
  let complaint = '';
  let isOver = false;
  const over = (ending?: Ending) => {
    if (isOver) return;
    isOver = true;
    alive.delete(kill);
    if (ending !== undefined) done(ending);
  };
  const child = start(program, args, env);
  const kill = () => {
    over();
    killWhole(child);
  };
  child.unref();
  child.stdin?.on('error', () => undefined);
  if (child.stderr instanceof Socket) child.stderr.unref();
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-COMPLAINT_LENGTH);
  });
  child.on('error', ({ message }) => over({ kind: 'failed', why: message }));
  child.on('close', (code, signal) => {
    const said = (complaint.trim().split('\n').at(-1) ?? '').slice(0, LINE_LENGTH);
    const ms = performance.now() - started;
    if (code === 0) over({ kind: 'ended', ms, complaint: said });
    else over({ kind: 'failed', why: said === '' ? `ended with ${signal ?? code}` : said });
  });
  killAtExit();
  alive.add(kill);
  return {
    kill,
    write: (text) => void child.stdin?.write(text),
    end: (input) => void child.stdin?.end(input),
  };
}

/** Programs that are asked never keep this one from ending; who wants their answer has to stay for it. */
export async function held<T>(answer: Promise<T>): Promise<T> {
  const hold = setInterval(() => undefined, HOLD_MS);
  try {
    return await answer;
  } finally {
    clearInterval(hold);
  }
}

const HOLD_MS = 60_000;

/** In a group of its own where there are such, so that what it starts itself is silenced with it. */
const HAS_GROUPS = process.platform !== 'win32';

function start(program: string, args: readonly string[], env: Environment): ChildProcess {
  return spawn(program, args, {
    env,
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: HAS_GROUPS,
    windowsHide: true,
  });
}

function killWhole(child: ChildProcess): void {
  try {
    if (HAS_GROUPS && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

let isWatching = false;

function killAtExit(): void {
  if (isWatching) return;
  isWatching = true;
  process.once('exit', () => {
    for (const kill of alive) kill();
  });
}
