import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { failureReason } from './failure-reason.ts';
import type { Environment } from '../files/folders.ts';

/** A program to run beside the session, without a shell. */
export interface ChildOptions {
  readonly program: string;
  readonly args: readonly string[];
  /** What it reads from its input; with `undefined` nothing. */
  readonly input?: string | undefined;
  /** Gets the lines it writes. */
  readonly onLine?: (line: string) => void;
  /** Its environment; without it this program's own. */
  readonly env?: Environment;
  /** Milliseconds after which it must have ended; then it is killed. */
  readonly deadlineMs: number;
}

/** How a program ended: by itself, after so many milliseconds and with what it complained of; or why it did not. */
export type ChildResult =
  | { readonly kind: 'ended'; readonly ms: number; readonly complaint: string }
  | { readonly kind: 'failed'; readonly why: string };

/** A program under way. Killing it is silent: nobody is told of an ending that was wanted. */
export interface Child {
  readonly kill: () => void;
  /** Writes to its input, which stays open; only for one that was opened to be written to. */
  readonly write: (text: string) => void;
}

const MOST_STDERR = 2000;
const alive = new Set<() => void>();

/** Runs a program to its end, which never keeps this one from ending. */
export function runChild(errand: ChildOptions, done: (ending: ChildResult) => void): Child {
  const { input, deadlineMs } = errand;
  const over = (ending: ChildResult) => {
    clearTimeout(timer);
    done(ending);
  };
  const child = startChild(errand, over);
  const timer = setTimeout(() => {
    child.kill();
    done({ kind: 'failed', why: TIMED_OUT });
  }, deadlineMs).unref();
  child.end(input ?? '');
  return { kill: () => (clearTimeout(timer), child.kill()), write: child.write };
}

/** Why a program has failed that hangs. */
export const TIMED_OUT = 'does not come to its end';

/** A program that is written to as long as the session lasts, and who gets the lines it writes. */
export type StartOptions = Pick<ChildOptions, 'program' | 'args' | 'onLine' | 'env'>;

/** Starts a program. It is told later that it cannot be started, also where the system refuses at once. */
export function startChild(
  opening: StartOptions,
  done: (ending: ChildResult) => void,
): Child & { readonly end: (input: string) => void } {
  const started = performance.now();
  let complaint = '';
  let isOver = false;
  const over = (ending?: ChildResult) => {
    if (isOver) return;
    isOver = true;
    alive.delete(kill);
    if (ending !== undefined) done(ending);
  };
  const { onLine } = opening;
  const child = spawnChild(opening);
  const kill = () => {
    over();
    if (!(child instanceof Error)) killGroup(child);
  };
  if (child instanceof Error) {
    queueMicrotask(() => over({ kind: 'failed', why: child.message }));
    return { kill, write: () => undefined, end: () => undefined };
  }
  child.unref();
  child.stdin?.on('error', () => undefined);
  listen(child.stderr, (text) => {
    complaint = (complaint + text).slice(-MOST_STDERR);
  });
  if (onLine !== undefined) listen(child.stdout, lineSplitter(onLine));
  child.on('error', ({ message }) => over({ kind: 'failed', why: message }));
  child.on('close', (code, signal) => {
    const said = complaint.trim();
    const ms = performance.now() - started;
    if (code === 0) over({ kind: 'ended', ms, complaint: said });
    else
      over({
        kind: 'failed',
        why: said === '' ? `ended with ${signal ?? code}` : failureReason(said),
      });
  });
  killAtExit();
  alive.add(kill);
  return {
    kill,
    write: (text) => void child.stdin?.write(text),
    end: (input) => void child.stdin?.end(input),
  };
}

function listen(stream: Readable | null, take: (text: string) => void): void {
  if (stream instanceof Socket) stream.unref();
  stream?.setEncoding('utf8').on('data', take);
}

/** Takes text in pieces and passes on its lines; one that is too long is nothing of ours. */
function lineSplitter(onLine: (line: string) => void): (text: string) => void {
  let rest = '';
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = (lines.pop() ?? '').slice(-MOST_STDERR);
    for (const line of lines) onLine(line.trim());
  };
}

/** Programs that are asked never keep this one from ending; who wants their answer has to stay for it. */
export async function stayAliveFor<T>(answer: Promise<T>): Promise<T> {
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

/** A program, or why the system will not even try, such as for want of memory. */
function spawnChild({
  program,
  args,
  onLine,
  env = process.env,
}: StartOptions): ChildProcess | Error {
  try {
    return spawn(program, args, {
      env,
      stdio: ['pipe', onLine === undefined ? 'ignore' : 'pipe', 'pipe'],
      detached: HAS_GROUPS,
      windowsHide: true,
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function killGroup(child: ChildProcess): void {
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
  process.once('exit', killChildren);
}

/** Ends every program that is under way, and all that it started. */
export function killChildren(): void {
  for (const kill of alive) kill();
}
