import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gpxOf, tcxOf } from '../support/activity-files.ts';
import { fitFile } from '../support/fit-file.ts';
import { activityLine, fileLine, sessionLine } from '../support/fit-lines.ts';
import { makeFolder, makeHome } from '../support/home.ts';
import { journalLines, journalLinesOf } from '../support/journal-on-disk.ts';
import { openPty } from '../support/pty.ts';
import { run, runShell } from '../support/run.ts';
import { runHere } from '../support/run-here.ts';
import { zipOf, type ZipEntry } from '../support/zip-bytes.ts';

const ENV = { TZ: 'Europe/Berlin' };
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;

const START = '2026-10-05T06:00:00Z';
const TCX = tcxOf({ start: START });
const NOTE = `${JSON.stringify({
  v: 1,
  id: 'a',
  at: '2026-10-05T08:00:00.000+02:00',
  day: '2026-10-05',
  device: 'd',
  type: 'note',
  text: 'x',
})}\n`;

/** Writes files into a new folder, and returns their paths, in order. */
function filesOf(files: Readonly<Record<string, string | Uint8Array>>): readonly string[] {
  const folder = makeFolder();
  return Object.entries(files).map(([name, bytes]) => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return file;
  });
}

const zipFile = (...entries: readonly ZipEntry[]) =>
  filesOf({ 'export.zip': zipOf(entries) })[0] ?? '';

async function dryRun(files: readonly string[], home = makeHome()) {
  const result = await runHere(['import', ...files, '--dry-run', '--json'], { home, env: ENV });
  return { ...result, json: JSON.parse(result.stdout) as Found };
}

interface Found {
  readonly activities: readonly Readonly<Record<string, unknown>>[];
  readonly unreadable: readonly { readonly file: string; readonly why: string }[];
  readonly withoutActivity: readonly { readonly file: string; readonly what: string }[];
}

