import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundContent } from '../../../src/core/diary/found-activity.ts';
import { readFit } from '../../../src/formats/activities/fit.ts';
import {
  fitFile,
  fitTime,
  joined,
  semicircles,
  type FitField,
  type FitLine,
  type FitOptions,
} from '../../support/fit-file.ts';
import {
  activityLine,
  fileLine,
  FIT_START,
  recordLine,
  sessionLine,
} from '../../support/fit-lines.ts';

const CONTEXT = { file: '2020-01-01-run.fit', zone: 'Asia/Tokyo' };
const START = fitTime(FIT_START);
const NOT_SET = 1000;

function read(lines: readonly FitLine[], options?: FitOptions): FoundContent {
  return readFit(fitFile(lines, options), CONTEXT);
}

function activitiesOf(content: FoundContent) {
  return content.kind === 'activities' ? content.activities : [];
}

/** The one activity of a file with a session that has these fields. */
function activityWith(...fields: readonly FitField[]) {
  return activitiesOf(read([fileLine(), sessionLine(...fields), activityLine()]))[0];
}

describe('a run in a FIT file', () => {
  it('has what its session says, and nothing of where it was or of the heart', () => {
    const lines = [fileLine(), recordLine(0), recordLine(1800, { north: 0.01 }), sessionLine()];
    expect(read([...lines, activityLine()])).toEqual({
      kind: 'activities',
      activities: [
        {
          sport: 'run',
          sportName: 'running',
          format: 'fit',
          began: '2026-07-01T00:30:00.000+02:00',
          date: '2026-07-01',
          localTime: 'place',
          distance: 5000,
          isEstimated: false,
          seconds: 1800,
          elapsed: 1860,
          surface: null,
          effort: null,
          device: 'Garmin Forerunner 965',
          sourceId: '',
          title: '',
        },
      ],
    });
  });

  it.each<[string, number, string | null, string]>([
    ['a treadmill', 1, 'treadmill', 'running/treadmill'],
    ['a street', 2, 'road', 'running/street'],
    ['a trail', 3, 'trail', 'running/trail'],
    ['a track', 4, 'track', 'running/track'],
    ['indoors', 45, 'treadmill', 'running/indoor'],
    ['nothing named', 0, null, 'running'],
    ['nothing valid', 255, null, 'running'],
    ['a kind of run that is new', 200, null, 'running'],
  ])('was on %s', (_, subSport, surface, sportName) => {
    expect(activityWith([6, 'enum', subSport])).toMatchObject({ sport: 'run', surface, sportName });
  });

  it.each<[string, number, number, string]>([
    ['cycling', 2, 0, 'cycle'],
    ['snowshoeing', 35, 0, 'walk'],
    ['an e-bike', 21, 0, 'cycle'],
    ['swimming', 5, 17, 'swim'],
    ['walking', 11, 0, 'walk'],
    ['hiking', 17, 0, 'walk'],
    ['yoga', 10, 43, 'yoga'],
    ['Pilates', 10, 44, 'pilates'],
    ['strength', 10, 20, 'other'],
    ['rowing', 15, 14, 'other'],
    ['a treadmill in a gym', 4, 1, 'run'],
    ['a bicycle in a gym', 4, 6, 'cycle'],
    ['a sport that is new', 200, 0, 'other'],
    ['no sport', 255, 255, 'other'],
  ])('is not to be mistaken for %s', (_, sport, subSport, expected) => {
    expect(activityWith([5, 'enum', sport], [6, 'enum', subSport])?.sport).toBe(expected);
  });

  it('has the sport that a message of its own says, if the session has none', () => {
    const sport: FitLine = {
      kind: 12,
      fields: [
        [0, 'enum', 1],
        [1, 'enum', 3],
      ],
    };
    const session = sessionLine([5, 'enum', 255], [6, 'enum', 255]);
    const [activity] = activitiesOf(read([fileLine(), sport, session, activityLine()]));
    expect(activity).toMatchObject({ sport: 'run', surface: 'trail' });
  });

  it.each([
    [70, 7],
    [45, 4.5],
    [100, 10],
    [0, null],
    [255, null],
    [150, null],
  ])('was as hard as somebody said: %i', (exertion, effort) => {
    expect(activityWith([192, 'uint8', 75], [193, 'uint8', exertion])?.effort).toBe(effort);
  });

  it.each<[string, Parameters<typeof fileLine>[0], string]>([
    ['Garmin’s watch', { product: 3869 }, 'Garmin Forerunner 55'],
    ['Garmin’s app', { product: 65_534 }, 'Garmin Connect'],
    ['Garmin’s newest', { product: 9999 }, 'Garmin 9999'],
    ['COROS', { maker: 294, product: 841 }, 'COROS'],
    ['a maker of tomorrow', { maker: 4242, product: 3 }, 'maker 4242, product 3'],
    ['an app that says its name', { maker: 255, product: 0, name: 'HealthFit' }, 'HealthFit'],
    ['an app that does not', { maker: 255, product: 0 }, ''],
  ])('names the device of %s', (_, file, device) => {
    const [activity] = activitiesOf(read([fileLine(file), sessionLine(), activityLine()]));
    expect(activity?.device).toBe(device);
  });
});

