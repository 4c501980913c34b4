import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/core/diary/activity.ts';
import { FOUND_FORMATS, type FoundActivity } from '../../../src/core/diary/found-activity.ts';
import {
  activityComparable,
  compareFound,
  dayOfFound,
  type FoundEntry,
  runComparable,
} from '../../../src/core/diary/compare-found.ts';
import type { Comparable } from '../../../src/core/diary/same-run.ts';
import { foundRun } from '../../support/found-activity.ts';

const START = '04:00';

/** A run of the record with what an import keeps. */
function recorded({ file, activity }: FoundEntry): Run {
  const { began, distance, seconds, elapsed, device } = activity;
  return {
    ...TYPED,
    day: dayOfFound(activity, START),
    began,
    distance,
    seconds,
    elapsed,
    source: { file, device },
  };
}

const TYPED: Run = {
  id: 'r',
  day: '2026-11-02',
  at: '2026-11-02T20:00:00.000+01:00',
  began: null,
  device: 'd',
  distance: 8000,
  seconds: null,
  elapsed: null,
  effort: null,
  note: null,
  source: null,
  surface: null,
  isEstimated: false,
  isZoneAssumed: false,
  isLate: false,
};

const found = (file: string, changes: Partial<FoundActivity> = {}): FoundEntry => ({
  file,
  activity: foundRun(changes),
});

const statusesOf = (entries: readonly FoundEntry[], record: readonly Comparable[]) =>
  compareFound(entries, record, START).map(({ status }) => status);

const compare = (entries: readonly FoundEntry[], runs: readonly Run[] = []) =>
  statusesOf(
    entries,
    runs.map((run) => runComparable(run)),
  );

describe('what was found', () => {
  it.each<[string, readonly FoundEntry[], readonly Run[], readonly string[]]>([
    ['one run is new', [found('a.fit')], [], ['new']],
    ['is known if it was imported before', [found('a.fit')], [recorded(found('a.fit'))], ['known']],
    [
      'keeps FIT of four copies, wherever it stands',
      [
        found('a.gpx', { format: 'gpx' }),
        found('b.csv', { format: 'table' }),
        found('c.fit'),
        found('d.tcx', { format: 'tcx' }),
      ],
      [],
      ['double', 'double', 'new', 'double'],
    ],
    [
      'keeps a row of a table before points',
      [found('a.gpx', { format: 'gpx' }), found('b.csv', { format: 'table' })],
      [],
      ['double', 'new'],
    ],
    [
      'keeps the points before a row without a time of day',
      [found('b.csv', { format: 'table', began: null }), found('a.gpx', { format: 'gpx' })],
      [],
      ['double', 'new'],
    ],
    [
      'keeps the measured of two of a kind',
      [found('a.gpx', { format: 'gpx', isEstimated: true }), found('b.gpx', { format: 'gpx' })],
      [],
      ['double', 'new'],
    ],
    [
      'keeps the longer of two watches',
      [
        found('a.fit', { seconds: 2000, elapsed: 2000, began: '2026-11-02T07:00:00.000+01:00' }),
        found('b.fit'),
      ],
      [],
      ['double', 'new'],
    ],
    [
      'asks once about one that was typed',
      [found('a.fit'), found('b.fit', { began: '2026-11-02T18:03:00.000+01:00', distance: 8100 })],
      [TYPED],
      ['maybe', 'new'],
    ],
    [
      'asks about each of two that were typed',
      [found('a.fit'), found('b.fit', { began: '2026-11-02T18:03:00.000+01:00', distance: 8100 })],
      [TYPED, { ...TYPED, id: 's' }],
      ['maybe', 'maybe'],
    ],
    [
      'knows a copy of what may have been typed',
      [found('a.fit'), found('a.gpx', { format: 'gpx' })],
      [TYPED],
      ['maybe', 'double'],
    ],
    [
      'asks about one that is an hour off',
      [found('a.fit'), found('b.csv', { format: 'table', began: '2026-11-02T08:00:00.000+01:00' })],
      [],
      ['new', 'maybe'],
    ],
    [
      'takes two equal rows of one list without times for two runs',
      [
        found('b.csv', { format: 'table', began: null }),
        found('b.csv', { format: 'table', began: null }),
      ],
      [],
      ['new', 'new'],
    ],
    [
      'takes the same list under another name for copies',
      [
        found('b.csv', { format: 'table', began: null }),
        found('b.csv', { format: 'table', began: null }),
        found('c.csv', { format: 'table', began: null }),
        found('c.csv', { format: 'table', began: null }),
      ],
      [],
      ['new', 'new', 'double', 'double'],
    ],
    [
      'finds a typed run of the evening before midnight was over',
      [found('a.fit', { began: '2026-11-03T00:40:00.000+01:00' })],
      [TYPED],
      ['maybe'],
    ],
  ])('%s', (_, entries, runs, expected) => {
    expect(compare(entries, runs)).toEqual(expected);
  });

  it('has its copies at its side, the better ones first', () => {
    const entries = [
      found('a.gpx', { format: 'gpx' }),
      found('b.csv', { format: 'table' }),
      found('c.fit'),
    ];
    expect(compareFound(entries, [], START).map(({ copies }) => copies)).toEqual([[], [], [1, 0]]);
  });

  it('of another sport is compared with the other activities of the record', () => {
    const swim = activityComparable({ ...TYPED, kind: 'swim', seconds: 1800, distance: null });
    const entry = found('a.fit', { sport: 'swim', seconds: 1860, distance: 900 });
    expect(statusesOf([entry], [swim])).toEqual(['maybe']);
    expect(statusesOf([found('b.fit', { seconds: 1860 })], [swim])).toEqual(['new']);
  });

  it('is compared with what is near it only, however much there is', () => {
    const day = (index: number) => new Date(Date.UTC(2010, 0, 1 + index, 7)).toISOString();
    const entries = Array.from({ length: 2000 }, (_, index) =>
      found(`${index}.fit`, { began: day(index) }),
    );
    let comparisons = 0;
    const counted = entries.map((entry) =>
      Object.defineProperty({ ...runComparable(recorded(entry)) }, 'sport', {
        get: () => {
          comparisons++;
          return 'run';
        },
      }),
    );
    expect(new Set(statusesOf(entries, counted))).toEqual(new Set(['known']));
    expect(comparisons).toBeLessThan(6 * entries.length);
  });
});

