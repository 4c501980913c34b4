import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { once } from '../../core/base/once.ts';
import type { Line, UnknownLine } from '../../core/journal/line.ts';
import type { LineReader } from '../../core/journal/line-reader.ts';
import { eachLine, type FileLine, withoutStackTraces } from './lines.ts';
import { watchGrowth } from './growth.ts';
import { storageFault } from './storage.ts';
import { IN_UTF16, startsInUtf16 } from './utf8.ts';

/** A line of the journal that could not be read; it is left where it is. */
export interface BadLine {
  readonly file: string;
  /** Counts from 1; 0 if the whole file cannot be read. */
  readonly line: number;
  readonly why: string;
  /** Whether it is the end of its file and has no line end, as an interrupted write leaves it. */
  readonly torn: boolean;
}

/** What is wrong with some files. */
export interface FileProblems {
  /** The first unreadable lines. */
  readonly bad: readonly BadLine[];
  /** The number of unreadable lines. */
  readonly badCount: number;
  /** Files that people other than the owner may write. */
  readonly exposed: readonly string[];
}

/** Nothing is wrong. */
export const NO_PROBLEMS: FileProblems = { bad: [], badCount: 0, exposed: [] };

/** Returns what is wrong with some files and with others. */
export function joinedProblems(a: FileProblems, b: FileProblems): FileProblems {
  return {
    bad: [...a.bad, ...b.bad].slice(0, MOST_REPORTED),
    badCount: a.badCount + b.badCount,
    exposed: [...a.exposed, ...b.exposed],
  };
}

/** Unreadable lines that are listed; any more are only counted. */
const MOST_REPORTED = 20;

/** What `keep` returns for every line of some files that a reader can read. */
export function readFiles<T>(
  files: readonly string[],
  decode: LineReader,
  keep: (line: Line | UnknownLine, text: string) => T,
): FileProblems & { readonly lines: readonly T[] } {
  const lines: T[] = [];
  const filling: FileReading = {
    decode,
    take: (line, text) => lines.push(keep(line, text)),
    bad: [],
    badCount: 0,
    exposed: [],
  };
  withoutStackTraces(() => {
    for (const file of files) readFile(file, filling);
  });
  const { bad, badCount, exposed } = filling;
  return { lines, bad, badCount, exposed };
}

interface FileReading {
  readonly decode: LineReader;
  readonly take: (line: Line | UnknownLine, text: string) => void;
  readonly bad: BadLine[];
  badCount: number;
  readonly exposed: string[];
}

/** Reads one file; if it cannot be read, it is reported like an unreadable line. */
function readFile(file: string, into: FileReading): void {
  try {
    // If this is a pipe, opening it must not wait for a writer.
    const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stats = fstatSync(handle);
      if (!stats.isFile()) return report(into, { file, line: 0, why: 'not a file', torn: false });
      if (isExposed(stats.mode)) into.exposed.push(file);
      const how = { isWanted: canBeginLine, mayGrow: watchGrowth(handle) };
      const read = (bytes: Buffer) => readSync(handle, bytes);
      const refuse = reporterOf(file, handle, into);
      eachLine(read, (line) => readLine(line, into, refuse), how);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const why = storageFault(error, 'read', file).message.split(': ').at(-1) ?? '';
    report(into, { file, line: 0, why, torn: false });
  }
}

function report(into: FileReading, bad: BadLine): void {
  into.badCount++;
  if (into.bad.length < MOST_REPORTED) into.bad.push(bad);
}

/** Whether a byte may start a journal line: of an object, or white space or a byte order mark before one. */
export function canBeginLine(byte: number): boolean {
  return byte === 0x7b || byte <= 0x20 || byte === 0xef;
}

type Refuse = (bad: Omit<BadLine, 'file'>) => void;

/** Reports what cannot be read in a file: each line, or that it is in UTF-16, once, whatever its lines look like. */
function reporterOf(file: string, handle: number, into: FileReading): Refuse {
  const isUtf16 = once(() => startsInUtf16(handle));
  const reportUtf16 = once(() => report(into, { file, line: 0, why: IN_UTF16, torn: false }));
  return (bad) => (isUtf16() ? reportUtf16() : report(into, { file, ...bad }));
}

function readLine(
  { number, text = '', why, whole }: FileLine,
  into: FileReading,
  refuse: Refuse,
): void {
  const trimmed = text.trim();
  if (trimmed === '' && why === undefined) return;
  const decoded = why === undefined ? into.decode(trimmed) : ({ ok: false, why } as const);
  if (decoded.ok) into.take(decoded.line, trimmed);
  else refuse({ line: number, why: decoded.why, torn: !whole });
}

/** Whether people other than the owner may write the file. Windows has no such bits. */
export function isExposed(mode: number): boolean {
  return process.platform !== 'win32' && (mode & 0o022) !== 0;
}
