import { readFileSync } from 'node:fs';
import { replaceFile } from './storage.ts';

/** The small file that shells read for their prompt. */
export interface PromptFile {
  readonly path: string;
  /** The key for what it was made from; `undefined` if it does not exist. */
  readonly key: () => string | undefined;
  /** Replaces it, whole or not at all. Throws the system's error. */
  readonly write: (key: string, text: string) => void;
}

/** The file at a path. Its folder is made when it is first written. */
export function openPromptFile(path: string): PromptFile {
  return {
    path,
    key: () => readKey(path),
    write: (key, text) => replaceFile(path, `${text}${MARK}${key}\n`),
  };
}

/** Starts the last line, which holds the key and which shells skip. */
const MARK = '# ';

function readKey(path: string): string | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const last = text.slice(text.lastIndexOf('\n', text.length - 2) + 1);
    return last.startsWith(MARK) && last.endsWith('\n') ? last.slice(MARK.length, -1) : undefined;
  } catch {
    // A file that cannot be read is made again.
    return undefined;
  }
}
