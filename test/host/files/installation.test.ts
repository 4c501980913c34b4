import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openInstallation } from '../../../src/host/files/installation.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('the record of installed reminders may begin with a byte order mark', () => {
  const file = join(temporaryFolder(), 'reminders.json');
  const store = openInstallation(file, 'posix');
  const plan = { program: ['node'], env: {}, tag: 'x', once: [], triggers: [] };
  store.write({ ...HEAD, plan });
  const read = store.read();
  writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8')}`);
  expect(store.read()).toEqual(read);
  expect(read).toMatchObject({ scheduler: 'cron' });
});

const HEAD = {
  scheduler: 'cron',
  day: '2026-01-06',
  names: [],
  files: [],
  folders: [],
  hadEmptyTable: false,
  isUnfinished: false,
} as const;
