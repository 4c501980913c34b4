import { streakOver, NO_STREAK } from '../../../src/core/adherence/streak.ts';
import type { SlotState } from '../../../src/core/adherence/slot-state.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DayRecord, dayRecords } from '../../../src/core/adherence/day-record.ts';
import { adherenceOver, sessionsOver } from '../../../src/core/adherence/adherence.ts';
import { addDays } from '../../../src/core/time/day.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { DEFAULT_SLOTS } from '../../../src/core/schedule/slot.ts';
import { journal, linesOfSteps, FIRST_DAY } from '../../support/journal-arbitrary.ts';
import {
  lastDays,
  historyOf,
  line,
  pause,
  plannedLine,
  schedule,
  sessionOf,
  setDone,
  skipped,
  started,
} from '../../support/sample-journal.ts';
import { first } from '../../support/sample-library.ts';

const DAY = '2026-11-24';
const PLAN = schedule('2026-11-01');
/* Both windows of the day have closed. */
const AFTER = '2026-11-25T05:00:00.000+00:00';

const LEFT = plannedLine(0, { exercise: 'hug', side: 'left', sets: 2 });
const PLANNED = [
  LEFT,
  { ...LEFT, set: 2 },
  plannedLine(0, { exercise: 'hug', side: 'right' }),
  plannedLine(1, { exercise: 'press' }),
];

