import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../../core/base/once.ts';
import { discard, putInPlace, removeAbandoned } from './drafts.ts';
import { makeFolder } from './storage.ts';

/** Texts that can be made again, each with a key for what it was made from. Any of them may be deleted. */
export interface Cache {
  /** The text under a name; `undefined` if there is none or it has another key. */
  readonly read: (name: string, key: string) => string | undefined;
  /** Keeps a text if possible; ignores errors, since all works without the cache, only slower. */
  readonly write: (name: string, key: string, text: string) => void;
  /** Deletes the texts whose names are not needed any more, if possible. */
  readonly tidy: (isNeeded: (name: string) => boolean) => void;
}

/** What was practised is nobody else's business. */
const MODE = 0o600;

const EXTENSION = '.cache.json';

/** The cache in a folder, which is made with the first text. */
export function openCache(folder: string): Cache {
  const fileOf = (name: string) => join(folder, `${name}${EXTENSION}`);
  // Once: the folder of ten years has more than a hundred names, each of which would be looked at for each text.
  const clear = once(() => removeAbandoned(folder));
  return {
    read: (name, key) => read(fileOf(name), key),
    write: (name, key, text) => {
      try {
        makeFolder(folder);
        clear();
        putInPlace(fileOf(name), `${headOf(key, text)}${text}`, MODE);
      } catch {
        // It is made again next time.
      }
    },
    tidy: (isNeeded) => {
      for (const name of namesIn(folder)) if (!isNeeded(name)) discard(fileOf(name));
    },
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    const files = readdirSync(folder).filter((file) => file.endsWith(EXTENSION));
    return files.map((file) => file.slice(0, -EXTENSION.length));
  } catch {
    // Without a folder there is nothing to delete.
    return [];
  }
}

/** The first line has the key and the text's length, so that a text that was cut off is not used. */
function headOf(key: string, text: string): string {
  return `${JSON.stringify([key, text.length])}\n`;
}

function read(file: string, key: string): string | undefined {
  try {
    const whole = readFileSync(file, 'utf8');
    const text = whole.slice(whole.indexOf('\n') + 1);
    return whole.startsWith(headOf(key, text)) ? text : undefined;
  } catch {
    // A text that is missing or cannot be read is made again.
    return undefined;
  }
}
