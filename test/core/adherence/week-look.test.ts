import { describe, expect, it } from 'vitest';
import { dayRecords } from '../../../src/core/adherence/day-record.ts';
import { diaryDaysOf } from '../../../src/core/adherence/diary-day.ts';
import { weekFrom } from '../../../src/core/adherence/week.ts';
import { type WeekFacts, weekLook, WEEK_RULES } from '../../../src/core/adherence/week-look.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { addDays, WEEKDAYS } from '../../../src/core/time/day.ts';
import { morningOf } from '../../support/sample-diary.ts';
import {
  historyOf,
  line,
  logged,
  plannedLine,
  schedule,
  skipped,
  started,
} from '../../support/sample-journal.ts';

const MONDAY = '2026-11-16';
const SUNDAY = '2026-11-22';

/** The facts of the week from 16 to 22 November, as of its Sunday evening unless it is another day. */
function factsOf(
  lines: readonly (Line | readonly Line[])[],
  change: Partial<WeekFacts> = {},
): WeekFacts {
  const { today = SUNDAY } = change;
  const history = historyOf(...lines);
  const { sessions, diary } = history;
  const now = `${today}T23:30:00.000+00:00`;
  const records = dayRecords(history, '2026-10-19', SUNDAY, now, '04:00');
  const days = diaryDaysOf({ records, sessions, diary });
  const week = weekFrom(days, MONDAY, today);
  return { week, days, today, stop: undefined, step: undefined, longRuns: [], ...change };
}

const EVENING = { name: 'evening', time: '20:30', days: WEEKDAYS, routine: 'lower-back' } as const;
const PLAN = schedule('2026-10-19', [EVENING]);

/** A session on every evening but some, and every second morning. */
function weeksBut(...left: readonly string[]): readonly Line[] {
  const days = Array.from({ length: 35 }, (_, index) =>
    new Date(Date.parse('2026-10-19') + index * 86_400_000).toISOString().slice(0, 10),
  );
  return [
    PLAN,
    ...days
      .filter((day) => !left.includes(day))
      .map((day) => logged([0, 1, 2, 3, 4], { slot: 'evening' }, { at: at(day) })),
  ];
}

const EARLIER = ['11', '12', '13', '14'].map((day) => morningOf(`2026-11-${day}`, 3));

/** Mornings of 3 of 10 in the week, up to a day and on each of the six before it. */
function usualUntil(day: string): readonly Line[] {
  return Array.from({ length: 7 }, (_, index) => morningOf(addDays(day, -index), 3)).toReversed();
}

function at(day: string): string {
  return `${day}T20:40:00.000+00:00`;
}

/** A session in which an exercise was left out for pain. */
function leftOut(day: string, step: number): readonly Line[] {
  const start = started({ slot: 'evening' }, { at: at(day) });
  const sets = [plannedLine(step)];
  return [start, line({ type: 'skip', session: start.id, sets, reason: 'pain' }, { at: at(day) })];
}

const FRIDAYS = ['2026-11-06', '2026-11-13', '2026-11-20'];
const LONG = { day: '2026-11-21', metres: 15_000, longest: 10_000, more: 0.5 };
const MORNINGS = ['16', '18', '20', '22'].map((day) => morningOf(`2026-11-${day}`, 3));

