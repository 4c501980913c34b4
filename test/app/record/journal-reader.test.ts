import { NO_STREAK, streakOver } from '../../../src/core/adherence/streak.ts';
import { historyCalendar } from '../../../src/commands/history.ts';
import { describe, expect, it } from 'vitest';
import {
  recordedDays,
  readRecord,
  fullHistory,
  recentHistory,
} from '../../../src/app/record/read-record.ts';
import { diarySince } from '../../../src/app/record/diary.ts';
import { type Diary, diaryWhere } from '../../../src/core/diary/diary.ts';
import { status } from '../../../src/commands/status.ts';
import { type DayRecord, dayRecords } from '../../../src/core/adherence/day-record.ts';
import { firstRecordedDay, firstLiveMonth } from '../../../src/core/archive/month.ts';
import { addDays, compareDays, type Day, trainingDay } from '../../../src/core/time/day.ts';
import { lastWrittenAt } from '../../../src/core/journal/corrections.ts';
import { foldLines, type History } from '../../../src/core/journal/history.ts';
import type { Line, LineHead } from '../../../src/core/journal/line.ts';
import { DEFAULT_SLOTS } from '../../../src/core/schedule/slot.ts';
import { type FakeHost, fakeHost } from '../../support/fake-host.ts';
import {
  amend,
  experiment,
  experimentEnded,
  line,
  logged,
  pause,
  plannedLine,
  remove,
  schedule,
  scheduleChange,
  sessionOf,
  setDone,
} from '../../support/sample-journal.ts';
import { first } from '../../support/sample-library.ts';

/* The files before May are kept as what they come to. */
const DAY_MS = 86_400_000;
const NOW = '2026-05-05T12:00:00.000+01:00';
const SECOND_OF_MAY = '2026-05-02T07:00:00.000+01:00';
/* Written later than what is said in Europe in the night before, on a day before it. */
const STILL_APRIL = '2026-04-30T20:00:00.000-10:00';

const PLAN = schedule('2026-04-01');
const APRIL = sessionOf('2026-04-10', 'morning', 5);
const MARCH = sessionOf('2026-03-10', 'evening', 5);
const FEBRUARY = sessionOf('2026-02-27', 'morning', 5);
const MAY = sessionOf('2026-05-01', 'morning', 2);
const PAUSE = pause('2026-04-25', '2026-05-10');
const LATE_PAUSE = pause('2026-04-08', '2026-04-14', { late: true }, NOW);
const NONE = [{ remove: 'morning' }];
const OF_APRIL = scheduleChange('2026-04-20', NONE, SECOND_OF_MAY);
const OF_MAY = scheduleChange('2026-05-02', NONE, SECOND_OF_MAY);
const BACK = amend(first(MAY), { day: '2026-04-30' }, { at: SECOND_OF_MAY });
const EVENINGS = experiment('2026-04-06');
const EVENINGS_ENDED = experimentEnded(EVENINGS, '2026-04-15T12:00:00.000+01:00');
const third = (day: Day) => setDone(first(MAY).id, plannedLine(2), {}, { at: SECOND_OF_MAY, day });

