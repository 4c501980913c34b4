import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Day } from '../../core/time/day.ts';
import { groupBy } from '../../core/base/group.ts';
import { encodeLine, type Line, type UnknownLine } from '../../core/journal/line.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';
import { appendLines } from './append-lines.ts';
import { type FileProblems, readFiles } from './read-files.ts';
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

/** A line as text, with the day and the device that say which file it belongs to. */
export interface PlacedText {
  readonly day: Day;
  readonly device: string;
  readonly text: string;
}

/** The append-only record: one JSON object a line, in a file for each month and device. */
export interface Journal {
  readonly folder: string;
  /** Throws a `storage` fault if a line could not be written now, as far as can be told without writing. */
  readonly checkWritable: () => void;
  /** Puts a line on disk before it returns. Throws a `storage` fault that names the file. */
  readonly append: (line: Line) => void;
  /** The files by name, in the order they are read. A folder that is not there is an empty journal. */
  readonly files: () => readonly JournalFile[];
  /** Every readable line of these files, or of every one. */
  readonly read: (files?: readonly JournalFile[]) => JournalContent;
  /** Every readable line of every file with the text it was read from. */
  readonly readRaw: () => RawContent;
  /** Puts many lines on disk, given as texts with where they belong. Throws a `storage` fault that names the file. */
  readonly merge: (lines: readonly PlacedText[]) => void;
}

/** The journal in a folder, which is made when the first line is written. */
export function openJournal(folder: string): Journal {
  return {
    folder,
    checkWritable: () => check(folder),
    append: (line) => appendLines(join(folder, fileName(line)), `${encodeLine(line)}\n`),
    files: () => filesIn(folder),
    read: (files) => readFiles(paths(folder, files ?? filesIn(folder)), (line) => line),
    readRaw: () => readFiles(paths(folder, filesIn(folder)), (line, text) => ({ line, text })),
    merge: (lines) => {
      for (const [name, own] of groupBy(lines, fileName)) {
        appendLines(join(folder, name), own.map(({ text }) => `${text}\n`).join(''));
      }
    },
  };
}

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

/** The folder itself, or the one that it would be made in. */
export function nearestExisting(folder: string): string {
  const parent = dirname(folder);
  return existsSync(folder) || parent === folder ? folder : nearestExisting(parent);
}

function fileName({ day, device }: Pick<PlacedText, 'day' | 'device'>): string {
  return `${day.slice(0, 7)}.${device}.ndjson`;
}

function filesIn(folder: string): readonly JournalFile[] {
  try {
    return (
      readdirSync(folder)
        .filter((name) => name.endsWith('.ndjson'))
        .toSorted()
        // For ten years of files `join` takes longer than looking at them does.
        .map((name) => ({ name, stamp: stampOf(`${folder}${sep}${name}`) }))
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw storageFault(error, 'read', folder);
  }
}

/** Also by its mode: a file that others may write, or that could not be read, is told of. */
function stampOf(file: string): string {
  try {
    const { size, mtimeMs, mode } = statSync(file);
    return `${size} ${mtimeMs} ${mode}`;
  } catch {
    // Reading it will say why.
    return 'unreadable';
  }
}