describe('the distance and the times of a FIT file', () => {
  const records = [
    recordLine(0, { distance: 0 }),
    recordLine(60, { north: 0.001, distance: 120 }),
    recordLine(1800, { north: 0.002, distance: 240 }),
  ];

  it.each([0xffffffff, 0])('come from the last record if the session says %i', (distance) => {
    const lines = [fileLine(), ...records, sessionLine([9, 'uint32', distance]), activityLine()];
    expect(activitiesOf(read(lines))[0]).toMatchObject({ distance: 240, isEstimated: false });
  });

  it('come from records without a time as well', () => {
    const record: FitLine = { kind: 20, fields: [[5, 'uint32', 24_000]] };
    const lines = [record, fileLine(), sessionLine([9, 'uint32', 0]), activityLine()];
    expect(activitiesOf(read(lines))[0]?.distance).toBe(240);
  });

  it('are added up beyond a record that has no place', () => {
    const without: FitLine = { kind: 20, fields: [[253, 'uint32', START + 30]] };
    const records = [recordLine(0), without, recordLine(60, { north: 0.001 })];
    const [activity] = activitiesOf(read([fileLine(), ...records, sessionLine([9, 'uint32', 0])]));
    expect(activity?.distance).toBeCloseTo(111.2, 0);
  });

  it('are added up from place to place if no record says them', () => {
    const places = [recordLine(0), recordLine(60, { north: 0.001 }), recordLine(90)];
    const session = sessionLine([9, 'uint32', 0xffffffff]);
    const [activity] = activitiesOf(read([fileLine(), ...places, session, activityLine()]));
    expect(activity?.isEstimated).toBe(true);
    expect(activity?.distance).toBeCloseTo(222.4, 0);
  });

  it('are unknown where nothing was measured', () => {
    expect(activityWith([9, 'uint32', 0])).toMatchObject({ distance: null, isEstimated: false });
  });

  it('come from the records if there is no session', () => {
    const sport: FitLine = { kind: 12, fields: [[0, 'enum', 1]] };
    expect(activitiesOf(read([fileLine(), sport, ...records]))).toMatchObject([
      {
        sport: 'run',
        began: '2026-07-01T00:30:00.000+02:00',
        distance: 240,
        seconds: 1800,
        elapsed: 1800,
      },
    ]);
  });

  it('come from the laps if there is no session', () => {
    const lap = (after: number): FitLine => ({
      kind: 19,
      fields: [
        [253, 'uint32', START + after + 400],
        [2, 'uint32', START + after],
        [8, 'uint32', 300_000],
        [9, 'uint32', 100_000],
        [25, 'enum', 1],
        [39, 'enum', 4],
      ],
    });
    expect(activitiesOf(read([fileLine(), ...records, lap(0), lap(900)]))).toMatchObject([
      { sport: 'run', surface: 'track', distance: 2000, seconds: 600, elapsed: 1800 },
    ]);
    expect(activitiesOf(read([fileLine(), lap(0)]))).toMatchObject([
      { distance: 1000, seconds: 300 },
    ]);
  });

  it('have the whole time for that of the timer if only that is there', () => {
    expect(activityWith([8, 'uint32', 0xffffffff])).toMatchObject({ seconds: 1860, elapsed: 1860 });
  });

  it('begin when the session does, in the last five bits of a time as well', () => {
    const records = [recordLine(0, { distance: 0 })];
    // START ends in these bits; the next record comes 40 s later, so that they have begun anew.
    const later = (START + 40) & 0x1f;
    const middle: FitLine = {
      kind: 20,
      fields: [[5, 'uint32', 7000]],
      compressedTime: (START + 20) & 0x1f,
    };
    const last: FitLine = { kind: 20, fields: [[5, 'uint32', 9000]], compressedTime: later };
    expect(activitiesOf(read([fileLine(), ...records, middle, last]))).toMatchObject([
      { distance: 90, elapsed: 40, began: '2026-07-01T00:30:00.000+02:00' },
    ]);
  });
});