describe('the record with archived months', () => {
  it.each<[string, readonly (Line | readonly Line[])[], Line]>([
    ['a session that is logged later', [APRIL], logged([0, 1], {}, { day: '2026-04-12', at: NOW })],
    ['a session that is removed', [APRIL], remove(first(APRIL), { at: NOW })],
    ['a pause that is ended early', [PAUSE], amend(PAUSE, { ended: SECOND_OF_MAY }, { at: NOW })],
    ['a pause of past days', [APRIL], LATE_PAUSE],
    ['a pause of past days that is removed', [APRIL, LATE_PAUSE], remove(LATE_PAUSE, { at: NOW })],
    ['a session moved back over the end of a month', [APRIL, MAY], BACK],
    ['a session moved forward', [APRIL], amend(first(APRIL), { day: '2026-05-02' }, { at: NOW })],
    ['a plan for past days', [APRIL], OF_APRIL],
    ['a plan for past days that is removed', [APRIL, OF_APRIL], remove(OF_APRIL, { at: NOW })],
    [
      'a plan for past days that is changed',
      [APRIL, OF_APRIL],
      amend(OF_APRIL, { changes: [{ remove: 'evening' }] }, { at: NOW }),
    ],
    [
      'a plan that is moved back into April',
      [APRIL, OF_MAY],
      amend(OF_MAY, { from: '2026-04-20' }, { at: NOW }),
    ],
    [
      'an experiment, written before the one that would take its place',
      [APRIL, experiment('2026-04-06', {}, { order: '2026-05-04T12:00:00.000Z' })],
      experiment('2026-05-11', {}, { at: SECOND_OF_MAY }),
    ],
    [
      'the end of an experiment that is taken back',
      [APRIL, EVENINGS, EVENINGS_ENDED],
      remove(EVENINGS_ENDED, { at: NOW }),
    ],
    ['a session that was moved back and is continued', [MAY, BACK], third('2026-05-01')],
    [
      'a session that was moved back, continued, and is moved to where it was',
      [MAY, BACK, third('2026-04-30')],
      remove(BACK, { at: NOW }),
    ],
  ])('takes in %s', async (_, lines, further) => {
    const host = fakeHost({ lines: [PLAN, lines].flat(2), now: NOW });
    const { found, expected } = await bothWays(host, [further]);
    expect(found).toEqual(expected);
  });

  it.each<[string, readonly (Line | readonly Line[])[]]>([
    [
      'two sessions moved forward, one to the month the other was moved from',
      [
        FEBRUARY,
        MARCH,
        amend(first(FEBRUARY), { day: '2026-03-20' }, { at: SECOND_OF_MAY }),
        amend(first(MARCH), { day: '2026-05-02' }, { at: SECOND_OF_MAY }),
      ],
    ],
    ['a session moved to the month before the first file', [MAY, BACK]],
    [
      'an experiment in a line that is dated a month later than it was written',
      [PLAN, APRIL, experiment('2026-04-06', {}, { day: '2026-05-04' })],
    ],
    [
      'a session removed in a zone where it was still April',
      [PLAN, MAY, remove(first(MAY), { at: STILL_APRIL })],
    ],
    [
      'a session amended in a zone where it was still April',
      [PLAN, MAY, amend(first(MAY), { did: [0, 1, 2, 3] }, { at: STILL_APRIL })],
    ],
    [
      'a pause changed twice, once in a zone where it was still April',
      [
        PLAN,
        PAUSE,
        amend(PAUSE, { until: '2026-05-03' }, { at: STILL_APRIL, device: 'phone' }),
        amend(PAUSE, { until: '2026-05-01' }, { at: '2026-05-01T06:00:00.000+01:00' }),
      ],
    ],
  ])('includes %s', async (_, lines) => {
    const { found, expected } = await bothWays(fakeHost({ lines: lines.flat(), now: NOW }));
    expect(found).toEqual(expected);
  });

  it('includes lines of the live month in a file of an earlier one', async () => {
    const restored = [
      ...sessionOf('2026-05-03', 'evening', 5),
      scheduleChange('2026-05-04', NONE, NOW),
    ];
    const correction = amend(first(restored), { effort: 7 }, { at: NOW });
    const host = hostOf([PLAN, ...APRIL, ...MAY], '2026-04.restored.ndjson', restored);
    const { found, expected } = await bothWays(host, [
      ...sessionOf('2026-05-04', 'evening', 2),
      correction,
    ]);
    expect(found).toEqual(expected);
    const kept = readRecord(host);
    expect(recentHistory(kept).sessions.map(({ day, effort }) => `${day} ${effort}`)).toEqual([
      '2026-05-01 null',
      '2026-05-03 7',
      '2026-05-04 null',
    ]);
    expect(kept.history.schedules.map(({ from }) => from)).toEqual(['2026-04-01', '2026-05-04']);
  });

  it('includes lines of an earlier month in a file of the live one', async () => {
    const restored = [
      ...sessionOf('2026-04-12', 'evening', 5),
      amend(first(APRIL), { effort: 4 }, { at: '2026-04-13T08:00:00.000+01:00' }),
      schedule('2026-04-14', []),
    ];
    const host = hostOf([PLAN, ...APRIL, ...MAY], '2026-05.restored.ndjson', restored);
    const { found, expected } = await bothWays(host, [
      amend(first(restored), { effort: 7 }, { at: NOW }),
      remove(first(restored), { at: NOW }),
    ]);
    expect(found).toEqual(expected);
    expect(fullHistory(readRecord(host)).sessions.map(({ day, effort }) => [day, effort])).toEqual([
      ['2026-04-10', 4],
      ['2026-05-01', null],
    ]);
  });

  it('includes lines of any month in a file that is not named after a month', async () => {
    const restored = [
      ...sessionOf('2026-04-12', 'evening', 5),
      ...sessionOf('2026-05-02', 'evening', 5),
    ];
    const host = hostOf([PLAN, ...APRIL, ...MAY], 'restored.ndjson', restored);
    const { found, expected } = await bothWays(host, [remove(first(restored), { at: NOW })]);
    expect(found).toEqual(expected);
  });

  it.each(['2026-04.desk.ndjson', '2026-04.old.ndjson', '2026-05.desk.ndjson', 'old.ndjson'])(
    'uses the newer correction, even if an older one is imported at the end of %s',
    async (file) => {
      const at = '2026-04-11T08:00:00.000+01:00';
      const old = amend(first(APRIL), { effort: 2, note: 'older' }, { at });
      const newer = amend(first(APRIL), { effort: 8 }, { at: SECOND_OF_MAY });
      const host = hostOf([PLAN, ...APRIL, newer, ...MAY], file, [], [old]);
      const { found, expected } = await bothWays(host, [old]);
      expect(found).toEqual(expected);
      expect(fullHistory(readRecord(host)).sessions[0]).toMatchObject({
        effort: 8,
        note: 'older',
      });
    },
  );

  it.each<[string, readonly Partial<LineHead>[]]>([
    ['with two correct clocks', [{}, { at: '2026-04-10T09:00:00.000+01:00' }]],
    [
      'if the first had a clock three weeks ahead',
      [
        { at: '2026-05-01T08:00:00.000+01:00' },
        { at: '2026-04-10T09:00:00.000+01:00', order: '2026-05-01T07:00:00.001Z' },
      ],
    ],
    [
      'if the second had a clock two months behind',
      [{}, { at: '2026-02-10T09:00:00.000+01:00', order: '2026-04-10T07:00:00.001Z' }],
    ],
    [
      'if the first had a clock two months behind',
      [{ at: '2026-02-10T09:00:00.000+01:00' }, { at: '2026-04-10T09:00:00.000+01:00' }],
    ],
  ])('uses the later of two plans for one day, %s', async (_, heads) => {
    const devices = [
      ['desk', 'phone'],
      ['phone', 'desk'],
    ];
    for (const names of devices) {
      const plans = heads.map((head, index) => {
        const at = head.at ?? '2026-04-10T08:00:00.000+01:00';
        const slots = DEFAULT_SLOTS.slice(0, index + 1);
        const device = names[index] ?? 'desk';
        return line({ type: 'schedule', from: '2026-04-10', slots }, { at, device, ...head });
      });
      for (const now of ['2026-04-20', '2026-05-01', '2026-05-05', '2026-06-05', '2026-07-05']) {
        const host = fakeHost({ lines: [...APRIL, ...plans], now: `${now}T12:00:00.000+01:00` });
        const { found, expected } = await bothWays(host);
        expect(found).toEqual(expected);
        expect(found[0]?.history.schedules.map(({ slots }) => slots.length)).toEqual([1, 2]);
      }
    }
  });

  it('is complete if the first day with a record turns out to be in the live months', async () => {
    // A plan made in April that starts in May, and then a session before it starts.
    const later = {
      ...schedule('2026-05-10'),
      day: '2026-04-28',
      at: '2026-04-28T15:00:00.000+01:00',
    };
    const host = fakeHost({ lines: [later], now: NOW });
    await bothWays(host);
    host.lines.push(...sessionOf('2026-05-03', 'morning', 5));
    const { found, expected } = await bothWays(host);
    expect(found).toEqual(expected);
    await historyCalendar(host, {});
    expect(host.written.out).not.toContain('Nothing is recorded');
  });

  it('reads a file once, and again if it has changed, but archived months only if theirs have', () => {
    const host = fakeHost({ lines: [PLAN, ...APRIL, ...MAY], now: NOW });
    const read = () => {
      host.filesRead.length = 0;
      const kept = readRecord(host);
      recordedDays(kept, kept.today, undefined);
      fullHistory(kept);
      return host.filesRead;
    };
    expect(read()).toEqual(['2026-05.desk.ndjson', '2026-04.desk.ndjson']);
    expect(read()).toEqual([]);
    host.lines.push(...sessionOf('2026-05-05', 'morning', 5));
    expect(read()).toEqual(['2026-05.desk.ndjson']);
    host.lines.push(...sessionOf('2026-04-12', 'morning', 5));
    expect(read()).toEqual(['2026-05.desk.ndjson', '2026-04.desk.ndjson']);
  });

  it('reads nothing when a month has ended, and works that month out once a file has changed', async () => {
    const host = fakeHost({ lines: [PLAN, ...MARCH, ...APRIL], now: SECOND_OF_MAY });
    await bothWays(host);
    host.advance(20 * DAY_MS);
    host.filesRead.length = 0;
    const { journal } = readRecord(host);
    expect(journal.liveMonth).toBe('2026-04');
    expect(host.filesRead).toEqual([]);
    const still = await bothWays(host);
    expect(still.found).toEqual(still.expected);
    const { found, expected } = await bothWays(host, sessionOf('2026-05-20', 'morning', 5));
    expect(found).toEqual(expected);
    expect(readRecord(host).journal.liveMonth).toBe('2026-05');
  });

  it('goes on from a month that ended long ago only from what is kept of it', async () => {
    const host = fakeHost({ lines: [PLAN, ...MARCH, ...APRIL], now: SECOND_OF_MAY });
    await bothWays(host);
    host.advance(40 * DAY_MS);
    expect(readRecord(host).journal.liveMonth).toBe('2026-06');
  });

  it('knows when the last line counts as written without reading a line', () => {
    const last = sessionOf('2026-05-04', 'morning', 5, '10:00');
    const host = fakeHost({ lines: [PLAN, ...APRIL, ...last], now: NOW });
    const written = lastWrittenAt(host.lines);
    expect(readRecord(host).journal.lastWritten()).toBe(written);
    host.filesRead.length = 0;
    expect(readRecord(host).journal.lastWritten()).toBe(written);
    expect(host.filesRead).toEqual([]);
  });

  // The parts of the others are either complete or missing: see test/host/files/cache.test.ts.
  it.each(['brief', 'months', 'month-2026-04'])(
    'is computed again if what is kept as %s is broken',
    async (name) => {
      const host = fakeHost({ lines: [PLAN, ...APRIL, ...MAY], now: NOW });
      await bothWays(host);
      const { key, text } = host.cached.get(name) ?? { key: '', text: '' };
      expect(text.length).toBeGreaterThan(10);
      for (const length of [0, 1, text.length / 2, text.length - 10, text.length - 1]) {
        for (const other of ['latest', 'brief', 'months']) {
          // Either only what is read first is broken, or it is missing, so that the rest is read.
          if (other !== name) host.cached.delete(other);
          host.cached.set(name, { key, text: text.slice(0, length) });
          const { found, expected } = await bothWays(host);
          expect(found).toEqual(expected);
        }
      }
    },
  );

  it('reads only the files of a month of which nothing is kept, and keeps it again', () => {
    const host = fakeHost({ lines: [PLAN, ...FEBRUARY, ...MARCH, ...APRIL, ...MAY], now: NOW });
    fullHistory(readRecord(host));
    const whole = host.cached.get('month-2026-03');
    host.cached.delete('month-2026-03');
    host.filesRead.length = 0;
    fullHistory(readRecord(host));
    expect(host.filesRead).toEqual(['2026-05.desk.ndjson', '2026-03.desk.ndjson']);
    expect(host.cached.get('month-2026-03')).toEqual(whole);
  });

  it('is computed again if the start of the day changes', async () => {
    // The plan is made at two: if the day starts at four, the day before is not over; if at one, it is.
    const night = { ...PLAN, at: '2026-04-02T02:00:00.000+01:00' };
    const host = fakeHost({ lines: [night, ...APRIL, ...MAY], now: NOW });
    await bothWays(host);
    await host.settings.write({ dayStart: '01:00' });
    const { found, expected } = await bothWays(host);
    expect(found).toEqual(expected);
  });
});