describe('adherence', () => {
  it('counts sessions by slot, and sets by side and by exercise', () => {
    const morning = sessionWith('morning', [0, 1, 3]);
    const evening = sessionWith('evening', [0, 1, 2, 3]);
    expect(counted(morning, evening)).toEqual({
      sessions: { done: 1.75, planned: 2 },
      sets: { done: 7, planned: 8 },
      slots: { morning: { done: 0.75, planned: 1 }, evening: { done: 1, planned: 1 } },
      sides: {
        left: { done: 4, planned: 4 },
        right: { done: 1, planned: 2 },
        both: { done: 2, planned: 2 },
      },
      exercises: { hug: { done: 5, planned: 6 }, press: { done: 2, planned: 2 } },
      excused: 0,
      paused: 0,
      extras: 0,
    });
  });

  it('counts a done session as one, but only its done sets', () => {
    expect(counted(sessionOf(DAY, 'morning', 4))).toMatchObject({
      sessions: { done: 1, planned: 2 },
      sets: { done: 4, planned: 5 },
    });
  });

  it('counts no sets without a session', () => {
    expect(counted()).toMatchObject({
      sessions: { done: 0, planned: 2 },
      sets: { done: 0, planned: 0 },
      sides: {},
      exercises: {},
    });
  });

  it('counts the sets of the session that counts, not of a second one or an extra', () => {
    expect(
      counted(
        sessionOf(DAY, 'morning', 5),
        sessionOf(DAY, 'morning', 3, '09:00'),
        sessionOf(DAY, null, 5, '10:00'),
        sessionOf(DAY, 'noon', 5, '12:00'),
      ),
    ).toMatchObject({ sets: { done: 5, planned: 5 }, extras: 3 });
  });

  it('counts no sets of an unplanned slot', () => {
    const unplanned = adherenceOver(
      lastDays(historyOf(sessionOf(DAY, 'morning', 5)), AFTER, '04:00', 2),
    );
    expect(unplanned).toMatchObject({
      sessions: { done: 0, planned: 0 },
      sets: { done: 0, planned: 0 },
      slots: {},
    });
  });

  it('does not count sets skipped for pain, unless they were done after all', () => {
    const session = sessionWith('morning', [0, 1]);
    const sets = PLANNED.slice(1);
    const pain = line({ type: 'skip', session: first(session).id, sets, reason: 'pain' });
    expect(counted(session, pain)).toMatchObject({
      sessions: { done: 1, planned: 2 },
      sets: { done: 2, planned: 2 },
      sides: { left: { done: 2, planned: 2 } },
      exercises: { hug: { done: 2, planned: 2 } },
    });
  });

  it('does not count excused and paused slots, but says how many there are', () => {
    const away = pause(DAY, DAY, {}, `${DAY}T14:00:00.000+00:00`);
    expect(counted(skipped(DAY, 'morning', 'ill'), away)).toMatchObject({
      sessions: { done: 0, planned: 0 },
      slots: {},
      excused: 1,
      paused: 1,
    });
  });

  it('counts neither the session nor the sets of an excused slot', () => {
    const left = skipped(DAY, 'morning', 'ill');
    expect(counted(sessionOf(DAY, 'morning', 2), left)).toMatchObject({
      sessions: { done: 0, planned: 1 },
      sets: { done: 0, planned: 0 },
      excused: 1,
    });
  });

  it('does not count slots to come', () => {
    const days = lastDays(historyOf(PLAN), `${DAY}T07:00:00.000+00:00`, '04:00', 1);
    expect(adherenceOver(days).sessions).toEqual({ done: 0, planned: 0 });
  });

  it('adds shares without rounding errors', () => {
    const planned = [0, 1, 2].map((step) => plannedLine(step));
    const thirds = ['2026-11-22', '2026-11-23', DAY].map((day) => {
      const start = started({ planned }, { at: `${day}T07:00:00.000+00:00` });
      return [start, setDone(start.id, plannedLine(0), {}, { at: start.at })];
    });
    const days = lastDays(historyOf(PLAN, thirds.flat()), AFTER, '04:00', 4);
    expect(adherenceOver(days).slots['morning']).toEqual({ done: 1, planned: 3 });
  });

  it('counts sessions without a look at the sets, which are slow to read from the cache', () => {
    const days = recordsOf([state('done', 'missed'), state('done')]);
    const unread = days.map((day) => ({
      ...day,
      get sets(): DayRecord['sets'] {
        throw new Error('read');
      },
    }));
    expect(sessionsOver(unread)).toEqual({ done: 2, planned: 3 });
    expect(() => adherenceOver(unread)).toThrow('read');
  });

  it('is 0 of 0 for no days', () => {
    expect(adherenceOver([])).toMatchObject({ sessions: { done: 0, planned: 0 }, extras: 0 });
  });

  it('never counts more done than planned, and its parts add up', () => {
    fc.assert(
      fc.property(journal, (steps) => {
        const days = daysOfLines(linesOfSteps(steps));
        const { sessions, sets, slots, sides, exercises } = adherenceOver(days);
        for (const [whole, parts] of [
          [sessions, slots],
          [sets, sides],
          [sets, exercises],
        ] as const) {
          const sum = (name: 'done' | 'planned') =>
            Object.values(parts).reduce((total, part) => total + part[name], 0);
          expect(sum('done')).toBeCloseTo(whole.done, 2);
          expect(sum('planned')).toBe(whole.planned);
          expect(whole.done).toBeLessThanOrEqual(whole.planned);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a streak', () => {
  const active = { isActive: true };

  it.each<[string, readonly Partial<DayRecord>[], number]>([
    ['is none without days', [], 0],
    ['is all days up to the last', [active, active, active], 3],
    ['is broken by a day with every slot missed', [active, state('missed', 'missed'), active], 1],
    ['is broken by a day with one slot missed', [active, state('missed', 'excused')], 0],
    [
      'is not broken by a day with every slot excused',
      [active, state('excused', 'excused'), active],
      2,
    ],
    [
      'is not broken by a day with every slot paused',
      [active, state('paused', 'paused'), active],
      2,
    ],
    ['is not broken by a day without slots', [active, state(), active], 2],
    ['is not broken by a day that is not over', [active, today('missed', 'due')], 1],
    ['is not broken by a day that has not begun', [active, today('later', 'later')], 1],
    [
      'is not broken by a day that is not over, even with every slot missed',
      [active, today('missed')],
      1,
    ],
    ['is broken by such a day once it is over', [active, state('missed', 'due')], 0],
    [
      'includes today as soon as something is done',
      [active, { ...today('missed', 'due'), ...active }],
      2,
    ],
    [
      'includes a day with one slot missed and one done',
      [{ ...state('missed', 'done'), ...active }],
      1,
    ],
    ['includes an extra in a pause', [active, { ...state('paused'), ...active }], 2],
    [
      'is broken by a day without a schedule',
      [active, { hasPlan: false, ...state('unplanned') }],
      0,
    ],
    [
      'includes an active day without a schedule',
      [{ hasPlan: false, ...state('unplanned'), ...active }],
      1,
    ],
    ['does not begin with a day with every slot excused', [state('excused'), active], 1],
  ])('%s', (_, changes, count) => {
    expect(streakOver(recordsOf(changes), NO_STREAK).days).toBe(count);
  });

  it('is not broken by a day that is not over, even without a schedule', () => {
    const history = historyOf(
      sessionOf('2026-11-22', 'morning', 5),
      sessionOf('2026-11-23', 'morning', 5),
    );
    const now = (time: string) => lastDays(history, `${DAY}T${time}:00.000+00:00`, '04:00', 3);
    expect(streakOver(now('07:00'), NO_STREAK).days).toBe(2);
    expect(streakOver(lastDays(history, AFTER, '04:00', 4), NO_STREAK).days).toBe(0);
  });

  it('is not broken before the day is over, even if every slot is settled', () => {
    const lines = [
      PLAN,
      ...['2026-11-22', '2026-11-23'].map((day) => sessionOf(day, 'morning', 5)),
      skipped(DAY, 'evening', 'time', '15:00'),
    ];
    const run = (now: string) =>
      streakOver(lastDays(historyOf(...lines), now, '04:00', 5), NO_STREAK).days;
    expect(run(`${DAY}T15:00:00.000+00:00`)).toBe(2);
    expect(run('2026-11-25T03:59:00.000+00:00')).toBe(2);
    expect(run('2026-11-25T04:00:00.000+00:00')).toBe(0);
  });

  it('has its first day', () => {
    const days = recordsOf([active, state('missed'), active, state('paused'), active]);
    expect(streakOver(days, NO_STREAK)).toEqual({ days: 2, from: days[2]?.day });
    expect(streakOver(days.slice(0, 2), NO_STREAK)).toEqual(NO_STREAK);
  });

  it('continues the one before', () => {
    const before = { days: 40, from: '2026-10-15' };
    expect(streakOver(recordsOf([active]), before)).toEqual({ ...before, days: 41 });
    expect(streakOver(recordsOf([state('paused')]), before)).toEqual(before);
    expect(streakOver(recordsOf([state('missed')]), before)).toEqual(NO_STREAK);
  });

  it('counts days with sets done, not with sessions begun', () => {
    const history = historyOf(
      PLAN,
      sessionOf('2026-11-22', null, 1),
      sessionOf('2026-11-23', 'morning', 1),
      sessionOf(DAY, 'morning', 0),
    );
    const days = lastDays(history, AFTER, '04:00', 4);
    expect(days.map(({ isActive }) => isActive)).toEqual([true, true, false, false]);
    expect(streakOver(days.slice(0, 2), NO_STREAK).days).toBe(2);
    expect(streakOver(days.slice(0, 3), NO_STREAK).days).toBe(0);
  });

  it('is the same wherever the days are divided and it is carried over', () => {
    fc.assert(
      fc.property(journal, fc.nat({ max: 130 }), (steps, at) => {
        const days = daysOfLines(linesOfSteps(steps));
        const before = streakOver(days.slice(0, at), NO_STREAK);
        expect(streakOver(days.slice(at), before)).toEqual(streakOver(days, NO_STREAK));
      }),
      { numRuns: 100 },
    );
  });
});

/** A session in a slot with the planned sets at these positions done. */
function sessionWith(slot: string, did: readonly number[]): readonly Line[] {
  const at = `${DAY}T07:00:00.000+00:00`;
  const start = started({ slot, planned: PLANNED }, { at });
  const sets = PLANNED.filter((_, index) => did.includes(index));
  return [start, ...sets.map((set) => setDone(start.id, set, {}, { at }))];
}

/** Adherence of one day that is over. */
function counted(...lines: readonly (Line | readonly Line[])[]) {
  return adherenceOver(dayRecords(historyOf(PLAN, ...lines), DAY, DAY, AFTER, '04:00'));
}

function daysOfLines(lines: readonly Line[]): readonly DayRecord[] {
  const last = addDays(FIRST_DAY, 130);
  return dayRecords(historyOf(lines), FIRST_DAY, last, `${last}T12:00:00.000+00:00`, '04:00');
}

/** Slots with these states. */
function state(...all: readonly SlotState[]): Pick<DayRecord, 'slots'> {
  const fields = { slot: first(DEFAULT_SLOTS), share: 0, session: null, reason: null };
  const slots = all.map((one) => ({ ...fields, state: one, isPlanned: one !== 'unplanned' }));
  return { slots };
}

/** The same on a day that is not over. */
function today(...all: readonly SlotState[]): Pick<DayRecord, 'slots' | 'isOver'> {
  return { ...state(...all), isOver: false };
}

/** Consecutive days, over and of a schedule without slots unless given otherwise. */
function recordsOf(changes: readonly Partial<DayRecord>[]): readonly DayRecord[] {
  return changes.map((change, index) => ({
    day: addDays(DAY, index),
    isOver: true,
    hasPlan: true,
    slots: [],
    extras: [],
    sets: [],
    isActive: false,
    ...change,
  }));
}
