import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { plainLine } from '../../core/text/plain-text.ts';
import { type ByteSource, diskParts, type Part, partOf } from './byte-source.ts';
import type { Refused } from './archive-file.ts';
import { refusal } from './damage.ts';
import { isHidden } from './hidden.ts';

/** Yields the files in a folder and in those in it, in order of their names; hidden ones and links are left out. */
export function* folderFiles(folder: string, within: Part): Generator<ByteSource | Refused> {
  const entries = entriesOf(folder);
  if ('why' in entries) return yield entries;
  for (const [index, entry] of entries.entries()) {
    const path = join(folder, entry.name);
    const part = partOf(within, index / entries.length, (index + 1) / entries.length);
    if (entry.isDirectory()) yield* folderFiles(path, part);
    else if (entry.isFile()) yield fileIn(path, part);
  }
}

/** Returns a file on disk. Throws the system's error. */
export function diskSource(file: string, within: Part): ByteSource {
  const { size } = statSync(file);
  return { path: plainLine(file), file, size, within, parts: () => diskParts(file) };
}

/** A file that may be gone since the folder was read. */
function fileIn(path: string, within: Part): ByteSource | Refused {
  try {
    return diskSource(path, within);
  } catch (error) {
    return refusal(plainLine(path), error);
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !isHidden(name))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return refusal(plainLine(folder), error);
  }
}