describe('an import of runs', () => {
  it('says what it would add, and changes nothing with --dry-run', async () => {
    const home = makeHome();
    const files = filesOf({
      'a.tcx': TCX,
      'walk.tcx': tcxOf({ start: '2026-10-06T06:00:00Z', sport: 'Walking' }),
    });
    const { code, stdout, stderr } = await runHere(['import', ...files, '--dry-run'], {
      home,
      env: ENV,
    });
    expect([code, stdout, readdirSync(home)]).toEqual([0, 'Nothing was changed.\n', []]);
    expect(stderr).toBe(`2 files: 1 run to add, 2026-10-05, 8.0 km
    2026-10-05 08:00  run  8.0 km in 45:00
  1 activity left out: 1 walk; to add it too: --sports all
`);
  });

  it('adds each with its day, its time there, and where it comes from', async () => {
    const home = makeHome();
    // Half past midnight in Berlin still belongs to the day before.
    const fit = fitFile([fileLine(), sessionLine(), activityLine()]);
    const [file = ''] = filesOf({ 'night.fit.gz': gzipSync(fit) });
    const { code, stdout } = await runHere(['import', file, '-y'], { home, env: ENV });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Added 1 run\. To see the record/)]);
    expect(journalLinesOf(home, 'run')).toMatchObject([
      {
        day: '2026-06-30',
        began: '2026-07-01T00:30:00.000+02:00',
        distance: 5000,
        seconds: 1800,
        elapsed: 1860,
        source: { file: 'night.fit.gz' },
      },
    ]);
    expect(journalLinesOf(home, 'import')).toMatchObject([{ file: 'night.fit.gz', lines: 1 }]);
  });

  it('is called by the name of its folder, also where that is the current one', async () => {
    const home = makeHome();
    const [file = ''] = filesOf({ 'a.tcx': TCX });
    await runHere(['import', '.', '-y'], { home, env: ENV, cwd: dirname(file) });
    expect(journalLinesOf(home, 'import')).toMatchObject([{ file: basename(dirname(file)) }]);
  });

  it('keeps no place and no heart rate', async () => {
    const home = makeHome();
    const heart = TCX.replace(
      '</Lap>',
      '<AverageHeartRateBpm><Value>151</Value></AverageHeartRateBpm></Lap>',
    );
    const files = filesOf({ 'a.gpx': gpxOf({ start: '2026-10-07T06:00:00Z' }), 'a.tcx': heart });
    await runHere(['import', ...files, '-y'], { home, env: ENV });
    expect(journalLinesOf(home, 'run')).toHaveLength(2);
    const names = new Set(journalLinesOf(home, 'run').flatMap((line) => Object.keys(line)));
    expect([...names].toSorted()).toEqual(
      'at began day device distance elapsed estimated id import seconds source type v zoneAssumed'.split(
        ' ',
      ),
    );
  });

  it('adds other sports if they are asked for', async () => {
    const home = makeHome();
    const [file = ''] = filesOf({
      'a.tcx': tcxOf({ start: START, sport: 'Walking' }, { start: START, sport: 'Other' }),
    });
    await runHere(['import', file, '-y', '--sports', 'run,walk'], { home, env: ENV });
    expect(journalLinesOf(home, 'activity').map(({ kind }) => kind)).toEqual(['walk']);
    await runHere(['import', file, '-y', '--sports', 'all'], { home, env: ENV });
    const kinds = journalLinesOf(home, 'activity').map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['other', 'walk']);
  });

  it('adds nothing the second time, nor the same run from another file', async () => {
    const home = makeHome();
    const [tcx = '', gpx = ''] = filesOf({
      'a.tcx': TCX,
      'a.gpx': gpxOf({ start: START, metres: 8100 }),
    });
    await runHere(['import', tcx, '-y'], { home, env: ENV });
    const before = journalLines(home);
    for (const file of [tcx, gpx]) {
      const { code, stderr } = await runHere(['import', file, '-y'], { home, env: ENV });
      expect([code, stderr]).toEqual([
        0,
        expect.stringContaining(': nothing new\n  1 run already in the record\n'),
      ]);
    }
    expect(journalLines(home)).toEqual(before);
  });

  it('keeps the better of two copies in one import', async () => {
    const home = makeHome();
    const files = filesOf({ 'a.gpx': gpxOf({ start: START, metres: 8100 }), 'a.tcx': TCX });
    const { stderr } = await runHere(['import', ...files, '-y'], { home, env: ENV });
    expect(stderr).toContain('1 run once more in these files');
    expect(journalLinesOf(home, 'run')).toMatchObject([
      { distance: 8000, source: { file: 'a.tcx' } },
    ]);
  });

  it('is taken back by one undo, and can be made again', async () => {
    const home = makeHome();
    const [file = ''] = filesOf({
      'a.tcx': tcxOf({ start: START }, { start: '2026-10-06T06:00:00Z' }),
    });
    await runHere(['import', file, '-y'], { home, env: ENV });
    const undone = await runHere(['undo', '-y'], { home, env: ENV });
    expect(undone.stdout).toMatch(/^Undone: the import of 2 runs from a\.tcx\.\n/);
    expect((await runHere(['import', file, '-y'], { home, env: ENV })).stdout).toContain(
      'Added 2 runs.',
    );
    const [{ json }] = [await dryRun([file], home)];
    expect(json.activities.map(({ status }) => status)).toEqual(['known', 'known']);
  });

  it('adds nothing of a table with a row that is no run, if it is strict', async () => {
    const home = makeHome();
    const [file = ''] = filesOf({ 'log.csv': 'date,km\n2026-10-05,abc\n2026-10-06,5\n' });
    const strict = await runHere(['import', file, '-y', '--strict'], { home, env: ENV });
    expect([strict.code, strict.stderr]).toEqual([
      1,
      expect.stringContaining('log.csv, line 2: `abc` is no distance\n'),
    ]);
    expect(journalLinesOf(home, 'run')).toEqual([]);
    const lax = await runHere(['import', file, '-y'], { home, env: ENV });
    expect(lax.stdout).toContain('Added 1 run.');
  });

  it('takes the list of Strava and its files for one', async () => {
    const header =
      'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance';
    const row =
      '7,"Oct 5, 2026, 6:00:00 AM",Back hurt,Run,,2800,8.05,,,false,,,activities/7.gpx.gz,,,2800.0,2700.0,8050.0';
    const file = zipFile(
      { name: 'activities.csv', bytes: `${header}\n${row}\n` },
      { name: 'activities/7.gpx.gz', bytes: gzipSync(gpxOf({ start: START }, '')) },
    );
    const home = makeHome();
    await runHere(['import', file, '-y'], { home, env: ENV });
    expect(journalLinesOf(home, 'run')).toMatchObject([
      {
        began: '2026-10-05T08:00:00.000+02:00',
        note: 'Back hurt',
        source: { file: '7.gpx.gz', id: '7' },
      },
    ]);
  });
});

