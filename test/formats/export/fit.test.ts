import { Decoder, Stream } from '@garmin/fitsdk';
import FitParser from 'fit-file-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/journal/line.ts';
import type { ExportedRecord } from '../../../src/formats/export/exported-record.ts';
import { readFit } from '../../../src/formats/activities/fit.ts';
import { fitFiles } from '../../../src/formats/export/fit.ts';
import { ended, logged, plannedLine, setDone, started } from '../../support/sample-journal.ts';
import { exported } from '../../support/exported.ts';

const DAY = '2026-10-27';
const PLANNED = [
  plannedLine(0, { exercise: 'plank' }),
  plannedLine(1, {
    exercise: 'knees',
    side: 'left',
    dose: { reps: { from: 8, to: 8 }, tempo: { up: 2, hold: 1, down: 2 } },
  }),
];
const REPS = { done: { reps: 7 }, seconds: 40 };

/** A session of two sets from 07:05:10 to 07:10:10, half a minute of it paused, in Berlin. */
function sessionLines(change: Parameters<typeof started>[0] = {}, id = 's'): readonly Line[] {
  const at = (time: string) => ({ at: `${DAY}T${time}+01:00` });
  const [plank, knees] = PLANNED;
  return [
    started({ planned: PLANNED, ...change }, { id, ...at('07:05:10.000') }),
    setDone(id, plank ?? plannedLine(0), { seconds: 20.25 }, at('07:06:30.250')),
    setDone(id, knees ?? plannedLine(1), REPS, at('07:09:50.000')),
    ended(id, { seconds: 300, paused: 30, effort: 4, pain: 6 }, at('07:12:00.000')),
  ];
}

const KINDS: Partial<ExportedRecord> = {
  exerciseOf: (id) => ({ id, kind: id === 'plank' ? 'strength' : 'stretch' }),
};

function only(lines: readonly Line[], change: Partial<ExportedRecord> = KINDS): Uint8Array {
  const { files } = fitFiles(exported(lines, change));
  expect(files).toHaveLength(1);
  return files[0]?.bytes ?? new Uint8Array();
}

/** The messages of a file, and its session, as Garmin's own reader has them. */
function garmin(bytes: Uint8Array) {
  const decoder = new Decoder(Stream.fromByteArray(Array.from(bytes)));
  expect([decoder.isFIT(), decoder.checkIntegrity()]).toEqual([true, true]);
  const { messages, errors } = decoder.read();
  expect(errors).toEqual([]);
  return messages;
}

/** The same as another reader has them, which checks the checksum, too. */
async function parsed(bytes: Uint8Array) {
  const parser = new FitParser({ force: false, mode: 'list' });
  return parser.parseAsync(bytes.slice().buffer);
}