describe('the local time of a FIT file', () => {
  it.each([
    [{ ahead: -14_400 }, '2026-06-30T18:30:00.000-04:00', 'watch'],
    [{ ahead: 0 }, '2026-07-01T07:30:00.000+09:00', 'assumed'],
    [{ ahead: 4_000_000 }, '2026-07-01T07:30:00.000+09:00', 'assumed'],
  ])('is that of the watch if there is no place: %j', (activity, began, localTime) => {
    const [found] = activitiesOf(read([fileLine(), sessionLine(), activityLine(activity)]));
    expect(found).toMatchObject({ began, localTime });
  });

  it('is that of the place at which the session began, before that of a record', () => {
    const place: readonly FitField[] = [
      [3, 'sint32', semicircles(40.78)],
      [4, 'sint32', semicircles(-73.96)],
    ];
    const lines = [fileLine(), recordLine(0), sessionLine(...place), activityLine()];
    expect(activitiesOf(read(lines))[0]?.began).toBe('2026-06-30T18:30:00.000-04:00');
  });

  it.each<[string, Parameters<typeof fileLine>[0], FitField]>([
    ['that is said to be virtual', {}, [6, 'enum', 58]],
    ['of an app for trainers', { maker: 260, product: 0 }, [6, 'enum', 0]],
  ])('is never that of a place in an activity %s', (_, file, field) => {
    const lines = [fileLine(file), recordLine(0), sessionLine(field), activityLine({ ahead: 0 })];
    expect(activitiesOf(read(lines))[0]).toMatchObject({
      localTime: 'assumed',
      surface: 'treadmill',
    });
  });

  it.each<[string, readonly FitField[], readonly FitLine[]]>([
    ['the end of the session', [[2, 'uint32', NOT_SET]], []],
    [
      'a record',
      [
        [2, 'uint32', NOT_SET],
        [253, 'uint32', NOT_SET],
      ],
      [recordLine(0)],
    ],
  ])('comes from %s where the clock was set on the way', (_, fields, records) => {
    const lines = [fileLine(), ...records, sessionLine(...fields), activityLine()];
    expect(activitiesOf(read(lines))[0]?.began).toBe('2026-07-01T00:30:00.000+02:00');
  });

  it('is not made up where the clock was never set', () => {
    const session = sessionLine([2, 'uint32', NOT_SET], [253, 'uint32', NOT_SET]);
    expect(read([fileLine(), session])).toEqual({
      kind: 'unreadable',
      why: 'it has no date: the clock of the watch was not set',
    });
  });
});