describe('what may be recorded already', () => {
  const typedHome = async () => {
    const home = makeHome();
    const typed = 'date,distance (km)\n2026-10-05,8.2\n';
    const [file = ''] = filesOf({ 'log.csv': typed });
    await runHere(['import', file, '-y'], { home, env: ENV });
    return home;
  };

  it('counts as the same with --yes, and that is said', async () => {
    const home = await typedHome();
    const [file = ''] = filesOf({ 'a.tcx': TCX });
    const { stderr } = await runHere(['import', file, '-y'], { home, env: ENV });
    expect(stderr).toContain('1 run perhaps recorded already');
    expect(stderr).toContain(
      '1 run may be recorded already, and so left out; to add it all the same: --same no',
    );
    expect(journalLinesOf(home, 'run')).toHaveLength(1);
  });

  it('is added with --same no', async () => {
    const home = await typedHome();
    const [file = ''] = filesOf({ 'a.tcx': TCX });
    await runHere(['import', file, '-y', '--same', 'no'], { home, env: ENV });
    expect(journalLinesOf(home, 'run')).toHaveLength(2);
  });

  it('is asked about in a terminal', async () => {
    const home = await typedHome();
    const [file = ''] = filesOf({ 'a.tcx': TCX });
    const pty = openPty(['import', file], { home, env: ENV });
    await pty.waitFor('1 run may be recorded already: count as the same?');
    pty.press('n\r');
    await pty.waitFor('Add 1 run to the record?');
    pty.press('y\r');
    expect((await pty.exit).exitCode).toBe(0);
    expect(journalLinesOf(home, 'run')).toHaveLength(2);
  });
});

describe('a table that does not say all', () => {
  const LOG = 'Alpha;Beta\n2026-10-05;8\n';

  it('cannot be read without an answer, and says what to add', async () => {
    const [file = ''] = filesOf({ 'log.csv': LOG });
    const { code, stderr } = await runHere(['import', file, '-y'], { home: makeHome(), env: ENV });
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('add --columns, as in date=NAME,distance=NAME'),
    ]);
  });

  it('is read with flags', async () => {
    const home = makeHome();
    const [file = ''] = filesOf({ 'log.csv': LOG });
    const flags = ['--columns', 'date=Alpha,distance=Beta', '--units', 'mi'];
    await runHere(['import', file, '-y', ...flags], { home, env: ENV });
    expect(
      journalLinesOf(home, 'run').map(({ day, distance }) => [day, Math.round(distance ?? 0)]),
    ).toEqual([['2026-10-05', 12_875]]);
  });

  it('is asked about in a terminal', async () => {
    const home = makeHome();
    const [file = ''] = filesOf({ 'log.csv': LOG });
    const pty = openPty(['import', file, '-y'], { home, env: ENV });
    await pty.waitFor('which column has the date?');
    pty.press('\r');
    await pty.waitFor('which column has the distance?');
    pty.press('\u001B[B\r');
    await pty.waitFor('distances are in');
    pty.press('\r');
    expect((await pty.exit).exitCode).toBe(0);
    expect(journalLinesOf(home, 'run')).toMatchObject([{ distance: 8000 }]);
  });
});

