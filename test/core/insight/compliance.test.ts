import { describe, expect, it } from 'vitest';
import { dayRecords } from '../../../src/core/adherence/day-record.ts';
import { diaryDaysOf } from '../../../src/core/adherence/diary-day.ts';
import type { Experiment } from '../../../src/core/experiment/experiment.ts';
import { complianceOf, keptOn } from '../../../src/core/insight/compliance.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { DEFAULT_SLOTS } from '../../../src/core/schedule/slot.ts';
import type { Day } from '../../../src/core/time/day.ts';
import { morningOf, runOf } from '../../support/sample-diary.ts';
import { sampleExperiment } from '../../support/sample-experiment.ts';
import { logged, pause, schedule } from '../../support/sample-journal.ts';

const DAY: Day = '2026-12-01';
const PLAN = schedule('2026-11-01');
const PAUSED = pause(DAY, DAY, {}, `${DAY}T06:00:00.000+00:00`);
const ALL = [0, 1, 2, 3, 4];

const evening = session('evening', '20:40');
const short = session('evening', '20:40', [0]);
const extra = session(null, '21:00');
const noon = session(null, '12:00');
const run = runOf(DAY, 8000, { began: at('18:00'), seconds: 3000 });
const timeless = runOf(DAY, 8000);

describe('a day with or without the evening session', () => {
  it.each([
    ['with', [evening], 'as-planned', 'not'],
    ['with a part of it', [short], 'not', 'not'],
    ['without', [], 'not', 'as-planned'],
    ['with one of no slot in its window', [extra], 'not', 'not'],
    ['with one at another time', [noon], 'not', 'as-planned'],
    ['that was paused', [PAUSED], 'paused', 'paused'],
  ] as const)('%s', (_, lines, whenWith, whenWithout) => {
    expect(bothArms(sampleExperiment(), [PLAN, ...lines])).toEqual([whenWithout, whenWith]);
  });

  it.each([
    ['has no such slot', [schedule('2026-11-01', DEFAULT_SLOTS.slice(0, 1))]],
    ['has no plan', []],
  ])('is unknown if it %s', (_, lines) => {
    expect(bothArms(sampleExperiment(), lines)).toEqual(['unknown', 'unknown']);
  });
});

describe('a day with one of two routines', () => {
  const names = ['lower-back', 'gentle-morning'] as const;
  const experiment = sampleExperiment({
    kind: 'routines',
    slots: [],
    routines: { slot: 'evening', names },
  });
  const gentle = session('evening', '20:40', ALL, 'gentle-morning');
  it.each([
    ['the first', [evening], 'as-planned', 'not'],
    ['the second', [gentle], 'not', 'as-planned'],
    ['a part of the first', [short], 'not', 'not'],
    ['none', [], 'not', 'not'],
    ['a pause', [PAUSED], 'paused', 'paused'],
  ] as const)('%s', (_, lines, first, second) => {
    const plans = schedule('2026-11-01', [
      ...DEFAULT_SLOTS.filter(({ name }) => name === 'morning'),
      ...DEFAULT_SLOTS.filter(({ name }) => name === 'evening').map((slot) => ({
        ...slot,
        routine: lines[0] === gentle ? 'gentle-morning' : 'lower-back',
      })),
    ]);
    expect(bothArms(experiment, [plans, ...lines])).toEqual([first, second]);
  });
});

describe('a day with a run', () => {
  const experiment = sampleExperiment({ kind: 'after-run', layout: 'runs', slots: [] });
  it.each([
    ['and a session within two hours after it', [run, evening], 'not', 'as-planned'],
    ['and one later', [run, session('evening', '20:51')], 'as-planned', 'not'],
    ['and one before it', [run, noon], 'as-planned', 'not'],
    ['and none', [run], 'as-planned', 'not'],
    ['of unknown time and a session', [timeless, evening], 'unknown', 'unknown'],
    ['of unknown time and none', [timeless], 'as-planned', 'not'],
  ] as const)('%s', (_, lines, without, whenWith) => {
    expect(bothArms(experiment, [PLAN, ...lines])).toEqual([without, whenWith]);
  });
});

it('what is done in own words is unknown', () => {
  const own = sampleExperiment({ kind: 'own', slots: [] });
  expect(bothArms(own, [PLAN, evening])).toEqual(['unknown', 'unknown']);
});

it('days that are over and mornings that count are counted, each for its arm', () => {
  const days = ['2026-11-30', '2026-12-01', '2026-12-03', '2026-12-05', '2026-12-06'] as const;
  const sessions = days.map((day) => session('evening', '20:40', ALL, 'lower-back', day));
  const mornings = ['2026-11-30', '2026-12-01', '2026-12-04', '2026-12-06', '2026-12-07'].map(
    (day) => morningOf(day, 3),
  );
  const counts = (today: Day) => {
    const facts = { experiment: sampleExperiment(), runDays: [], dayStart: '04:00', today };
    const lines = [PLAN, ...sessions, ...mornings];
    return complianceOf({ ...facts, days: diaryDays(lines, '2026-11-30', today) });
  };
  const none = { paused: 0, unknown: 0 };
  expect(counts('2026-12-06')).toEqual([
    { days: { 'as-planned': 1, not: 2, ...none }, mornings: 3, recorded: 2 },
    { days: { 'as-planned': 2, not: 1, ...none }, mornings: 3, recorded: 1 },
  ]);
  // Today is not over, and its morning can still be recorded.
  expect(counts('2026-12-05')).toEqual([
    { days: { 'as-planned': 1, not: 1, ...none }, mornings: 1, recorded: 1 },
    { days: { 'as-planned': 2, not: 1, ...none }, mornings: 3, recorded: 1 },
  ]);
});

function bothArms(experiment: Experiment, lines: readonly Line[]) {
  const [day] = diaryDays(lines, DAY, DAY);
  if (day === undefined) throw new Error('no day');
  return ([0, 1] as const).map((arm) => keptOn(experiment, arm, day, '04:00'));
}

function diaryDays(lines: readonly Line[], from: Day, to: Day) {
  const history = foldLines(lines);
  const records = dayRecords(history, from, to, '2026-12-20T12:00:00.000+00:00', '04:00');
  return diaryDaysOf({ records, sessions: history.sessions, diary: history.diary });
}

function session(
  slot: string | null,
  time: string,
  did: readonly number[] = ALL,
  routine = 'lower-back',
  day: Day = DAY,
): Line {
  return logged(did, { slot, routine, began: at(time, day) }, { at: at(time, day), day });
}

function at(time: string, day: Day = DAY) {
  return `${day}T${time}:00.000+00:00`;
}
