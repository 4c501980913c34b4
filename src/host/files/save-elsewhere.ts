import { closeSync, fsyncSync, mkdtempSync, openSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { discard } from './drafts.ts';
import { writeAll } from './write-all.ts';

/**
 * Writes lines that could not be saved in their place to a new file in the first of some folders that takes them. It
 * begins with an empty line, so that nothing is lost if it is appended to a file that ends in the middle of one. Returns
 * its path; `undefined` if no folder takes it.
 */
export function saveElsewhere(
  lines: string,
  // The temporary folder second, because it may be emptied when the computer starts again.
  folders: readonly string[] = [homedir(), tmpdir(), process.cwd()],
): string | undefined {
  for (const parent of folders) {
    const file = saveIn(parent, `\n${lines}`);
    if (file !== undefined) return file;
  }
  return undefined;
}

function saveIn(parent: string, text: string): string | undefined {
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(parent, 'stretch-'));
    const file = join(folder, 'unsaved.ndjson');
    const handle = openSync(file, 'wx', 0o600);
    try {
      writeAll(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return file;
  } catch {
    // Another folder may take it; otherwise the caller shows the text.
    if (folder !== undefined) discard(folder);
    return undefined;
  }
}
