import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Line } from '../../src/core/journal/line.ts';

type LineOf<T extends Line['type']> = Extract<Line, { readonly type: T }>;

/** The journal's files in a home; none where there is no journal. */
export function journalFiles(home: string): readonly string[] {
  const folder = join(home, 'journal');
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The text of every line of the journal, empty ones and a torn last one included. */
export function journalTexts(home: string): readonly string[] {
  return journalFiles(home).flatMap((file) => {
    const texts = readFileSync(file, 'utf8').split('\n');
    return texts.at(-1) === '' ? texts.slice(0, -1) : texts;
  });
}

/** Every line of the journal that is not blank; one that is not JSON throws. */
export function journalLines(home: string): readonly Line[] {
  const texts = journalTexts(home).filter((text) => text !== '');
  return texts.map((text) => JSON.parse(text) as Line);
}

/** The lines of one type. */
export function journalLinesOf<T extends Line['type']>(
  home: string,
  type: T,
): readonly LineOf<T>[] {
  return journalLines(home).filter((line): line is LineOf<T> => line.type === type);
}