describe('the live months', () => {
  it.each([
    ['2026-05-03', '2026-05'],
    ['2026-05-02', '2026-04'],
    ['2026-01-01', '2025-12'],
    ['2026-03-02', '2026-02'],
  ])('on %s start with %s', (today, month) => {
    expect(firstLiveMonth(today)).toBe(month);
  });
});

/** Creates a host whose journal has `restored` lines in this file, and will have those `toCome` in it too. */
function hostOf(
  lines: readonly Line[],
  file: string,
  restored: readonly Line[],
  toCome: readonly Line[] = [],
): FakeHost {
  const ids = new Set([...restored, ...toCome].map(({ id }) => id));
  return fakeHost({
    lines: [...lines, ...restored],
    now: NOW,
    fileOf: ({ id }) => (ids.has(id) ? file : undefined),
  });
}

/** What a command reads of a record. */
interface View {
  readonly days: readonly DayRecord[];
  readonly recent: readonly DayRecord[];
  readonly history: History;
  /** Of the last weeks. */
  readonly diary: readonly Diary[];
  readonly run: unknown;
}

/** Returns the record as a command reads it, and as computed from every line: twice, and after each further line. */
async function bothWays(
  host: FakeHost,
  further: readonly Line[] = [],
): Promise<{ readonly found: readonly View[]; readonly expected: readonly View[] }> {
  const [found, expected]: [View[], View[]] = [[], []];
  const look = async () => {
    found.push(await viewOf(host), await viewOf(host));
    const once = viewFromEveryLine(host);
    expected.push(once, once);
  };
  await look();
  for (const one of further) {
    host.lines.push(one);
    await look();
  }
  return { found, expected };
}

