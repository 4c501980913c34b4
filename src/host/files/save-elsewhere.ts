import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes text that could not be saved in its place to a new temporary file. Returns its path; `undefined` if it fails. */
export function saveElsewhere(text: string): string | undefined {
  try {
    const file = join(mkdtempSync(join(tmpdir(), 'stretch-')), 'unsaved.ndjson');
    writeFileSync(file, text, { mode: 0o600 });
    return file;
  } catch {
    // The caller says so and shows the text instead.
    return undefined;
  }
}
