import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './home.ts';
import { pathOf } from './shells.ts';

/** Whether `strace` is installed and may trace a program, which some containers do not allow. */
export const CAN_TRACE = canTrace();

/** A suffix for the titles of tests that need `strace`: why they are skipped; empty if they are not. */
export const WHY_SKIPPED = CAN_TRACE ? '' : ' (skipped: strace is missing or may not trace here)';

/** System calls that change what is on disk or write output. Not every system has all of them. */
export const CHANGES: readonly string[] = [
  'open openat openat2 creat truncate ftruncate fallocate',
  'write writev pwrite64 pwritev pwritev2 sendfile copy_file_range',
  'fsync fdatasync sync_file_range utimensat',
  'rename renameat renameat2 unlink unlinkat link linkat symlink symlinkat mkdir mkdirat rmdir',
  'chmod fchmod fchmodat chown fchown fchownat lchown',
].flatMap((names) => names.split(' '));

/** A system call as logged by `strace`. */
export interface SystemCall {
  /** Such as `write` or `openat`. */
  readonly name: string;
  /** Counts calls of this name in the thread, from 1. */
  readonly number: number;
  readonly thread: number;
  /** Its arguments as `strace` writes them: descriptors with their paths, strings as in C, and the result. */
  readonly args: string;
}

/** A trace of a program. */
export interface Trace {
  /** The command that runs and traces a program. */
  readonly command: readonly string[];
  /** The calls so far, in the order they started. */
  readonly calls: () => readonly SystemCall[];
}

/** Traces these calls in all threads and processes of a program. */
export function traceAll(names: readonly string[]): Trace {
  // Other calls do not stop the program, which halves the time of tracing.
  return newTrace(names, ['-f', '--seccomp-bpf']);
}

/** Traces `CHANGES` in a program's first thread, and kills it before the call of this name and number (from 1). */
export function killBefore(name: string, number: number): Trace {
  return injectInto(name, number, 'signal=SIGKILL');
}

/**
 * Traces likewise, and has the call of this name and number (from 1, or such as `3+`) fail or raise a signal, in the words
 * of `strace --inject`: `error=ENOSPC`.
 */
export function injectInto(name: string, number: number | string, what: string): Trace {
  return newTrace(CHANGES, ['-e', `inject=${name}:${what}:when=${number}`]);
}

/** The most bytes to log of each string: more than the largest frame of a session, or file of the cache, has. */
const STRING_BYTES = 1_048_576;

function newTrace(names: readonly string[], flags: readonly string[]): Trace {
  const log = join(makeFolder(), 'trace');
  const which = `trace=${names.map((name) => `?${name}`).join()}`;
  const how = ['-qq', '-y', '-s', `${STRING_BYTES}`, '-e', 'signal=none', '-e', which];
  return {
    command: [pathOf('strace') ?? 'strace', ...how, ...flags, '-o', log],
    calls: () => parsedTrace(readFileSync(log, 'utf8')),
  };
}

/** Parses lines such as `123 write(1<pipe:[45]>, "text", 4) = 4`; without `-f`, the thread is missing. */
export function parsedTrace(log: string): readonly SystemCall[] {
  const numbers = new Map<string, number>();
  return [...withEnds(log).matchAll(/^(?:(\d+) +)?(\w+)\((.*)$/gm)].map(
    ([, thread = '0', name = '', args = '']) => {
      const key = `${thread} ${name}`;
      const number = (numbers.get(key) ?? 0) + 1;
      numbers.set(key, number);
      return { name, number, thread: Number(thread), args };
    },
  );
}

/** Puts the two parts of a call together that another thread came in between: `write(1, <unfinished ...>`, `<... write resumed>`. */
function withEnds(log: string): string {
  const ends = new Map<string, string[]>();
  for (const [, thread = '', end = ''] of log.matchAll(/^(\d+) +<\.\.\. \w+ resumed>(.*)$/gm)) {
    ends.set(thread, [...(ends.get(thread) ?? []), end]);
  }
  return log.replaceAll(
    /^(\d+)( .*?) *<unfinished \.\.\.>$/gm,
    (_, thread: string, begin: string) => `${thread}${begin}${ends.get(thread)?.shift() ?? ''}`,
  );
}

/** Returns whether a call writes to standard output or error, or to a terminal, which may be a newly opened one. */
export function isOutput({ name, args }: SystemCall): boolean {
  return name.startsWith('write') && /^(?:[12]<|\d+<\/dev\/(?:pts\/|tty))/.test(args);
}

/** Returns the text that a call writes. */
export function textOf(call: SystemCall): string {
  return bytesOf(call).toString();
}

/** Returns the bytes that a call is given to write. */
export function bytesOf({ args }: SystemCall): Buffer {
  const [, text = ''] = /^\d+<[^>]*>, "((?:\\.|[^"\\])*)"/.exec(args) ?? [];
  const bytes = text.replaceAll(/\\(?:([0-7]{1,3})|(.))/g, (_, octal?: string, letter = '') =>
    octal === undefined ? (ESCAPES[letter] ?? letter) : String.fromCharCode(parseInt(octal, 8)),
  );
  return Buffer.from(bytes, 'latin1');
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  f: '\f',
};

/** Returns the paths in a call that are in a folder, relative to it; the folder itself is `.`. */
export function pathsIn(folder: string, { args }: SystemCall): readonly string[] {
  // Without the text being written, the current folder, and the result of an open call, which repeats the path.
  const named = args
    .replace(/^(\d+<[^>]*>).*$/, '$1')
    .replaceAll(/\bAT_FDCWD<[^>]*>/g, '')
    .replace(/ = \d+<.*$/, '');
  const paths = [...named.matchAll(/["<]([^">]*)[">]/g)].map(([, path = '']) => path);
  return paths
    .filter((path) => path === folder || path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1) || '.');
}

/** Returns whether a call changes what is on disk; opening a file counts if it is opened for writing. */
export function isChange({ name, args }: SystemCall): boolean {
  return !name.startsWith('open') || /O_(?:CREAT|WRONLY|RDWR|TRUNC)/.test(args);
}

function canTrace(): boolean {
  const strace = pathOf('strace');
  if (strace === undefined) return false;
  const args = ['-f', '-qq', '-y', '-o', '/dev/null', '-e', 'trace=?open', 'true'];
  return spawnSync(strace, args).status === 0;
}
