import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeLine, type Line } from '../../src/core/journal/line.ts';
import { ANSWERED } from './answered.ts';
import { makeFolder } from './home.ts';

type LineOf<T extends Line['type']> = Extract<Line, { readonly type: T }>;

/** Returns the paths of the journal's files in a home; empty if there is no journal. */
export function journalFiles(home: string): readonly string[] {
  const folder = join(home, 'journal');
  try {
    const names = readdirSync(folder).filter((name) => !name.includes(`.${ANSWERED}.`));
    return names.map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Appends lines to the journal of a home, each to the file of its month and device. */
export function addJournal(home: string, lines: readonly Line[]): void {
  const folder = join(home, 'journal');
  mkdirSync(folder, { recursive: true });
  for (const line of lines) {
    const file = join(folder, `${line.day.slice(0, 7)}.${line.device}.ndjson`);
    appendFileSync(file, `${encodeLine(line)}\n`);
  }
}

/** Creates a file to import, outside of any home, and returns its path. */
export function fileToImport(...lines: readonly Line[]): string {
  const file = join(makeFolder(), 'export.ndjson');
  writeFileSync(file, lines.map((line) => `${encodeLine(line)}\n`).join(''));
  return file;
}

/** Returns the text of every line of the journal, including empty lines and a torn last one. */
export function journalTexts(home: string): readonly string[] {
  return journalFiles(home).flatMap((file) => {
    const texts = readFileSync(file, 'utf8').split('\n');
    return texts.at(-1) === '' ? texts.slice(0, -1) : texts;
  });
}

/** Returns every line of the journal that is not blank. Throws if one is not JSON. */
export function journalLines(home: string): readonly Line[] {
  const texts = journalTexts(home).filter((text) => text !== '');
  return texts.map((text) => JSON.parse(text) as Line);
}

/** Returns the journal's lines of one type. */
export function journalLinesOf<T extends Line['type']>(
  home: string,
  type: T,
): readonly LineOf<T>[] {
  return journalLines(home).filter((line): line is LineOf<T> => line.type === type);
}
