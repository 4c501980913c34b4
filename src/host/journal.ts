import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeLine } from '../core/decode-line.ts';
import { encodeLine, type Line, type UnknownLine } from '../core/line.ts';
import { eachLine, type FileLine } from './lines.ts';
import { makeFolder, storageFault, syncFolder } from './storage.ts';

/** A line of the journal that could not be read; it stays where it is. */
export interface BadLine {
  readonly file: string;
  /** Counts from 1; 0 where the whole file cannot be read. */
  readonly line: number;
  readonly why: string;
  /** Whether it is the last of its file, as a write that was cut off leaves it. */
  readonly torn: boolean;
}

/** Everything the journal's files hold. */
export interface JournalContent {
  readonly lines: readonly (Line | UnknownLine)[];
  /** The first unreadable lines. */
  readonly bad: readonly BadLine[];
  /** How many unreadable lines there are in all. */
  readonly badCount: number;
  /** Files that people other than the owner may write. */
  readonly exposed: readonly string[];
}

/** The append-only record: one JSON object a line, in a file for each month and device. */
export interface Journal {
  readonly folder: string;
  /** Throws a `storage` fault if a line could not be written now, as far as can be told without writing. */
  readonly check: () => void;
  /** Puts a line on disk before it returns. Throws a `storage` fault that names the file. */
  readonly append: (line: Line) => void;
  /** Every readable line of every file; a folder that is not there is an empty journal. */
  readonly read: () => JournalContent;
}

const LINE_END = 0x0a;
/** Milliseconds within which another writer's line is whole. */
const WRITING_MS = 3;
/** Unreadable lines that are named one by one; beyond that they are only counted. */
const MOST_REPORTED = 20;

/** The journal in a folder, which is made when the first line is written. */
export function openJournal(folder: string): Journal {
  return {
    folder,
    check: () => check(folder),
    append: (line) => append(folder, line),
    read: () => readAll(folder),
  };
}

function check(folder: string): void {
  try {
    accessSync(nearestExisting(folder), constants.W_OK);
  } catch (error) {
    throw storageFault(error, 'save to', folder);
  }
}

/** The folder itself, or the one that it would be made in. */
function nearestExisting(folder: string): string {
  const parent = dirname(folder);
  return existsSync(folder) || parent === folder ? folder : nearestExisting(parent);
}

function append(folder: string, line: Line): void {
  const file = join(folder, `${line.day.slice(0, 7)}.${line.device}.ndjson`);
  try {
    makeFolder(folder);
    const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT;
    const handle = openSync(file, flags, 0o600);
    try {
      const isNew = fstatSync(handle).size === 0;
      writeWhole(handle, `${endsInLine(handle) ? '\n' : ''}${encodeLine(line)}\n`);
      fsyncSync(handle);
      if (isNew) syncFolder(folder);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw storageFault(error, 'save to', file);
  }
}

/** Whether the file ends inside a line: torn for good, or only until another writer has finished it. */
function endsInLine(handle: number): boolean {
  const last = Buffer.alloc(1);
  for (let size = fstatSync(handle).size; size > 0;) {
    readSync(handle, last, 0, 1, size - 1);
    if (last[0] === LINE_END) return false;
    pause(WRITING_MS);
    const before = size;
    ({ size } = fstatSync(handle));
    if (size === before) return true;
  }
  return false;
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** One write in all but the rare case that the system takes only a part of it. */
function writeWhole(handle: number, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) {
    const count = writeSync(handle, bytes, written);
    if (count === 0)
      throw Object.assign(new Error('nothing more could be written'), { code: 'ENOSPC' });
    written += count;
  }
}

function readAll(folder: string): JournalContent {
  const content = { lines: [], bad: [], badCount: 0, exposed: [] };
  // Each unreadable line costs an error; collecting where it came from would cost far more.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    for (const name of fileNames(folder)) readFile(join(folder, name), content);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  return content;
}

function fileNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.ndjson'))
      .toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw storageFault(error, 'read', folder);
  }
}

interface Filling {
  readonly lines: (Line | UnknownLine)[];
  readonly bad: BadLine[];
  badCount: number;
  readonly exposed: string[];
}

/** One file; what cannot be read is named and skipped like a line that cannot be read. */
function readFile(file: string, into: Filling): void {
  try {
    // Not to wait for a writer, should somebody have put a pipe here.
    const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stats = fstatSync(handle);
      if (!stats.isFile()) return report(into, { file, line: 0, why: 'not a file', torn: false });
      if (isExposed(stats.mode)) into.exposed.push(file);
      eachLine(handle, (line) => readLine(file, line, into), canBeginLine);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const why = storageFault(error, 'read', file).message.split(': ').at(-1) ?? '';
    report(into, { file, line: 0, why, torn: false });
  }
}

function report(into: Filling, bad: BadLine): void {
  into.badCount++;
  if (into.bad.length < MOST_REPORTED) into.bad.push(bad);
}

/** An object, or white space or a byte order mark before one. */
function canBeginLine(byte: number): boolean {
  return byte === 0x7b || byte <= 0x20 || byte === 0xef;
}

function readLine(file: string, { number, text, whole }: FileLine, into: Filling): void {
  const trimmed = text?.trim();
  if (trimmed === '') return;
  const decoded = trimmed === undefined ? TOO_LONG : decodeLine(trimmed);
  if (decoded.ok) {
    into.lines.push(decoded.line);
    return;
  }
  report(into, { file, line: number, why: decoded.why, torn: !whole });
}

const TOO_LONG = { ok: false, why: 'longer than 1 MB' } as const;

/** Whether people other than the owner may write the file. Windows has no such bits. */
function isExposed(mode: number): boolean {
  return process.platform !== 'win32' && (mode & 0o022) !== 0;
}
