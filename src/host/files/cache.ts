import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from './storage.ts';

/** Texts that can be made again: each with a key, which tells what it was made of. Any of it may be deleted. */
export interface Cache {
  /** The text kept under a name, if it was made of what the key tells. */
  readonly read: (name: string, key: string) => string | undefined;
  /** Keeps a text. Where that cannot be done nothing is said: everything works without it, a little slower. */
  readonly write: (name: string, key: string, text: string) => void;
}

/** The cache in a folder, which is made when something is first kept. */
export function openCache(folder: string): Cache {
  const fileOf = (name: string) => join(folder, `${name}.cache.json`);
  return {
    read: (name, key) => read(fileOf(name), key),
    write: (name, key, text) => write(fileOf(name), `${headOf(key, text)}${text}`),
  };
}

/** Before the text stands a line with the key, and the text's length: one that was cut off is none. */
function headOf(key: string, text: string): string {
  return `${JSON.stringify([key, text.length])}\n`;
}

function read(file: string, key: string): string | undefined {
  try {
    const whole = readFileSync(file, 'utf8');
    const text = whole.slice(whole.indexOf('\n') + 1);
    return whole.startsWith(headOf(key, text)) ? text : undefined;
  } catch {
    // A cache that is absent or cannot be read is made anew.
    return undefined;
  }
}

function write(file: string, text: string): void {
  try {
    replaceFile(file, text);
  } catch {
    // Then it is made again the next time.
  }
}