describe('an import of files that are not what they seem', () => {
  const BOMB = `<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, index) => `<!ENTITY ${String.fromCharCode(98 + index)} "${`&${String.fromCharCode(97 + index)};`.repeat(10)}">`).join('')}]><gpx><trk><name>&m;</name></trk></gpx>`;

  it.each<[string, Readonly<Record<string, string | Uint8Array>>, RegExp]>([
    [
      'a FIT file that is cut off',
      { 'a.fit': fitFile([fileLine(), sessionLine(), activityLine()]).subarray(0, 60) },
      /cut off/,
    ],
    ['half a GPX file', { 'a.gpx': gpxOf({ start: START }).slice(0, 400) }, /cut off/],
    ['a GPX file of entities in entities', { 'a.gpx': BOMB }, /a\.gpx/],
    ['an empty file', { 'a.fit': '' }, /it is empty/],
    [
      'an encrypted zip',
      { 'a.zip': zipOf([{ name: 'a.tcx', bytes: TCX, flags: 1 }]) },
      /encrypted/,
    ],
    [
      'a zip whose path leads out of it',
      { 'a.zip': zipOf([{ name: '../../a.tcx', bytes: TCX }]) },
      /leads out of the archive/,
    ],
    [
      'a zip that claims to be small',
      { 'a.zip': zipOf([{ name: 'a.tcx', bytes: Buffer.alloc(9_000_000), size: 10 }]) },
      /a\.tcx|a\.zip/,
    ],
  ])('says so of %s, in one line, and exits with 1', async (_, files, why) => {
    const home = makeHome();
    const { code, stdout, stderr } = await runHere(['import', ...filesOf(files), '-y'], {
      home,
      env: ENV,
    });
    expect([code, stdout, readdirSync(home)]).toEqual([1, '', []]);
    expect(stderr).toMatch(why);
    expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
  });

  it('says to check the path of one that is not there', async () => {
    const file = join(makeFolder(), 'none.fit');
    const { code, stderr } = await runHere(['import', file], { home: makeHome(), env: ENV });
    expect([code, stderr]).toEqual([
      1,
      `stretch: cannot read ${file}: it does not exist\n  check the path, and who may read it\n`,
    ]);
  });

  it('reads the others all the same, and exits with 0', async () => {
    const files = filesOf({
      'a.tcx': TCX,
      'b.fit': '',
      'c.gpx': gpxOf({ start: START }).slice(0, 400),
    });
    const home = makeHome();
    const { code, stderr } = await runHere(['import', ...files, '-y'], { home, env: ENV });
    expect(code).toBe(0);
    expect(stderr).toContain('  2 files cannot be read\n');
    expect(journalLinesOf(home, 'run')).toHaveLength(1);
    const strict = await runHere(['import', ...files, '-y', '--strict'], {
      home: makeHome(),
      env: ENV,
    });
    expect([strict.code, strict.stderr]).toEqual([
      1,
      expect.stringContaining('so nothing was imported'),
    ]);
  });

  it('knows a zip that is called .gpx, and what lies in a folder', async () => {
    const [zip = ''] = filesOf({ 'a.gpx': zipOf([{ name: 'a/b.tcx', bytes: TCX }]) });
    const folder = makeFolder();
    mkdirSync(join(folder, 'run.fit'));
    writeFileSync(join(folder, 'run.fit', 'notes.txt'), 'hello');
    writeFileSync(join(folder, 'run.fit', 'a.xyz'), TCX);
    const { json } = await dryRun([zip, folder]);
    expect(json.activities.map(({ status }) => status)).toEqual(['new', 'double']);
    expect(json.withoutActivity).toEqual([
      { file: join(folder, 'run.fit', 'notes.txt'), what: 'a file of another kind' },
    ]);
  });

  it('goes through a folder of ten thousand files', async () => {
    const folder = makeFolder();
    for (let index = 0; index < 10_000; index++)
      writeFileSync(join(folder, `${index}.txt`), `${index}, nothing\n`);
    writeFileSync(join(folder, 'z.tcx'), TCX);
    const { code, json } = await dryRun([folder]);
    expect([code, json.activities.length, json.withoutActivity.length]).toEqual([0, 1, 10_000]);
  });

  it.skipIf(NOBODY === undefined)('names a file that may not be read', async () => {
    const [file = '', other = ''] = filesOf({ 'a.tcx': TCX, 'b.tcx': TCX });
    const home = makeHome();
    chownSync(home, NOBODY ?? 0, NOBODY ?? 0);
    chmodSync(dirname(file), 0o755);
    chmodSync(file, 0);
    const { stdout } = await run(['import', file, other, '--dry-run', '--json'], {
      home,
      env: ENV,
      user: NOBODY,
    });
    const json = JSON.parse(stdout) as Found;
    expect(json.unreadable).toEqual([{ file, why: 'you may not read it' }]);
    expect(json.activities).toHaveLength(1);
  });

  it.skipIf(process.platform === 'win32')(
    'reads no more of endless input than it has to',
    async () => {
      const home = makeHome();
      const endless = await runShell('"$NODE" "$STRETCH" import - --dry-run < /dev/zero', {
        home,
        env: ENV,
      });
      expect([endless.code, endless.stderr]).toEqual([
        1,
        expect.stringContaining('cannot read standard input'),
      ]);
    },
  );

  it('names what cannot be read beside an export of this program', async () => {
    const home = makeHome();
    const files = filesOf({ 'a.ndjson': NOTE, 'a.gpx': gpxOf({ start: START }).slice(0, 400) });
    const { code, stderr } = await runHere(['import', ...files, '-y'], { home, env: ENV });
    expect([code, stderr]).toEqual([0, expect.stringMatching(/1 note[^]*1 file cannot be read\n/)]);
    expect(stderr).toMatch(/a\.gpx: /);
    const strict = ['import', ...files, '-y', '--strict'];
    expect(await runHere(strict, { home: makeHome(), env: ENV })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('some of it cannot be read, so nothing was imported'),
    });
  });

  it('names an export of Apple Health that is cut off, and keeps what is in it', async () => {
    const home = makeHome();
    const workout =
      '<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30" startDate="2026-07-01 07:00:00 +0200"/>';
    const files = filesOf({ 'export.xml': `<HealthData>${workout}<Record type="` });
    const { code, stderr } = await runHere(['import', ...files, '-y'], { home, env: ENV });
    expect([code, stderr]).toEqual([0, expect.stringContaining('1 run to add')]);
    expect(stderr).toContain('export.xml: it is cut off; what could be read of it counts\n');
  });

  it('is nothing with an export of this program among them', async () => {
    const home = makeHome();
    const files = filesOf({ 'a.ndjson': NOTE, 'a.tcx': TCX });
    const { code, stderr } = await runHere(['import', ...files, '-y'], { home, env: ENV });
    expect([code, readdirSync(home)]).toEqual([1, []]);
    expect(stderr).toContain('import the export first, and then the others');
  });

  it.skipIf(process.platform === 'win32')(
    'is broken off by Ctrl-C, and nothing is changed',
    async () => {
      const home = makeHome();
      const pipe = join(makeFolder(), 'pipe');
      execFileSync('mkfifo', [pipe]);
      const pty = openPty(['import', pipe, '-y'], { home, env: ENV });
      await pty.waitFor('reading [');
      pty.press('\u0003');
      const { exitCode, signal } = await pty.exit;
      // A shell makes 130 of the signal.
      expect(exitCode === 130 || signal === 2).toBe(true);
      expect(readdirSync(home)).toEqual([]);
    },
  );
});
