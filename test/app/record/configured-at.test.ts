import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configuredAt } from '../../../src/app/record/configured-at.ts';
import { readRecord } from '../../../src/app/record/read-record.ts';
import { findFolders } from '../../../src/host/files/folders.ts';
import { openJournal } from '../../../src/host/files/journal.ts';
import type { Host } from '../../../src/host/host.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { makeFolder } from '../../support/home.ts';

/** Later than any file of a test. */
const LATER = '2299-01-01T12:00:00.000Z';

describe('what no line of this device says', () => {
  it.each([
    'settings.json',
    'routines/mine.yaml',
    'routines/exercises/mine.yaml',
    'journal/2026-11.phone.ndjson',
    'shipped/core.yaml',
    'library.ndjson',
  ])('changed when %s did', (name) => {
    const home = makeFolder();
    expect(changeIn(home)).toBe(0);
    write(home, name);
    expect(changeIn(home)).toBeGreaterThanOrEqual(statSync(join(home, name)).ctimeMs);
  });

  it('did not change with a line of this device, or with the cache', () => {
    const home = makeFolder();
    write(home, 'journal/2026-11.desk.ndjson');
    write(home, 'cache/latest');
    expect(changeIn(home)).toBe(0);
  });

  it('changed now, if a file is from the future', () => {
    const home = makeFolder();
    write(home, 'settings.json');
    expect(changeIn(home, '2020-01-01T12:00:00.000Z')).toBe(Date.parse('2020-01-01T12:00:00Z'));
  });
});

function write(home: string, name: string): void {
  const file = join(home, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
}

function changeIn(home: string, now = LATER): number {
  const settings = { device: 'desk' };
  const fake = fakeHost({ now, settings });
  const folders = findFolders({ STRETCH_HOME: home }, 'linux');
  const host: Host = {
    ...fake,
    folders,
    settings: { ...fake.settings, file: join(home, 'settings.json') },
    journal: openJournal(folders.journal),
    shippedRoutines: join(home, 'shipped'),
    prebuiltLibrary: join(home, 'library.ndjson'),
  };
  return configuredAt(host, readRecord(host));
}
