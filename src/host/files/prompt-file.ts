import { readFileSync } from 'node:fs';
import { replaceFile } from './storage.ts';

/** The small file that shells read at their prompt, ready-made. */
export interface PromptFile {
  readonly path: string;
  /** What it was made of; nothing where there is none. */
  readonly key: () => string | undefined;
  /** Puts another in its place, whole or not at all. Throws what the system says. */
  readonly write: (key: string, text: string) => void;
}

/** The file at a path; its folder is made when it is first written. */
export function openPromptFile(path: string): PromptFile {
  return {
    path,
    key: () => readKey(path),
    write: (key, text) => replaceFile(path, `${text}${MARK}${key}\n`),
  };
}

/** Begins the last line, which no shell takes for one of its own. */
const MARK = '# ';

function readKey(path: string): string | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const last = text.slice(text.lastIndexOf('\n', text.length - 2) + 1);
    return last.startsWith(MARK) && last.endsWith('\n') ? last.slice(MARK.length, -1) : undefined;
  } catch {
    // One that cannot be read is made anew.
    return undefined;
  }
}
