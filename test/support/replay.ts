import {
  chmodSync,
  closeSync,
  constants,
  cpSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './home.ts';
import { bytesOf, isChange, pathsIn, type SystemCall } from './strace.ts';

/** What is on disk between two calls of a traced program, which is what a kill between them leaves. */
export interface DiskState {
  /** A folder with it. */
  readonly home: string;
  /** The call that led to it. */
  readonly call: SystemCall;
  /** Its name, and the paths in the home that it names: `rename settings.json.tmp-1a settings.json`; or `TOLD`. */
  readonly change: string;
  /** What the program had written to standard output until then. */
  readonly told: string;
}

/** The change of a call that only writes to standard output. */
export const TOLD = 'told';

/**
 * Carries out again what a program did in a home, on copies of what that was before, and returns each state of the disk.
 * Calls that change nothing that a kill would leave, such as `fsync`, lead to none. Throws an error at a call it cannot repeat.
 *
 * @param calls all calls of the program that change something, as `traceAll(CHANGES)` logs them
 * @param home the folder that the program worked in
 * @param before a folder with what was in there before; it stays as it is
 */
export function statesOnDisk(
  calls: readonly SystemCall[],
  home: string,
  before: string,
): readonly DiskState[] {
  const steps = calls
    .filter((call) => isTold(call) || leavesSomething(home, call))
    .map((call) => ({ call, bytes: bytesOf(call) }));
  // Each from the beginning, since a copy of a state would have two files where that has one with two names.
  return steps.map(({ call }, index) => {
    const working = copyOf(before);
    const descriptors = new Map<string, number>();
    const passed = steps.slice(0, index + 1);
    for (const step of passed) if (!isTold(step.call)) repeat(step, { home, working, descriptors });
    for (const descriptor of descriptors.values()) closeSync(descriptor);
    const told = passed.filter((step) => isTold(step.call)).map(({ bytes }) => bytes.toString());
    const change = isTold(call) ? TOLD : [call.name, ...pathsIn(home, call)].join(' ');
    return { home: working, call, change, told: told.join('') };
  });
}

function isTold({ name, args }: SystemCall): boolean {
  return name === 'write' && args.startsWith('1<');
}

/** Whether a call changes what is in a home, or is to change it by a descriptor. */
function leavesSomething(home: string, call: SystemCall): boolean {
  const hasFailed = call.args.includes(' = -1 E');
  const isSync = /^fsync$|^fdatasync$/.test(call.name);
  return isChange(call) && !hasFailed && !isSync && pathsIn(home, call).length > 0;
}

/** Copies a folder to a new one, which is removed after the test file. */
export function copyOf(folder: string): string {
  const copy = makeFolder();
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** A call, and what it is given to write. */
interface Step {
  readonly call: SystemCall;
  readonly bytes: Buffer;
}

interface Replay {
  readonly home: string;
  readonly working: string;
  /** The files that are open for writing, by the program's descriptors. */
  readonly descriptors: Map<string, number>;
}

/** Repeats a call in another folder than it was made in. */
function repeat(step: Step, { home, working, descriptors }: Replay): void {
  const { call } = step;
  const { name, args } = call;
  const [path = '', other = ''] = pathsIn(home, call).map((one) => join(working, one));
  const mode = Number.parseInt(/, (0\d+)\)/.exec(args)?.[1] ?? '0', 8);
  if (name.startsWith('open')) {
    const number = / = (\d+)</.exec(args)?.[1] ?? '';
    const former = descriptors.get(number);
    if (former !== undefined) closeSync(former);
    descriptors.set(number, openSync(path, flagsIn(args), mode));
  } else if (/^\d/.test(args)) change(step, descriptors.get(/^\d+/.exec(args)?.[0] ?? ''));
  else if (name === 'mkdir') mkdirSync(path, mode);
  else if (name === 'rmdir') rmdirSync(path);
  else if (name === 'unlink') unlinkSync(path);
  else if (name === 'chmod') chmodSync(path, mode);
  else if (name === 'rename') renameSync(path, other);
  else if (name === 'link') linkSync(path, other);
  else throw new Error(`cannot be repeated: ${name}(${args}`);
}

/** Repeats a call that changes a file which is open for writing. */
function change({ call, bytes }: Step, descriptor: number | undefined): void {
  const { name, args } = call;
  if (descriptor === undefined) throw new Error(`not open: ${name}(${args}`);
  const last = (pattern: RegExp) => Number(pattern.exec(args)?.[1]);
  const written = last(/ = (\d+)$/);
  if (name === 'write') writeSync(descriptor, bytes, 0, written);
  else if (name === 'pwrite64') writeSync(descriptor, bytes, 0, written, last(/, (\d+)\) += /));
  else if (name === 'ftruncate') ftruncateSync(descriptor, last(/, (\d+)\)/));
  else throw new Error(`cannot be repeated: ${name}(${args}`);
}

function flagsIn(args: string): number {
  const names = /\bO_[A-Z_|]+/.exec(args)?.[0].split('|') ?? [];
  // The others, such as O_CLOEXEC, say nothing about what is on disk.
  const known: Readonly<Record<string, number | undefined>> = { ...constants };
  return names.reduce((flags, name) => flags | (known[name] ?? 0), 0);
}
