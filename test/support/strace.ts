import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './home.ts';
import { pathOf } from './shells.ts';

/** Whether `strace` is on this machine and may trace a program: some containers do not let it. */
export const CAN_TRACE = canTrace();

/** Stands at the end of the name of a test that needs `strace`: why it is skipped, where it is. */
export const WHY_SKIPPED = CAN_TRACE ? '' : ' (skipped: strace is missing or may not trace here)';

/** Calls that change what is on disk, or by which something is told. Not every system has each of them. */
export const CHANGES: readonly string[] = [
  'open openat openat2 creat truncate ftruncate fallocate',
  'write writev pwrite64 pwritev pwritev2 sendfile copy_file_range',
  'fsync fdatasync sync_file_range utimensat',
  'rename renameat renameat2 unlink unlinkat link linkat symlink symlinkat mkdir mkdirat rmdir',
  'chmod fchmod fchmodat chown fchown fchownat lchown',
].flatMap((names) => names.split(' '));

/** A system call as `strace` tells of it. */
export interface SystemCall {
  /** `write`, `openat` and so on. */
  readonly name: string;
  /** Which of its name it is in its thread, from 1. */
  readonly number: number;
  readonly thread: number;
  /** Its arguments as `strace` writes them: handles with their paths, texts as in C, and what it returned. */
  readonly args: string;
}

/** A trace: what to put a program behind so that it is traced, and what it was seen to do. */
export interface Trace {
  readonly command: readonly string[];
  /** The calls in the order in which they were begun. */
  readonly calls: () => readonly SystemCall[];
}

/** Traces these calls of every thread and every process of a program. */
export function traceAll(names: readonly string[]): Trace {
  return newTrace(names, ['-f']);
}

/** Traces `CHANGES` in the first thread of a program, and kills it before a call: which of its name, from 1. */
export function killBefore(name: string, number: number): Trace {
  return newTrace(CHANGES, ['-e', `inject=${name}:signal=SIGKILL:when=${number}`]);
}

/** Bytes that are kept of each text: as many as the largest frame of a session has, and more. */
const KEPT = 65_536;

function newTrace(names: readonly string[], flags: readonly string[]): Trace {
  const log = join(makeFolder(), 'trace');
  const which = `trace=${names.map((name) => `?${name}`).join()}`;
  const how = ['-qq', '-y', '-s', `${KEPT}`, '-e', 'signal=none', '-e', which];
  return {
    command: [pathOf('strace') ?? 'strace', ...how, ...flags, '-o', log],
    calls: () => parsed(readFileSync(log, 'utf8')),
  };
}

/** Lines such as `123 write(1<pipe:[45]>, "text", 4) = 4`; the thread is missing where there is one alone. */
function parsed(log: string): readonly SystemCall[] {
  const numbers = new Map<string, number>();
  return [...log.matchAll(/^(?:(\d+) +)?(\w+)\((.*)$/gm)].map(
    ([, thread = '0', name = '', args = '']) => {
      const key = `${thread} ${name}`;
      const number = (numbers.get(key) ?? 0) + 1;
      numbers.set(key, number);
      return { name, number, thread: Number(thread), args };
    },
  );
}

/** Whether a call tells somebody something: writes to a standard output, or to the terminal, which is opened anew. */
export function isTold({ name, args }: SystemCall): boolean {
  return name.startsWith('write') && /^(?:[12]<|\d+<\/dev\/(?:pts\/|tty))/.test(args);
}

/** The text that a call writes. */
export function textOf({ args }: SystemCall): string {
  const [, text = ''] = /^\d+<[^>]*>, "((?:\\.|[^"\\])*)"/.exec(args) ?? [];
  const bytes = text.replaceAll(/\\(?:([0-7]{1,3})|(.))/g, (_, octal?: string, letter = '') =>
    octal === undefined ? (ESCAPES[letter] ?? letter) : String.fromCharCode(parseInt(octal, 8)),
  );
  return Buffer.from(bytes, 'latin1').toString();
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  f: '\f',
};

/** The paths that a call is about, as far as they lie in a folder, in its terms; the folder itself is `.`. */
export function pathsIn(folder: string, { args }: SystemCall): readonly string[] {
  // What a text holds that is written is no path of the call, and what was opened was named already.
  const named = args.replace(/^(\d+<[^>]*>).*$/, '$1').replace(/ = \d+<.*$/, '');
  const paths = [...named.matchAll(/["<]([^">]*)[">]/g)].map(([, path = '']) => path);
  return paths
    .filter((path) => path === folder || path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1) || '.');
}

/** Whether a call changes what is on disk: one that opens a file does where it may write to it. */
export function isChange({ name, args }: SystemCall): boolean {
  return !name.startsWith('open') || /O_(?:CREAT|WRONLY|RDWR|TRUNC)/.test(args);
}

function canTrace(): boolean {
  const strace = pathOf('strace');
  if (strace === undefined) return false;
  const args = ['-f', '-qq', '-y', '-o', '/dev/null', '-e', 'trace=?open', 'true'];
  return spawnSync(strace, args).status === 0;
}
