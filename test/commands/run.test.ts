import { describe, expect, it } from 'vitest';
import { run, type RunOptions } from '../../src/commands/run.ts';
import { undo } from '../../src/commands/undo.ts';
import type { Run } from '../../src/core/diary/activity.ts';
import { foldLines } from '../../src/core/journal/history.ts';
import { type FakeHost, fakeHost, type FakeHostOptions } from '../support/fake-host.ts';
import { faultLike } from '../support/faults.ts';
import { line } from '../support/sample-journal.ts';

const KM = { settings: { units: 'km' } } as const;
const TODAY = line(
  { type: 'run', began: '2026-11-24T06:00:00.000+00:00', distance: 8000, seconds: 2700 },
  { id: 'today', day: '2026-11-24' },
);
const LONGEST = line({ type: 'run', distance: 12_000 }, { id: 'long', day: '2026-10-25' });
const TOO_OLD = line({ type: 'run', distance: 20_000 }, { id: 'old', day: '2026-10-23' });
const TIMED = line({ type: 'run', seconds: 1800 }, { id: 'timed', day: '2026-11-23' });
const REST = line({ type: 'activity', kind: 'rest' }, { id: 'rest', day: '2026-11-24' });

describe('a run', () => {
  it.each<[string, RunOptions, Partial<Run>]>([
    ['8km 45:10', {}, { day: '2026-11-24', began: null, distance: 8000, seconds: 2710 }],
    ['8 45:10', {}, { distance: 8000 }],
    [
      '8km',
      { effort: '6', surface: 'Road', note: ' windy ' },
      { effort: 6, surface: 'road', note: 'windy' },
    ],
    ['8km trail effort 3', {}, { effort: 3, surface: 'trail' }],
    ['8km', { effort: 'none' }, { effort: null }],
    ['8km', { at: 'yesterday' }, { day: '2026-11-23', began: null, isLate: true }],
    ['8km yesterday', {}, { day: '2026-11-23', began: null, isLate: true }],
    [
      '8km',
      { at: 'yesterday 18:00' },
      { day: '2026-11-23', began: '2026-11-23T18:00:00.000Z', isLate: true },
    ],
    [
      '8km',
      { at: '6:15' },
      { day: '2026-11-24', began: '2026-11-24T06:15:00.000Z', isLate: false },
    ],
    ['8km', { at: '2026-11-24 01:10' }, { day: '2026-11-23', began: '2026-11-24T01:10:00.000Z' }],
    ['8km yesterday evening', {}, { day: '2026-11-23', began: null }],
    ['8km yesterday at noon', {}, { day: '2026-11-23', began: '2026-11-23T12:00:00.000Z' }],
    ['8km 45:10 90 minutes ago', {}, { day: '2026-11-24', began: '2026-11-24T06:00:00.000Z' }],
  ])('typed as %s with %o', async (words, options, expected) => {
    const host = fakeHost(KM);
    expect(await recorded(host, words, options)).toBe(0);
    expect(runsIn(host)).toEqual([expect.objectContaining({ ...sample(expected) })]);
    expect(host.lines).toHaveLength(1);
    await undo(host, { yes: true });
    expect(runsIn(host)).toEqual([]);
  });

  it('is shown with its pace, its week, the longest before it, and how to undo it', async () => {
    const host = fakeHost({ ...KM, lines: [TODAY, LONGEST, TOO_OLD, TIMED] });
    await recorded(host, '9,5 km 1:02:30 monday 18:00', {});
    expect(host.written.out).toBe(
      [
        'Recorded: run, Mon 23 Nov 2026 at 18:00: 9.5 km in 1:02:30, 6:35 a km.',
        'This week: 3 runs, 17.5 km, 1 without a distance. Longest in the 30 days before: 12.0 km (Sun 25 Oct).',
        'To change it: stretch history edit id-1; to undo it: stretch undo',
        '',
      ].join('\n'),
    );
  });

  it('of an earlier week is shown with that week', async () => {
    const host = fakeHost({ ...KM, lines: [TODAY] });
    await recorded(host, '5km 2026-11-19', {});
    expect(host.written.out).toContain('In the week from Mon 16 Nov: 1 run, 5.0 km.\n');
  });

  it('without a distance is counted, and nothing is called the longest', async () => {
    const host = fakeHost(KM);
    await recorded(host, '45:10', {});
    expect(host.written.out).toContain(
      'run, Tue 24 Nov 2026: 45:10.\nThis week: 1 run, 1 without a distance.\n',
    );
  });

  it('is shown in miles if these are set', async () => {
    const host = fakeHost({ settings: { units: 'mi' } });
    await recorded(host, '5.5 50:00', {});
    expect(host.written.out).toContain('5.5 mi in 50:00, 9:05 a mi.\nThis week: 1 run, 5.5 mi.');
    expect(runsIn(host)[0]?.distance).toBe(8851.4);
  });

  it('on a rest day is kept with it, and that is said', async () => {
    const host = fakeHost({ ...KM, lines: [REST] });
    await recorded(host, '8km', {});
    expect(host.written.out).toContain('Tue 24 Nov is down as a rest day, too; both are kept.');
    expect(foldLines(host.lines).diary.activities).toHaveLength(1);
  });
});