async function viewOf(host: FakeHost): Promise<View> {
  const kept = readRecord(host);
  host.written.out = '';
  await status(host, { json: true });
  return {
    days: recordedDays(kept, kept.today, undefined),
    recent: recordedDays(kept, kept.today, addDays(kept.today, -27)),
    history: byDay(fullHistory(kept)),
    diary: [20, 50].map((days) => diarySince(kept, addDays(kept.today, -days))),
    run: (JSON.parse(host.written.out) as { readonly daysInRow: unknown }).daysInRow,
  };
}

/** Returns the same by reading every line of every file. */
function viewFromEveryLine(host: FakeHost): View {
  const now = host.clock.stamp();
  const { dayStart } = host.settings.read().settings;
  const today = trainingDay(now, dayStart);
  const history = foldLines(host.journal.read().lines);
  const worked = (from: Day) => dayRecords(history, from, today, now, dayStart);
  const days = worked(firstRecordedDay(history) ?? today);
  const run = streakOver(days, NO_STREAK);
  return {
    days,
    recent: worked(addDays(today, -27)),
    history: byDay(history),
    diary: [20, 50].map((back) => diaryWhere(history.diary, (day) => day >= addDays(today, -back))),
    run: { days: run.days, from: run.from ?? null },
  };
}

/** Sorts skips by day, because which of two was recorded later only matters within a day. */
function byDay(history: History): History {
  return { ...history, skips: history.skips.toSorted((a, b) => compareDays(a.day, b.day)) };
}
