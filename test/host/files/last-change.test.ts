import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lastChange } from '../../../src/host/files/last-change.ts';
import { makeFolder } from '../../support/home.ts';

it('the last change of some files is when the newest was put in its place, however old its contents', () => {
  const folder = makeFolder();
  const [file, missing] = [join(folder, 'file'), join(folder, 'missing')];
  writeFileSync(file, 'x');
  utimesSync(file, 0, 0);
  const changed = statSync(file).ctimeMs;
  expect(lastChange([missing, file])).toBe(changed);
  expect(lastChange([file, folder])).toBeGreaterThanOrEqual(statSync(folder).ctimeMs);
});

it('the last change of no file is 0', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'file'), 'x');
  expect(lastChange([])).toBe(0);
  expect(lastChange([join(folder, 'missing'), join(folder, 'file', 'inside')])).toBe(0);
});