describe('the unit', () => {
  it('is asked for once, if it was never set, and kept with the run', async () => {
    const host = asking({ answer: 'mi' });
    await recorded(host, '5 44:00', {});
    await recorded(host, '6 54:00', { yes: true });
    expect(host.asked).toEqual(['5 what?']);
    expect(host.written.err).toBe(
      'From now on, miles; to change it: stretch config set units km\n',
    );
    expect(host.settings.isChosen('units')).toBe(true);
    expect(host.settings.read().settings.units).toBe('mi');
    expect(runsIn(host).map(({ distance }) => distance)).toEqual([8046.7, 9656.1]);
    expect(host.written.out).toContain('5.0 mi in 44:00, 8:48 a mi');
  });

  it.each([
    ['5mi 44:00', 'mi', 'miles', 'km'],
    ['8km 44:00', 'km', 'kilometres', 'mi'],
  ])('is not asked for if it is typed: %s sets it, once', async (words, unit, name, other) => {
    const host = asking({ answer: other });
    await recorded(host, words, {});
    expect(host.asked).toEqual([]);
    expect(host.settings.read().settings.units).toBe(unit);
    expect(host.written.err).toBe(
      `Distances are shown in ${name}; to change it: stretch config set units ${other}\n`,
    );
    await recorded(host, `3${other} 20:00`, {});
    expect(host.settings.read().settings.units).toBe(unit);
    expect(host.written.err.split('\n')).toHaveLength(2);
  });

  it('is not set by a run that was not recorded, nor by one in metres', async () => {
    const no = asking({ answer: false });
    expect(await recorded(no, '200mi', {})).toBe(130);
    const metres = fakeHost();
    await recorded(metres, '1500m 5:10', {});
    expect([no, metres].map((host) => host.settings.isChosen('units'))).toEqual([false, false]);
    expect([no, metres].map((host) => host.written.err)).toEqual(['', '']);
  });

  it('is that of the examples', async () => {
    const host = fakeHost({ settings: { units: 'mi' } });
    await expect(recorded(host, '8 furlongs', {})).rejects.toMatchObject(
      faultLike('usage', '`furlongs`', 'for example: stretch run 5mi 45:10'),
    );
    await expect(recorded(host, '0.01mi', {})).rejects.toMatchObject(
      faultLike('usage', 'that would be a run of 16 m', 'for example: stretch run 5mi 45:10'),
    );
  });

  it('is needed without a terminal', async () => {
    const host = fakeHost();
    await expect(recorded(host, '8,5 45:10', {})).rejects.toMatchObject(
      faultLike(
        'usage',
        'the distance 8.5 has no unit',
        'type 8.5km or 8.5mi; to set the unit once',
      ),
    );
    expect(host.lines).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each<[string, RunOptions, string, string]>([
    [
      '8km 12min',
      { yes: true },
      '8.0 km in 12:00 would be 1:30 a km, faster than anybody runs',
      'for example',
    ],
    ['1200km', { yes: true }, '1200 km is farther than anybody runs at a time', 'for example'],
    ['300h', { yes: true }, '300:00:00 is longer than anybody runs', 'for example'],
    ['0.05km', { yes: true }, 'that would be a run of 50 m', 'for example'],
    ['8km tomorrow', {}, '`tomorrow` means', 'for example 2026-11-24'],
    ['8km', { at: '23:00' }, 'which is in the future', '--at'],
    ['8km yesterday', { at: 'monday' }, '`yesterday` and --at both say when it was', 'one of them'],
    ['8km road', { surface: 'trail' }, '`road` and --surface say different things', 'one of them'],
    [
      '8km effort 3',
      { effort: '4' },
      '`effort 3` and --effort say different things',
      'one of them',
    ],
    ['8km', { surface: 'sand' }, '--surface takes one of road, trail,', '--surface road'],
    ['8km', { effort: '11' }, '--effort takes a whole number', '--effort 3'],
    ['8km', { note: 'x'.repeat(2001) }, 'a note takes at most 2000 characters', 'shorten it'],
    [
      '4mi 38:00',
      { at: 'now' },
      '`now` says when it began, so it would not be over yet',
      "if it ended then: --at '2026-11-24 06:52'",
    ],
    ['4mi 38:00 5 minutes ago', {}, '`5 minutes ago` says when it began', '2026-11-24 06:47'],
    ['4mi 38:00', { at: '7:00' }, '`7:00` says when it began', '2026-11-24 06:22'],
    ['8 furlongs', {}, '`furlongs` is neither a distance', 'stretch run 8km 45:10'],
  ])('%s with %o', async (words, options, message, hint) => {
    const host = fakeHost(KM);
    await expect(recorded(host, words, options)).rejects.toMatchObject(
      faultLike('usage', message, hint),
    );
    expect(host.lines).toEqual([]);
  });
});

describe('what is asked', () => {
  it.each<[string, string]>([
    ['9km 6:00:00', 'That is a run of 9.0 km in 6:00:00, 40:00 a km. Is it right?'],
    ['400km', 'That is a run of 400 km. Is it right?'],
    ['200km 20h', 'That is a run of 200 km. Is it right?'],
    ['100mi', 'That is a run of 161 km. Is it right?'],
    ['400m 58s', 'That is a run of 0.4 km in 0:58, 2:25 a km. Is it right?'],
    ['30h', 'That is a run of 30:00:00. Is it right?'],
    [
      '8.1km 45:30',
      'There is a run like it already: Tue 24 Nov 2026 at 06:00, 8.0 km in 45:00, 5:38 a km. Add another?',
    ],
  ])('%s: %s', async (words, question) => {
    const lines = [TODAY];
    const no = asking({ ...KM, lines, answer: false });
    expect(await recorded(no, words, {})).toBe(130);
    expect([no.asked, no.lines]).toEqual([[question], lines]);
    expect(no.written.out).toBe('Nothing was recorded.\n');
    const yes = asking({ ...KM, lines, answer: true });
    expect(await recorded(yes, words, {})).toBe(0);
    expect([yes.asked, yes.lines.length]).toEqual([[question], 2]);
    const said = asking({ ...KM, lines, answer: false });
    expect(await recorded(said, words, { yes: true })).toBe(0);
    expect([said.asked, said.lines.length]).toEqual([[], 2]);
    await expect(recorded(fakeHost({ ...KM, lines }), words, {})).rejects.toMatchObject(
      faultLike('usage', question, 'add --yes'),
    );
  });

  it.each(['6km 35:00', '8km 45:10 4:30', '8km 45:00 5:00', '8km yesterday'])(
    'nothing for %s',
    async (words) => {
      const host = fakeHost({ ...KM, lines: [TODAY] });
      expect(await recorded(host, words, {})).toBe(0);
    },
  );
});

function recorded(host: FakeHost, words: string, options: RunOptions): Promise<number> {
  return run(host, words.split(' '), options);
}

function runsIn(host: FakeHost): readonly Run[] {
  return foldLines(host.lines).diary.runs;
}

/** Stamps of the clock may end in `Z` or an offset. */
function sample({ began, ...rest }: Partial<Run>) {
  if (began === undefined || began === null) return began === null ? { ...rest, began } : rest;
  return { ...rest, began: expect.stringContaining(began.slice(0, 19)) as string };
}

interface Asking extends FakeHostOptions {
  readonly answer: boolean | string;
}

/** A host with somebody at the keys, who gives one answer. */
function asking({ answer, ...options }: Asking) {
  const asked: string[] = [];
  const host = fakeHost({ ...options, hasKeys: true });
  const ask = async ({ message }: { readonly message: string }) => {
    asked.push(message);
    return answer;
  };
  return Object.assign(host, { ask: ask as FakeHost['ask'], asked });
}
