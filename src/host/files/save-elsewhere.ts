import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes text that could not be saved where it belongs to a new file in the system's folder for temporary files. */
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