describe('several activities in a FIT file', () => {
  const legs: readonly FitLine[] = [
    sessionLine([5, 'enum', 5], [7, 'uint32', 600_000], [9, 'uint32', 40_000]),
    sessionLine([5, 'enum', 3], [2, 'uint32', START + 600], [7, 'uint32', 60_000]),
    sessionLine([2, 'uint32', START + 660], [7, 'uint32', 600_000], [9, 'uint32', 0xffffffff]),
  ];
  const records = [
    recordLine(0, { distance: 0 }),
    recordLine(600, { distance: 400 }),
    recordLine(660, { distance: 450 }),
    recordLine(1260, { distance: 2450 }),
  ];

  it('are one each, without the time between two sports', () => {
    const lines = [fileLine(), ...records, ...legs, activityLine({ sessions: 3 })];
    expect(activitiesOf(read(lines))).toMatchObject([
      { sport: 'swim', distance: 400 },
      { sport: 'run', began: '2026-07-01T00:41:00.000+02:00', distance: 2000 },
    ]);
  });

  it('are not counted once more as one of many sports', () => {
    const all = sessionLine([5, 'enum', 18]);
    const sports = activitiesOf(read([fileLine(), ...legs, all])).map(({ sport }) => sport);
    expect(sports).toEqual(['swim', 'run']);
  });

  it('follow each other as files', () => {
    const run = fitFile([fileLine(), sessionLine(), activityLine()]);
    const ride = fitFile([fileLine(), sessionLine([5, 'enum', 2]), activityLine()], {
      headerSize: 12,
    });
    const settings = fitFile([fileLine({ type: 2 })]);
    const content = readFit(joined(settings, run, ride), CONTEXT);
    expect(activitiesOf(content).map(({ sport }) => sport)).toEqual(['run', 'cycle']);
  });
});

describe('a FIT file that is built in an unusual way', () => {
  const lines = [fileLine(), sessionLine(), activityLine()];

  it.each<[string, FitOptions]>([
    ['a short header', { headerSize: 12 }],
    ['a header that says it has no bytes', { statedHeaderSize: 0 }],
    ['a short one that says so', { statedHeaderSize: 0, headerSize: 12 }],
    ['no checksum in the header', { headerChecksum: 0 }],
    ['a wrong one there, but a right one of the file', { headerChecksum: 1 }],
    ['0 for a checksum', { checksum: 0 }],
    ['no checksum at all', { checksum: null }],
    ['a size that was never filled in', { statedSize: 0, checksum: null }],
    ['such a size and a checksum', { statedSize: 0 }],
  ])('is read with %s', (_, options) => {
    expect(activitiesOf(read(lines, options))).toMatchObject([{ distance: 5000 }]);
  });

  it('is read in either order of bytes, with developer fields passed over', () => {
    const odd = lines.map((line) => ({ ...line, isBig: true, developer: [1, 2, 3] }));
    expect(activitiesOf(read(odd))).toMatchObject([{ distance: 5000, seconds: 1800 }]);
  });

  it('is read with something else behind it', () => {
    const content = readFit(joined(fitFile(lines), Uint8Array.of(0, 0, 0, 7)), CONTEXT);
    expect(activitiesOf(content)).toHaveLength(1);
  });

  it('is read where it lies in a larger memory', () => {
    const whole = joined(Uint8Array.of(1, 2, 3), fitFile(lines));
    expect(activitiesOf(readFit(whole.subarray(3), CONTEXT))).toHaveLength(1);
  });
});

describe('a FIT file without an activity', () => {
  it.each([
    [2, 'settings of a watch'],
    [5, 'a workout plan'],
    [6, 'a course'],
    [32, 'steps of a day'],
    [4, 'a recording with nothing in it'],
    [99, 'a FIT file of type 99, which is no activity'],
  ])('of type %i is named', (type, what) => {
    expect(read([fileLine({ type })])).toEqual({ kind: 'other', what });
  });

  it('is one in which nothing was recorded, whatever its type', () => {
    const nothing = sessionLine([7, 'uint32', 0], [8, 'uint32', 0], [9, 'uint32', 0]);
    expect(read([fileLine(), nothing, activityLine()])).toEqual({
      kind: 'other',
      what: 'a recording with nothing in it',
    });
    expect(activitiesOf(read([fileLine(), nothing, sessionLine(), activityLine()]))).toHaveLength(
      1,
    );
  });

  it('is not taken for a run because it has places', () => {
    expect(read([fileLine({ type: 6 }), recordLine(0), recordLine(60)]).kind).toBe('other');
  });
});

