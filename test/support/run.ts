import { spawn, type StdioOptions } from 'node:child_process';
import { answerBefore } from './answered.ts';
import { onCleanup } from './cleanup.ts';
import { childEnv, PROGRAM, type Variables } from './home.ts';

/** How to run a child process. */
export interface RunOptions {
  readonly home: string;
  readonly env?: Variables;
  readonly cwd?: string;
  /** Its standard input; empty if absent. */
  readonly stdin?: string;
  /** An open file descriptor to write standard output to, instead of the test's pipe. */
  readonly stdout?: number;
  /** The user and group id to run as. */
  readonly user?: number | undefined;
  /** A command that runs the program, such as a tracer with its arguments. */
  readonly wrapper?: readonly string[];
  /** Whether nothing has been asked and answered in this home yet. */
  readonly isNew?: boolean;
}

/** The outcome of a child process. */
export interface RunResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A running child process, without a terminal. */
export interface RunningProgram {
  readonly pid: number;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Waits until its output contains the text. Rejects if the process ends first. */
  readonly waitFor: (text: string | RegExp, of?: 'stdout' | 'stderr') => Promise<void>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly result: Promise<RunResult>;
}

const children = new Set<RunningProgram>();

// A process that is still running could create its home again after it is removed.
onCleanup(async () => {
  for (const child of children) child.kill('SIGKILL');
  await Promise.all([...children].map((child) => child.result));
});

/** Runs the built program without a terminal, until it ends. */
export function run(args: readonly string[], options: RunOptions): Promise<RunResult> {
  return launch(programWith(args, options), options).result;
}

/** Runs a shell command without a terminal, until it ends; the program is "$NODE" "$STRETCH". */
export function runShell(command: string, options: RunOptions): Promise<RunResult> {
  return launch(['bash', '-c', command], options).result;
}

/** Starts the built program without a terminal. */
export function startPiped(args: readonly string[], options: RunOptions): RunningProgram {
  return launch(programWith(args, options), options);
}

function programWith(args: readonly string[], { wrapper = [] }: RunOptions): readonly string[] {
  return [...wrapper, process.execPath, PROGRAM, ...args];
}

function launch([file = '', ...args]: readonly string[], options: RunOptions): RunningProgram {
  const { user } = options;
  const input = options.stdin === undefined ? 'ignore' : 'pipe';
  const env = childEnv(options.home, options.env);
  if (options.isNew !== true) answerBefore(args, env);
  const stdio: StdioOptions = [input, options.stdout ?? 'pipe', 'pipe'];
  const child = spawn(file, args, {
    cwd: options.cwd ?? '/',
    env,
    stdio,
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  const output = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  let isOver = false;
  const notify = () => {
    for (const listener of listeners) listener();
  };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
      notify();
    });
  }
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(options.stdin);
  const result = new Promise<RunResult>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      isOver = true;
      children.delete(running);
      notify();
      resolve({ ...output, code, signal });
    });
  });
  const waitFor = (text: string | RegExp, of: 'stdout' | 'stderr' = 'stdout') =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        const isThere =
          typeof text === 'string' ? output[of].includes(text) : text.test(output[of]);
        if (!isThere && !isOver) return;
        listeners.delete(look);
        if (isThere) resolve();
        else reject(new Error(`ended without ${text}:\n${output.stdout}\n${output.stderr}`));
      };
      listeners.add(look);
      look();
    });
  const running: RunningProgram = {
    pid: child.pid ?? 0,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    waitFor,
    kill: (signal) => {
      child.kill(signal);
    },
    result,
  };
  children.add(running);
  return running;
}
