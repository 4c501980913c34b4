import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { madeUpRecords } from '../../../src/host/files/made-up-records.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('removes the folders of days, and nothing else that is in the same place', () => {
  const folder = join(temporaryFolder(), 'demo');
  const file = join(folder, '2026-11-24', 'journal', 'a.ndjson');
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  const records = madeUpRecords(folder);
  expect(records.remove()).toBe(true);
  expect(existsSync(join(folder, '2026-11-24'))).toBe(false);
  expect(existsSync(join(folder, 'mine.txt'))).toBe(true);
  expect(records.remove()).toBe(false);
});

it('removes its own folder as well if that is empty then, and misses nothing where there is none', () => {
  const folder = join(temporaryFolder(), 'demo');
  expect(madeUpRecords(folder).remove()).toBe(false);
  mkdirSync(join(folder, '2026-11-24'), { recursive: true });
  expect(madeUpRecords(folder).remove()).toBe(true);
  expect(existsSync(folder)).toBe(false);
});