describe('a coached session as a FIT file', () => {
  it('has its times, its pauses, its kind, its name and the effort, and nothing that was not recorded', () => {
    const messages = garmin(only(sessionLines()));
    expect(messages.sessionMesgs).toEqual([
      {
        messageIndex: 0,
        timestamp: new Date('2026-10-27T06:10:10Z'),
        event: 'session',
        eventType: 'stop',
        startTime: new Date('2026-10-27T06:05:10Z'),
        sport: 'training',
        subSport: 'flexibilityTraining',
        totalElapsedTime: 300,
        totalTimerTime: 270,
        firstLapIndex: 0,
        numLaps: 5,
        trigger: 'activityEnd',
        sportProfileName: 'Lower back',
        workoutRpe: 40,
      },
    ]);
    expect(Object.keys(messages).toSorted()).toEqual([
      'activityMesgs',
      'deviceInfoMesgs',
      'eventMesgs',
      'exerciseTitleMesgs',
      'fileIdMesgs',
      'lapMesgs',
      'recordMesgs',
      'sessionMesgs',
      'setMesgs',
    ]);
    expect(
      messages.recordMesgs?.every((record) => Object.keys(record).join() === 'timestamp'),
    ).toBe(true);
  });

  it('has the local time of its place', () => {
    const [activity] = garmin(only(sessionLines())).activityMesgs ?? [];
    const local = Number(activity?.localTimestamp) + 631_065_600;
    expect(new Date(local * 1000).toISOString()).toBe('2026-10-27T07:10:10.000Z');
    expect(activity).toMatchObject({ numSessions: 1, totalTimerTime: 270 });
  });

  it('has a lap for each set and for what is between them, without a gap', () => {
    const laps = garmin(only(sessionLines())).lapMesgs ?? [];
    expect(
      laps.map((lap) => [
        (lap.startTime as Date).toISOString().slice(14, 19),
        lap.totalElapsedTime,
        lap.intensity,
      ]),
    ).toEqual([
      ['05:10', 60, 'rest'],
      ['06:10', 20, 'active'],
      ['06:30', 160, 'rest'],
      ['09:10', 40, 'active'],
      ['09:50', 20, 'rest'],
    ]);
  });

  it('has what was done in each set, and its name', () => {
    const messages = garmin(only(sessionLines()));
    expect(messages.setMesgs).toMatchObject([
      { duration: 20.25, setType: 'active', category: ['plank'], categorySubtype: [43] },
      { duration: 40, repetitions: 7, category: ['unknown'], categorySubtype: [1] },
    ]);
    expect(messages.exerciseTitleMesgs).toMatchObject([
      { exerciseCategory: 'plank', exerciseName: 43, wktStepName: 'The plank' },
      { exerciseCategory: 'unknown', exerciseName: 1, wktStepName: 'The knees' },
    ]);
  });

  it('means the same to another reader', async () => {
    const { sessions, laps, sets, file_ids: ids } = await parsed(only(sessionLines()));
    expect(ids).toMatchObject([{ type: 'activity', product_name: 'stretch' }]);
    expect(sessions).toMatchObject([
      {
        sport: 'training',
        sub_sport: 'flexibility_training',
        total_elapsed_time: 300,
        total_timer_time: 270,
        sport_profile_name: 'Lower back',
      },
    ]);
    expect(laps?.map(({ total_elapsed_time: seconds }) => seconds)).toEqual([60, 20, 160, 40, 20]);
    expect(sets).toMatchObject([{ duration: 20.25 }, { duration: 40, repetitions: 7 }]);
  });

  it('is refused by both readers if a byte of it is changed', async () => {
    const bytes = only(sessionLines());
    const changed = bytes.with(60, (bytes[60] ?? 0) ^ 1);
    expect(new Decoder(Stream.fromByteArray(Array.from(changed))).checkIntegrity()).toBe(false);
    await expect(parsed(changed)).rejects.toBeDefined();
  });

  it('is the same file whenever it is exported, and another session is not', () => {
    const lines = sessionLines();
    const later = exported([...lines, ...sessionLines({}, 't')], KINDS);
    const [first, second] = fitFiles(later).files;
    expect(first?.bytes).toEqual(only(lines));
    const serial = (bytes: Uint8Array | undefined) =>
      garmin(bytes ?? new Uint8Array()).fileIdMesgs?.[0]?.serialNumber;
    expect(serial(second?.bytes)).not.toBe(serial(first?.bytes));
    expect([first?.name, second?.name]).toEqual([
      '2026-10-27-0705-lower-back.fit',
      '2026-10-27-0705-lower-back-2.fit',
    ]);
  });

  it.each([
    ['flexibilityTraining', {}, KINDS],
    ['strengthTraining', {}, { exerciseOf: (id: string) => ({ id, kind: 'strength' as const }) }],
    ['pilates', { routine: 'pilates-start', name: 'Pilates start' }, KINDS],
    // What is no longer in the library: longer in sets of repetitions than of holds.
    ['strengthTraining', {}, {}],
  ])('is %s with %j', (subSport, change, record) => {
    const { sessionMesgs } = garmin(only(sessionLines(change), record));
    expect(sessionMesgs).toMatchObject([{ sport: 'training', subSport }]);
  });

  it('that was moved has its sets at the new time', () => {
    const lines = sessionLines({ began: '2026-10-26T18:05:10.000+01:00' });
    const [lap] = garmin(only(lines)).lapMesgs ?? [];
    const [, session] = [lap, garmin(only(lines)).sessionMesgs?.[0]];
    expect(lap).toMatchObject({
      startTime: new Date('2026-10-26T17:05:10Z'),
      totalElapsedTime: 60,
    });
    expect(session).toMatchObject({ totalElapsedTime: 300 });
  });

  it('that was continued later ends with its last set, and its timer leaves out the break', () => {
    const lines = sessionLines().toSpliced(
      2,
      2,
      setDone('s', plannedLine(1), REPS, { at: `${DAY}T09:05:10.000+01:00` }),
      ended('s', { seconds: 240, paused: 0 }, { at: `${DAY}T09:06:00.000+01:00` }),
    );
    const [session] = garmin(only(lines)).sessionMesgs ?? [];
    expect(session).toMatchObject({ totalElapsedTime: 7200, totalTimerTime: 240 });
  });

  it('that was killed ends with its last set', () => {
    const [session] = garmin(only(sessionLines().slice(0, 2))).sessionMesgs ?? [];
    expect(session).toMatchObject({ totalElapsedTime: 80, totalTimerTime: 80 });
  });

  it('has a name that fits a file, whatever the routine is called', () => {
    const nameOf = (routine: string) =>
      fitFiles(exported(sessionLines({ routine }))).files.map(({ name }) => name);
    expect(nameOf('Müde/../Beine!')).toEqual(['2026-10-27-0705-mude-beine.fit']);
    expect(nameOf('伸')).toEqual(['2026-10-27-0705-session.fit']);
    expect(nameOf('x'.repeat(900))).toEqual([`2026-10-27-0705-${'x'.repeat(40)}.fit`]);
  });
});

