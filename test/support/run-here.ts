import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { WriteStream } from 'node:tty';
import { answerBefore } from './answered.ts';
import { readBuiltOnce } from './built-texts.ts';
import { childEnv, OWN_ENV, PROGRAM, type Variables } from './home.ts';

/** How to run a command line in the test's own process. */
export interface HereOptions {
  readonly home: string;
  readonly env?: Variables;
  /** The folder it is typed in; `/` if absent. */
  readonly cwd?: string;
  /** Its standard input; empty if absent. */
  readonly stdin?: string;
  /** The width of the terminal that it writes to; it writes into pipes if absent. Nobody can press keys. */
  readonly columns?: number;
  /** Whether nothing has been asked and answered in this home yet. */
  readonly isNew?: boolean;
}

/** What a command line wrote, and its exit code. */
export interface HereResult {
  readonly stdout: string;
  readonly stderr: string;
  /** What it wrote to both, in the order in which it did. */
  readonly said: string;
  readonly code: number;
}

const ROOT = dirname(dirname(PROGRAM));
const load = createRequire(import.meta.url);

/** The one that runs; the next waits for it. */
let running: Promise<unknown> = Promise.resolve();

/**
 * Runs a command line of the built program without a process of its own, which costs a tenth: with real files, and with the
 * environment, streams, folder and, with `clockAt`, clock of a process. What ends with the process (signals, pipes that close,
 * full disks of standard output, start-up) is for `run` to show.
 */
export function runHere(args: readonly string[], options: HereOptions): Promise<HereResult> {
  const result = running.then(() => runAlone(args, options));
  running = result.catch(() => undefined);
  return result;
}

async function runAlone(args: readonly string[], options: HereOptions): Promise<HereResult> {
  const env = childEnv(options.home, options.env);
  if (options.isNew !== true) answerBefore(args, env);
  const written = { stdout: '', stderr: '', said: '' };
  const streamTo = (name: 'stdout' | 'stderr') =>
    streamOf(options.columns, (text) => {
      written[name] += text;
      written.said += text;
    });
  const input = options.stdin === undefined ? [] : [Buffer.from(options.stdin)];
  const { within, putBack } = takePlace(args, env, options.cwd ?? '/', {
    stdin: Readable.from(input, { objectMode: false }),
    stdout: streamTo('stdout'),
    stderr: streamTo('stderr'),
  });
  try {
    const { run } = load('../../dist/cli.cjs') as BuiltProgram;
    const code = await within(() => run(args, ROOT));
    return { ...written, code: Number(process.exitCode ?? 0) || code };
  } finally {
    putBack();
  }
}

interface BuiltProgram {
  readonly run: (args: readonly string[], root: string) => Promise<number>;
}

/** How to run something with a clock, and how to have the real time back. */
interface RunningClock {
  readonly within: <T>(act: () => T) => T;
  readonly end: () => void;
}

interface PreloadedClock {
  readonly startClock: (env: Readonly<Record<string, string>>) => RunningClock;
}

// Before any program runs here: one whose variables have a time is a preload.
const { startClock } = load('./fake-clock.cjs') as PreloadedClock;
const REAL_TIME: RunningClock = { within: (act) => act(), end: () => undefined };

/** Gives this process what another would start with; returns how to run with its clock, and how to give back this one’s own. */
function takePlace(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
  streams: Readonly<Record<'stdin' | 'stdout' | 'stderr', unknown>>,
): { readonly within: RunningClock['within']; readonly putBack: () => void } {
  const { argv, exitCode } = process;
  const own = process.cwd();
  const before = Object.keys(streams).map(
    (name) => [name, Object.getOwnPropertyDescriptor(process, name) ?? {}] as const,
  );
  for (const [name, value] of Object.entries(streams)) {
    Object.defineProperty(process, name, { value, configurable: true, enumerable: true });
  }
  changeEnvironment(OWN_ENV, env);
  process.chdir(cwd);
  process.argv = [process.execPath, PROGRAM, ...args];
  process.exitCode = undefined;
  const readAsEver = readBuiltOnce();
  const { within, end } = env['FAKE_NOW'] === undefined ? REAL_TIME : startClock(env);
  const putBack = () => {
    end();
    readAsEver();
    Object.assign(process, { argv, exitCode });
    process.chdir(own);
    changeEnvironment(env, OWN_ENV);
    for (const [name, descriptor] of before) Object.defineProperty(process, name, descriptor);
  };
  return { within, putBack };
}

/** Only what differs is set, as that takes longer than many a command. The program itself sets nothing but the zone. */
function changeEnvironment(from: Variables, to: Variables): void {
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const value = to[name];
    if (value === (name === 'TZ' ? process.env['TZ'] : from[name])) continue;
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

/** A stream into a pipe or, if it has columns, to a terminal of 24 rows. */
function streamOf(columns: number | undefined, take: (text: string) => void): Writable {
  const stream = new Writable({
    decodeStrings: false,
    write: (text: string | Buffer, _, done) => {
      take(text.toString());
      done();
    },
  });
  if (columns === undefined) return stream;
  // What moves and clears is written, and depth is asked for, as by a stream to a terminal.
  const methods = Object.getOwnPropertyDescriptors(WriteStream.prototype);
  const { getColorDepth, hasColors, clearLine, cursorTo, moveCursor } = methods;
  Object.defineProperties(stream, { getColorDepth, hasColors, clearLine, cursorTo, moveCursor });
  return Object.assign(stream, { isTTY: true, columns, rows: 24 });
}
