import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, makeHome } from '../support/home.ts';
import { journalLines } from '../support/journal-on-disk.ts';
import { runHere } from '../support/run-here.ts';
import { gpxFile, gpxTrack, TWO_PARTS } from '../support/xml-files.ts';

const ENV = { TZ: 'Europe/Berlin' };

describe('an import of tracks that do not say which sport they are', () => {
  it('adds them as what was typed, and says before how to type it', async () => {
    const home = makeHome();
    const file = join(makeFolder(), 'track.gpx');
    writeFileSync(file, gpxFile(gpxTrack(TWO_PARTS)));
    const shown = await runHere(['import', file, '--dry-run'], { home, env: ENV });
    expect(shown.stderr).toContain('if that was running: --as run');
    const { code } = await runHere(['import', file, '--as', 'run', '--yes'], { home, env: ENV });
    expect([code, journalLines(home)]).toMatchObject([
      0,
      expect.arrayContaining([expect.objectContaining({ type: 'run', day: '2026-06-30' })]),
    ]);
  });

  it('refuses what is no sport', async () => {
    const { code, stderr } = await runHere(['import', 'x.gpx', '--as', 'fly'], {
      home: makeHome(),
      env: ENV,
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining('--as takes run, walk,')]);
  });
});