describe('a FIT file of a session that is imported', () => {
  it.each([
    ['a session', {}],
    ['a session of Pilates', { routine: 'pilates-start', name: 'Pilates start' }],
  ])('is known for %s that the record has already', (_, change) => {
    const context = { file: 'session.fit', zone: 'Asia/Tokyo' };
    expect(readFit(only(sessionLines(change)), context)).toEqual({
      kind: 'other',
      what: 'a session exported by stretch',
    });
  });

  it('has the sport, the times and the effort of the session to other readers', async () => {
    // The name under which this program knows its own, changed as another program might.
    const { sessions, activity } = await parsed(only(sessionLines()));
    expect(sessions).toMatchObject([{ total_timer_time: 270, workout_rpe: 40 }]);
    expect(activity).toMatchObject({ num_sessions: 1, total_timer_time: 270 });
  });
});

describe('a session without times', () => {
  it('has no file, and is counted', () => {
    const lines = [
      logged([0, 1], {}, { id: 'logged', at: `${DAY}T08:00:00.000+00:00` }),
      started({ planned: PLANNED }, { id: 'quit', at: `${DAY}T09:00:00.000+00:00` }),
      ended('quit', { reason: 'quit' }),
      started({ planned: PLANNED, did: [0] }, { id: 'told', at: `${DAY}T10:00:00.000+00:00` }),
      ...sessionLines(),
    ];
    expect(fitFiles(exported(lines))).toMatchObject({ files: [{}], logged: 1, untimed: 2 });
  });

  it('is also one of a time that FIT does not have', () => {
    const at = '1997-05-05T08:00:00.000+00:00';
    const lines = [
      started({ planned: PLANNED }, { id: 'old', at }),
      setDone('old', plannedLine(0), {}, { at: '1997-05-05T08:01:00.000+00:00' }),
    ];
    const data = exported(lines, { from: '1997-05-01', to: '1997-05-28' });
    expect(fitFiles(data)).toEqual({ files: [], logged: 0, untimed: 1 });
  });
});

it('any session gives a file that is whole, whose laps follow one another to its end', () => {
  const seconds = fc.double({ min: -100, max: 5000, noNaN: true });
  const set = fc.record({ after: fc.integer({ min: -60_000, max: 600_000 }), seconds });
  fc.assert(
    fc.property(
      fc.array(set, { minLength: 1, maxLength: 6 }),
      seconds,
      seconds,
      (sets, all, paused) => {
        const planned = sets.map((_, step) => plannedLine(step));
        let ms = Date.parse(`${DAY}T06:00:00Z`);
        const lines = [
          started({ planned }, { id: 's', at: `${DAY}T06:00:00.000+00:00` }),
          ...planned.map((one, index) => {
            ms += sets[index]?.after ?? 0;
            const at = new Date(ms).toISOString();
            return setDone('s', one, { seconds: sets[index]?.seconds ?? 0 }, { at, day: DAY });
          }),
          ended('s', { seconds: all, paused }, { at: `${DAY}T07:00:00.000+00:00` }),
        ];
        const messages = garmin(only(lines));
        const [session] = messages.sessionMesgs ?? [];
        let at = Number(session?.startTime);
        for (const lap of messages.lapMesgs ?? []) {
          expect(Number(lap.startTime)).toBe(at);
          at += Number(lap.totalElapsedTime) * 1000;
        }
        expect(at).toBe(Number(session?.startTime) + Number(session?.totalElapsedTime) * 1000);
        expect(Number(session?.totalTimerTime)).toBeLessThanOrEqual(
          Number(session?.totalElapsedTime),
        );
        expect(messages.setMesgs).toHaveLength(sets.length);
      },
    ),
  );
});