describe('a broken FIT file', () => {
  const whole = fitFile([fileLine(), recordLine(0), recordLine(60), sessionLine(), activityLine()]);

  it('is said to be cut off, wherever it ends, and never half read', () => {
    // Without its last two bytes, the checksum, all of it is there.
    for (let size = 12; size < whole.length - 2; size += 1) {
      const content = readFit(whole.subarray(0, size), CONTEXT);
      expect(content).toEqual({
        kind: 'unreadable',
        why: `it is cut off: ${size} of ${whole.length} bytes are there`,
      });
    }
  });

  it('is noticed if any byte of its messages changes', () => {
    for (let at = 14; at < whole.length; at += 1) {
      const changed = Uint8Array.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      expect(readFit(changed, CONTEXT).kind).toBe('unreadable');
    }
  });

  it('was never finished if its size is missing, and its end', () => {
    const lines = [fileLine(), recordLine(0), recordLine(60)];
    expect(read(lines, { statedSize: 0, checksum: null })).toMatchObject({
      kind: 'unreadable',
      why: expect.stringContaining('never finished'),
    });
    expect(
      read([...lines, sessionLine(), activityLine({ sessions: 2 })], { statedSize: 0 }).kind,
    ).toBe('unreadable');
  });

  it('is said to be damaged where a message was never defined', () => {
    const bytes = fitFile([fileLine()], { statedSize: 40, checksum: null });
    const content = readFit(joined(bytes, new Uint8Array(60).fill(0x0b)), CONTEXT);
    expect(content).toMatchObject({ kind: 'unreadable', why: expect.stringContaining('damaged') });
  });

  it('does not hide behind a whole one', () => {
    expect(readFit(joined(whole, whole.subarray(0, 60)), CONTEXT).kind).toBe('unreadable');
  });

  it('is none if it does not begin like one', () => {
    expect(readFit(new TextEncoder().encode('<gpx></gpx>'), CONTEXT).kind).toBe('unreadable');
    expect(readFit(new Uint8Array(), CONTEXT).kind).toBe('unreadable');
  });
});

describe('any bytes', () => {
  const whole = fitFile([fileLine(), recordLine(0), recordLine(60), sessionLine(), activityLine()]);

  it('are read or not, without an error', () => {
    const header = fitFile([], { checksum: null });
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(bytes, fc.boolean(), (bytes, hasHeader) => {
        const start = hasHeader ? header : new Uint8Array();
        expect(() => readFit(joined(start, bytes), CONTEXT)).not.toThrow();
      }),
    );
  });

  it('may stand for any bytes of a file whose checksum is not given', () => {
    const unchecked = Uint8Array.from([...whole.subarray(0, -2), 0, 0]);
    const change = fc.tuple(fc.nat(unchecked.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const changed = Uint8Array.from(unchecked);
        for (const [at, byte] of changes) changed[at] = byte;
        const content = readFit(changed, CONTEXT);
        for (const { began, date } of activitiesOf(content)) {
          expect(began?.slice(0, 10)).toBe(date);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('cannot be more files than anybody puts into one', () => {
    const small = fitFile([fileLine({ type: 2 })]);
    const many = new Uint8Array(1001 * small.length);
    for (let at = 0; at < many.length; at += small.length) many.set(small, at);
    expect(readFit(many, CONTEXT)).toEqual({
      kind: 'unreadable',
      why: 'it is more than 1000 files',
    });
  });

  it('cannot make more activities than fit into the memory', () => {
    const empty: FitLine = { kind: 18, fields: [] };
    const content = read([fileLine(), ...Array.from({ length: 101 }, () => empty)]);
    expect(content).toEqual({ kind: 'unreadable', why: 'it has more than 100 activities' });
  });
});
