import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { SCRATCH } from './scratch.ts';

/** Creates a folder, which is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(SCRATCH, 'stretch-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
