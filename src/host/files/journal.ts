import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Day } from '../../core/time/day.ts';
import { Fault } from '../../core/base/fault.ts';
import { decodeLine } from '../../core/journal/decode-line.ts';
import { encodeLine, type Line, type UnknownLine } from '../../core/journal/line.ts';
import { lineReader } from '../../core/journal/line-reader.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';
import { type AppendedFile, appendLines } from './append-lines.ts';
import { fileStamp } from './file-stamp.ts';
import { LONGEST_LINE, TOO_LONG } from './lines.ts';
import { type FileProblems, isExposed, readFiles } from './read-files.ts';
import { storageFault } from './storage.ts';

/** Everything the journal's files hold. */
export interface JournalContent extends FileProblems {
  readonly lines: readonly (Line | UnknownLine)[];
}

/** The same with the text of every line. */
export interface RawContent extends FileProblems {
  readonly lines: readonly RawLine[];
}

/** A file of the journal. */
export interface JournalFile {
  readonly name: string;
  /** Changes whenever the file does. */
  readonly stamp: string;
}

/** A line as text, with the day and the device that decide which file it belongs in. */
export interface PlacedText {
  readonly day: Day;
  readonly device: string;
  readonly text: string;
}

/** The append-only record: one JSON object per line, one file per month and device. */
export interface Journal {
  readonly folder: string;
  /** Throws a `storage` fault if the folder is not writable. */
  readonly checkWritable: () => void;
  /**
   * Appends a line, which is on disk when this returns. Throws a `storage` fault that names the file, or an `input` fault
   * if the line could not be read again. Returns its file if nothing else came to that meanwhile.
   */
  readonly append: (line: Line) => AppendedFile | undefined;
  /** Whether people other than the owner may add files to its folder, or exchange them. */
  readonly isOpenToOthers: () => boolean;
  /** The files by name, in the order they are read. A folder that does not exist is an empty journal. */
  readonly files: () => readonly JournalFile[];
  /** Every readable line of these files, or of all. */
  readonly read: (files?: readonly JournalFile[]) => JournalContent;
  /** The same with the text of each line. */
  readonly readRaw: (files?: readonly JournalFile[]) => RawContent;
  /** The text of every line of a file that is not blank, readable or not; undefined if the file is not as it was listed. */
  readonly texts: (file: JournalFile) => readonly string[] | undefined;
}

/** The journal in a folder, which is made with the first line. */
export function openJournal(folder: string): Journal {
  const decode = lineReader();
  return {
    folder,
    checkWritable: () => check(folder),
    append: (line) => appendLines(join(folder, fileName(line)), `${readableText(line)}\n`),
    isOpenToOthers: () => isOpen(folder),
    files: () => filesIn(folder),
    read: (files) => readFiles(paths(folder, files ?? filesIn(folder)), decode, (line) => line),
    readRaw: (files) =>
      readFiles(paths(folder, files ?? filesIn(folder)), decode, (line, text) => ({ line, text })),
    texts: (file) => textsIn(folder, file),
  };
}

/**
 * The text of a line. Whatever is accepted must never be lost to a bound that reading has, so a line that could not be read
 * again, of a clock in year 3000 or a plan of 500 slots, is an `input` fault.
 */
export function readableText(line: Line): string {
  const text = encodeLine(line);
  const decoded = decodeLine(text);
  const why =
    Buffer.byteLength(text) > LONGEST_LINE ? TOO_LONG : decoded.ok ? undefined : decoded.why;
  if (why === undefined) return text;
  const message = `this cannot be recorded, since it could not be read again: ${why}`;
  const isTime = why === 'no valid time' || why === 'no valid day';
  throw new Fault('input', message, isTime ? CLOCK_HINT : 'use fewer or shorter entries');
}

const CLOCK_HINT = 'set the clock of this computer; to see its date: date';

function paths(folder: string, files: readonly JournalFile[]): readonly string[] {
  return files.map(({ name }) => join(folder, name));
}

function check(folder: string): void {
  try {
    accessSync(nearestExisting(folder), constants.W_OK);
  } catch (error) {
    throw storageFault(error, 'save to', folder);
  }
}

/** The folder itself, or the nearest one above it that exists. */
export function nearestExisting(folder: string): string {
  const parent = dirname(folder);
  return existsSync(folder) || parent === folder ? folder : nearestExisting(parent);
}

/** The name of the file that a line belongs in. */
export function fileName({ day, device }: Pick<PlacedText, 'day' | 'device'>): string {
  return `${day.slice(0, 7)}.${device}.ndjson`;
}

function filesIn(folder: string): readonly JournalFile[] {
  try {
    return (
      readdirSync(folder)
        .filter((name) => name.endsWith('.ndjson'))
        .toSorted()
        // For ten years of files, `join` would take longer than `stat`.
        .map((name) => ({ name, stamp: stampOf(`${folder}${sep}${name}`) }))
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw storageFault(error, 'read', folder);
  }
}

function textsIn(folder: string, { name, stamp }: JournalFile): readonly string[] | undefined {
  const path = `${folder}${sep}${name}`;
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    if (stampOf(path) !== stamp) return undefined;
    return lines.map((line) => line.trim()).filter((line) => line !== '');
  } catch {
    // Reading it line by line will say why.
    return undefined;
  }
}

function isOpen(folder: string): boolean {
  try {
    const stats = statSync(folder, { throwIfNoEntry: false });
    return stats !== undefined && isExposed(stats.mode);
  } catch {
    // Listing the folder will say why.
    return false;
  }
}

function stampOf(file: string): string {
  try {
    return fileStamp(statSync(file));
  } catch {
    // Reading the file will say why.
    return 'unreadable';
  }
}
