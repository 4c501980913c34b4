import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { failureReason } from './failure-reason.ts';
import type { Environment } from '../files/folders.ts';

/** A program to start, without a shell. */
export interface StartOptions {
  readonly program: string;
  readonly args: readonly string[];
  /** Gets each line it writes. */
  readonly onLine?: (line: string) => void;
  /** Its environment; by default this program's own. */
  readonly env?: Environment;
}

/** A program to run to its end. */
export interface ChildOptions extends StartOptions {
  /** What it reads from its input; nothing by default. */
  readonly input?: string | undefined;
  /** Milliseconds after which it is killed. */
  readonly deadlineMs: number;
}

/** How a program ended: by itself, after how many milliseconds and with what on stderr; or why it failed. */
export type ChildResult =
  | { readonly kind: 'ended'; readonly ms: number; readonly stderr: string }
  | { readonly kind: 'failed'; readonly why: string };

/** A running program. A program that is killed reports no result. */
export interface Child {
  readonly kill: () => void;
  /** Writes to its input, which stays open; returns whether it has taken everything that was written before. */
  readonly write: (text: string) => boolean;
}

/** The reason for the failure of a program that hangs. */
export const TIMED_OUT = 'did not finish in time';

/** Runs a program to its end. It does not keep this process alive. */
export function runChild(options: ChildOptions, done: (result: ChildResult) => void): Child {
  const { input, deadlineMs } = options;
  const child = startChild(options, (result) => {
    clearTimeout(timer);
    done(result);
  });
  const timer = setTimeout(() => {
    child.kill();
    done({ kind: 'failed', why: TIMED_OUT });
  }, deadlineMs).unref();
  child.end(input ?? '');
  return { kill: () => (clearTimeout(timer), child.kill()), write: child.write };
}

/** Starts a program. If it cannot be started, `done` hears of it later, as of any other failure. */
export function startChild(
  options: StartOptions,
  done: (result: ChildResult) => void,
): Child & { readonly end: (input: string) => void } {
  const child = spawnChild(options);
  const report = reportOnce(done, () => {
    if (!(child instanceof Error)) killGroup(child);
  });
  if (child instanceof Error) {
    queueMicrotask(() => report.end({ kind: 'failed', why: child.message }));
    return { kill: report.kill, write: () => false, end: () => undefined };
  }
  child.unref();
  const wasRead = watchInput(child.stdin);
  if (options.onLine !== undefined) listen(child.stdout, lineSplitter(options.onLine));
  awaitEnd(child, (result) => report.end(wasRead(result)));
  return {
    kill: report.kill,
    write: (text) => {
      const isTaken = child.stdin?.writableLength === 0;
      child.stdin?.write(text);
      return isTaken;
    },
    end: (input) => void child.stdin?.end(input),
  };
}

/** Returns a function that makes a result a failure if the program could not be given its text, whatever it says. */
function watchInput(stdin: Writable | null): (result: ChildResult) => ChildResult {
  let why: string | undefined;
  stdin?.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    // A program that reads no more has ended, and that tells how it went.
    if (code !== 'EPIPE' && code !== 'ECONNRESET') why = message;
  });
  return (result) =>
    result.kind === 'failed' || why === undefined
      ? result
      : { kind: 'failed', why: `did not get its text: ${why}` };
}

/** Passes on one result, and none after a kill. */
function reportOnce(done: (result: ChildResult) => void, killChild: () => void) {
  let isOver = false;
  const kill = () => {
    isOver = true;
    alive.delete(kill);
    killChild();
  };
  const end = (result: ChildResult) => {
    if (isOver) return;
    isOver = true;
    alive.delete(kill);
    done(result);
  };
  killAtExit();
  alive.add(kill);
  return { kill, end };
}

function awaitEnd(child: ChildProcess, end: (result: ChildResult) => void): void {
  const started = performance.now();
  let stderr = '';
  listen(child.stderr, (text) => {
    stderr = (stderr + text).slice(-MOST_KEPT);
  });
  child.on('error', ({ message }) => end({ kind: 'failed', why: message }));
  child.on('close', (code, signal) => {
    const said = stderr.trim();
    const ms = performance.now() - started;
    if (code === 0) end({ kind: 'ended', ms, stderr: said });
    else
      end({
        kind: 'failed',
        why: said === '' ? `ended with ${signal ?? code}` : failureReason(said),
      });
  });
}

/** Characters of a program's output that are kept. */
const MOST_KEPT = 2000;

function listen(stream: Readable | null, take: (text: string) => void): void {
  if (stream instanceof Socket) stream.unref();
  // What a program says may be lost; how it ends is not.
  stream
    ?.setEncoding('utf8')
    .on('data', take)
    .on('error', () => undefined);
}

/** Takes text chunk by chunk and passes on its lines. A line that is too long loses its beginning. */
function lineSplitter(onLine: (line: string) => void): (text: string) => void {
  let rest = '';
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = (lines.pop() ?? '').slice(-MOST_KEPT);
    for (const line of lines) onLine(line.trim());
  };
}

/** Keeps this process alive until an answer comes, which a child program alone does not. */
export async function stayAliveFor<T>(answer: Promise<T>): Promise<T> {
  const timer = setInterval(() => undefined, STAY_MS);
  try {
    return await answer;
  } finally {
    clearInterval(timer);
  }
}

const STAY_MS = 60_000;

/** A program gets a process group of its own, so that whatever it starts can be killed with it. */
const HAS_GROUPS = process.platform !== 'win32';

/** Returns the program, or the error if the system refuses at once, such as for want of memory. */
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

const alive = new Set<() => void>();
let killsAtExit = false;

function killAtExit(): void {
  if (killsAtExit) return;
  killsAtExit = true;
  process.once('exit', killChildren);
}

/** Kills every running program and whatever it started. */
export function killChildren(): void {
  for (const kill of alive) kill();
}