/** Runs of two days in a few sizes, so that many are alike. */
const anyFound: fc.Arbitrary<FoundEntry> = fc
  .record({
    file: fc.constantFrom('a.fit', 'b.gpx', 'c.csv', 'd.csv'),
    format: fc.constantFrom(...FOUND_FORMATS),
    sport: fc.constantFrom('run' as const, 'walk' as const),
    minute: fc.option(fc.nat({ max: 2879 }), { freq: 3 }),
    distance: fc.option(fc.constantFrom(5000, 5090, 5180, 5270, 8000)),
    seconds: fc.option(fc.constantFrom(0, 600, 1500, 1525, 1550, 2700)),
    isEstimated: fc.boolean(),
    device: fc.constantFrom('', 'x'),
  })
  .map(({ file, minute, ...rest }) => {
    const began = minute === null ? null : new Date(Date.UTC(2026, 10, 2, 0, minute)).toISOString();
    return { file, activity: foundRun({ began, elapsed: rest.seconds, ...rest }) };
  });

const anyImport = fc.array(anyFound, { maxLength: 14 });
const anyTyped = fc.array(
  fc.record({
    distance: fc.constantFrom(5000, 8000),
    day: fc.constantFrom('2026-11-02', '2026-11-03'),
  }),
  { maxLength: 3 },
);

/** The entries in an order. Each is asked for its place once: a comparison would ask for two. */
function inOrder(
  entries: readonly FoundEntry[],
  order: (entry: FoundEntry) => number,
): readonly FoundEntry[] {
  const placed = entries.map((entry) => ({ entry, place: order(entry) }));
  return placed.toSorted((a, b) => a.place - b.place).map(({ entry }) => entry);
}

const comparables = (entries: readonly FoundEntry[]) =>
  entries.map((entry) => ({ ...runComparable(recorded(entry)), sport: entry.activity.sport }));

describe('comparing', () => {
  it.each(['same', 'other'])(
    'finds nothing new in what was imported before, if what may be the same counts as %s',
    (answer) => {
      fc.assert(
        fc.property(anyImport, anyTyped, fc.func(fc.integer()), (entries, typed, order) => {
          const before = typed.map((run) => runComparable({ ...TYPED, ...run }));
          const first = statusesOf(entries, before);
          const added = entries.filter((_, index) =>
            (answer === 'same' ? ['new'] : ['new', 'maybe']).includes(first[index] ?? ''),
          );
          const again = inOrder(entries, order);
          const second = statusesOf(again, [...before, ...comparables(added)]);
          const unexpected = answer === 'other' ? ['new', 'maybe'] : ['new'];
          expect(second.filter((status) => unexpected.includes(status))).toEqual([]);
        }),
        { numRuns: 1000 },
      );
    },
  );

  it('adds the same in whatever order the files are', () => {
    fc.assert(
      fc.property(anyImport, anyTyped, fc.func(fc.integer()), (entries, typed, order) => {
        const before = typed.map((run) => runComparable({ ...TYPED, ...run }));
        const added = (list: readonly FoundEntry[]) => {
          const statuses = statusesOf(list, before);
          return list
            .map((entry, index) => `${statuses[index]} ${JSON.stringify(entry)}`)
            .toSorted();
        };
        expect(added(inOrder(entries, order))).toEqual(added(entries));
      }),
      { numRuns: 1000 },
    );
  });
});
