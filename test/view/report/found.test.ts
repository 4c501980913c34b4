import { describe, expect, it } from 'vitest';
import {
  type FoundPreview,
  type FoundRow,
  foundText,
  unreadText,
} from '../../../src/view/report/found.ts';
import { sportCounts } from '../../../src/view/report/found-row.ts';
import { foundActivity } from '../../support/found.ts';
import { foundRun } from '../../support/found-activity.ts';

const NOTHING: FoundPreview = {
  named: ['a.zip'],
  rows: [],
  unread: [],
  others: [],
  leftOut: [],
  units: 'km',
};

const runs = (count: number, status: 'new' | 'known' | 'maybe') =>
  Array.from({ length: count }, (_, index) => ({
    file: 'a.fit',
    status,
    kept: foundRun({ began: `2026-11-0${index + 1}T07:00:00.000+01:00` }),
  }));

describe('what files would add', () => {
  it('is nothing if there is nothing new', () => {
    expect(foundText({ ...NOTHING, rows: runs(2, 'known') })).toBe(
      'a.zip: nothing new\n  2 runs already in the record\n',
    );
  });

  it('has the days, how far it is in all, and the first of it', () => {
    expect(foundText({ ...NOTHING, named: ['a', 'b'], rows: runs(5, 'new'), units: 'mi' }))
      .toMatchInlineSnapshot(`
        "2 files: 5 runs to add, 2026-11-01 to 2026-11-05, 24.9 mi
            2026-11-01 07:00  run  5.0 mi in 45:00
            2026-11-02 07:00  run  5.0 mi in 45:00
            2026-11-03 07:00  run  5.0 mi in 45:00
            and 2 more; to see all of it: --dry-run --json
        "
      `);
  });

  it('shows what may be recorded already', () => {
    expect(foundText({ ...NOTHING, rows: runs(1, 'maybe') })).toBe(
      'a.zip: nothing new\n  1 run perhaps recorded already\n    2026-11-01 07:00  run  8.0 km in 45:00\n',
    );
  });

  it('shows what it may be beside it', () => {
    const alike = {
      sport: 'run',
      date: '2026-11-01',
      day: '2026-11-01',
      began: null,
      distance: 8200,
      seconds: null,
      elapsed: null,
      device: '',
      file: null,
      isRecorded: true,
    } as const;
    const [row] = runs(1, 'maybe');
    const rows = row === undefined ? [] : [{ ...row, alike }];
    expect(foundText({ ...NOTHING, rows })).toContain(
      '    2026-11-01 07:00  run  8.0 km in 45:00\n      recorded: 2026-11-01  run  8.2 km\n',
    );
  });

  it('names rows and runs that are left out, each with its place', () => {
    const leftOut = [{ file: 'log.csv', line: 3, why: '`abc` is no distance' }];
    const rows: FoundRow[] = [
      { file: 'a.fit', status: 'too-short', kept: foundRun({ distance: 20, seconds: 13 }) },
      { file: 'log.csv', status: 'future', kept: { ...foundRun(), line: 4 } },
    ];
    expect(foundText({ ...NOTHING, rows, leftOut })).toMatchInlineSnapshot(`
      "a.zip: nothing new
        1 too short to be a run left out; to add it all the same: --odd
          a.fit: 2026-11-02 07:00  run  0.0 km in 0:13
        1 in the future left out
          log.csv, line 4: 2026-11-02 07:00  run  8.0 km in 45:00
        1 row left out
          log.csv, line 3: \`abc\` is no distance
      "
    `);
  });

  it('names twenty files that cannot be read, and counts the others', () => {
    const unread = Array.from({ length: 23 }, (_, at) => ({
      file: `${at}.fit`,
      why: 'it is cut off',
    }));
    const lines = unreadText(unread).split('\n');
    expect(lines[0]).toBe('  23 files cannot be read');
    expect(lines.slice(-3)).toEqual([
      '    19.fit: it is cut off',
      '    and 3 more; to see all of it: --dry-run --json',
      '',
    ]);
  });

  it('counts files without an activity by what they are, the most first', () => {
    const others = ['a route', 'a plan', 'a route'].map((what, at) => ({ file: `${at}`, what }));
    expect(foundText({ ...NOTHING, others })).toContain(
      '  3 files have no activity\n    2 × a route\n    1 × a plan\n',
    );
  });

  it('shows nothing in a name that would move the cursor', () => {
    const unread = [{ file: 'a\u001B[2J.fit', why: 'it\nis' }];
    expect(foundText({ ...NOTHING, named: ['\u001B[2J'], unread })).not.toContain('\u001B');
  });

  it('counts sports, the most first, each in its own words', () => {
    const rows = (['yoga', 'run', 'yoga', 'other'] as const).map((sport) => ({
      kept: foundRun({ sport }),
    }));
    expect(sportCounts(rows)).toBe('2 times yoga, 1 run, 1 of another sport');
  });
});

describe('what is left out of an import', () => {
  it.each<[string, readonly string[], string]>([
    ['none', ['rowing'], ''],
    [
      'one of several',
      ['rowing', ''],
      '    1 of them does not say which sport; if that was running: --as run\n',
    ],
    ['the only one', [''], '    it does not say which sport; if that was running: --as run\n'],
    [
      'some',
      ['rowing', '', ''],
      '    2 of them do not say which sport; if that was running: --as run\n',
    ],
  ])('says how to add what does not say which sport it is: %s', (_, names, expected) => {
    const rows = names.map((sportName): FoundRow => ({
      file: 'a.gpx',
      kept: foundActivity({ sport: 'other', sportName }),
      status: 'other-sport',
    }));
    const text = foundText({ ...NOTHING, named: ['a.gpx'], rows });
    const [, after = ''] = text.split(' too: --sports all\n');
    expect(after).toBe(expected);
  });
});
