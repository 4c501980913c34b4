import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isAnyRunning } from '../../../src/host/process/running-programs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const CRON = new Set(['cron', 'crond']);

it('finds a running program by its whole name, if processes can be listed', () => {
  const folder = temporaryFolder();
  expect(isAnyRunning(CRON, join(folder, 'none'))).toBeUndefined();
  for (const [id, name] of ['init', 'cronolog'].entries()) addProcess(folder, id + 1, name);
  expect(isAnyRunning(CRON, folder)).toBe(false);
  addProcess(folder, 77, 'crond');
  expect(isAnyRunning(CRON, folder)).toBe(true);
});

function addProcess(folder: string, id: number, name: string): void {
  mkdirSync(join(folder, String(id)));
  writeFileSync(join(folder, String(id), 'comm'), `${name}\n`);
}