describe('the one thing of a week to look at', () => {
  it.each<[string, WeekFacts, unknown]>([
    ['nothing', factsOf([weeksBut(), ...MORNINGS]), { kind: 'nothing' }],
    ['a stop', factsOf([], { stop: 'emergency' }), { kind: 'stopped', stop: 'emergency' }],
    [
      'an exercise that was left out for pain in two sessions',
      factsOf([PLAN, leftOut('2026-11-17', 2), leftOut('2026-11-19', 2), leftOut('2026-11-20', 1)]),
      { kind: 'left-out', exercise: 'exercise-2', sessions: 2 },
    ],
    [
      'not one that was left out once this week and once before',
      factsOf([
        ...weeksBut('2026-11-15', '2026-11-17'),
        leftOut('2026-11-15', 2),
        leftOut('2026-11-17', 2),
      ]),
      { kind: 'nothing' },
    ],
    [
      'the run that was longer by most',
      factsOf([weeksBut()], { longRuns: [{ ...LONG, more: 0.2 }, LONG] }),
      { kind: 'long-run', run: LONG },
    ],
    [
      'not a run that was longer by a tenth',
      factsOf([weeksBut()], { longRuns: [{ ...LONG, more: 0.1 }] }),
      { kind: 'nothing' },
    ],
    [
      'a morning that is 2 points above the usual',
      factsOf([weeksBut(), ...usualUntil('2026-11-18'), morningOf('2026-11-19', 5)]),
      { kind: 'sore-morning', day: '2026-11-19', score: 5, usual: 3 },
    ],
    [
      'not once the next one is as usual',
      factsOf([
        weeksBut(),
        ...usualUntil('2026-11-18'),
        morningOf('2026-11-19', 5),
        morningOf('2026-11-20', 4),
      ]),
      { kind: 'nothing' },
    ],
    [
      'not without enough mornings before it',
      factsOf([weeksBut(), morningOf('2026-11-17', 3), morningOf('2026-11-19', 9)], {
        today: '2026-11-19',
      }),
      { kind: 'nothing' },
    ],
    [
      'a step that waits to be taken',
      factsOf([weeksBut()], { step: 'Next step: 12.' }),
      { kind: 'step', words: 'Next step: 12.' },
    ],
    [
      'a slot that was not done on three Fridays',
      factsOf([weeksBut(...FRIDAYS)]),
      { kind: 'weekday', slot: EVENING, weekday: 5 },
    ],
    ['not on two', factsOf([weeksBut(...FRIDAYS.slice(1))]), { kind: 'nothing' }],
    [
      'not on three other days',
      factsOf([weeksBut('2026-11-06', '2026-11-12', '2026-11-20')]),
      { kind: 'nothing' },
    ],
    [
      'a slot that was skipped for lack of time on the last of them, too',
      factsOf([weeksBut(...FRIDAYS), skipped('2026-11-20', 'evening', 'time', '20:50')]),
      { kind: 'weekday', slot: EVENING, weekday: 5 },
    ],
    [
      'not one that was excused on one of them',
      factsOf([weeksBut(...FRIDAYS), skipped('2026-11-13', 'evening', 'ill', '20:50')]),
      { kind: 'nothing' },
    ],
    [
      'not one whose day is still to come',
      factsOf([weeksBut(...FRIDAYS)], { today: '2026-11-19' }),
      { kind: 'nothing' },
    ],
    [
      'mornings of which fewer than half are written down',
      factsOf([weeksBut(), ...MORNINGS.slice(1)]),
      { kind: 'mornings', noted: 3, days: 7 },
    ],
    [
      'not before four days of the week have come',
      factsOf([weeksBut(), ...MORNINGS.slice(0, 1)], { today: '2026-11-18' }),
      { kind: 'nothing' },
    ],
    ['not of somebody who writes none down', factsOf([weeksBut()]), { kind: 'nothing' }],
  ])('is %s', (_, facts, look) => {
    expect(weekLook(facts)).toEqual(look);
  });

  it('is the first of these, in the order of the rules', () => {
    const lines = [
      ...weeksBut(...FRIDAYS, '2026-11-17', '2026-11-19'),
      ...leftOut('2026-11-17', 2),
      ...leftOut('2026-11-19', 2),
      ...MORNINGS.slice(2),
    ];
    const all = factsOf(lines, { stop: 'urgent', step: 'Next step: 12.', longRuns: [LONG] });
    const quiet = factsOf([weeksBut(...FRIDAYS), ...MORNINGS.slice(2)]);
    const without = [
      all,
      { ...all, stop: undefined },
      { ...quiet, longRuns: [LONG], step: all.step },
      {
        ...factsOf([weeksBut(...FRIDAYS), ...EARLIER, morningOf('2026-11-20', 9)]),
        step: all.step,
      },
      { ...quiet, step: all.step },
      quiet,
      factsOf([weeksBut(), ...MORNINGS.slice(2)]),
    ];
    expect(without.map((facts) => weekLook(facts).kind)).toEqual(
      WEEK_RULES.map(({ kind }) => kind),
    );
  });

  it('names a source for each rule', () => {
    expect(WEEK_RULES.every(({ source }) => source !== '')).toBe(true);
  });
});
