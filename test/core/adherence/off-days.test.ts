import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adherenceOver } from '../../../src/core/adherence/adherence.ts';
import { type DayRecord, dayRecord, dayRecords } from '../../../src/core/adherence/day-record.ts';
import { slotsOffOn } from '../../../src/core/experiment/arm.ts';
import { dayExperimentOn } from '../../../src/core/experiment/span.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { nextSlot } from '../../../src/core/adherence/next-slot.ts';
import { NO_STREAK, streakOver } from '../../../src/core/adherence/streak.ts';
import { dayWindows, slotOpenAt } from '../../../src/core/journal/day-windows.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import {
  amend,
  line,
  experiment,
  experimentEnded,
  historyOf,
  pause,
  remove,
  schedule,
  sessionOf,
  skipped,
  stoppedSession,
} from '../../support/sample-journal.ts';

// From a Monday on: until Wednesday the evening is off, from Thursday to Saturday it is not, and Sunday is free.
const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';
const DAY_START = '04:00';
const EVENINGS = experiment(MONDAY);
const PLAN = schedule('2026-11-01');
const ROUTINES = experiment(MONDAY, {
  kind: 'routines',
  slots: [],
  routines: { slot: 'evening', names: ['core', 'physio-four'] },
});

function slotsOn(lines: readonly (Line | readonly Line[])[], day: string, now: string): string {
  const { slots } = dayRecord(historyOf(...lines), day, now, DAY_START);
  return slots.map(({ slot, state }) => `${slot.name} ${state}`).join(', ');
}

describe('a slot that an experiment leaves out', () => {
  it.each([
    ['missed', 'before the experiment', '2026-11-22'],
    ['off', 'on the first day of the arm without it', MONDAY],
    ['off', 'on the last of these', '2026-11-25'],
    ['missed', 'on a day of the other arm', '2026-11-26'],
    ['missed', 'on the free Sunday', '2026-11-29'],
    ['missed', 'in the first half of a week whose coin says so', '2026-12-02'],
    ['off', 'in the second half of that week', '2026-12-03'],
    ['off', 'in the last week', '2026-12-31'],
    ['missed', 'after it', '2027-01-04'],
  ])('is %s %s', (evening, _, day) => {
    const found = slotsOn([PLAN, EVENINGS], day, '2027-02-01T12:00:00.000+00:00');
    expect(found).toBe(`morning missed, evening ${evening}`);
  });

  const [noon, night] = [at('12:00'), at('21:00')];
  it.each<[string, readonly (Line | readonly Line[])[], string, string]>([
    ['is off before its window', [], noon, 'morning due, evening off'],
    ['is off in its window', [], night, 'morning missed, evening off'],
    [
      'is off whatever is done in it',
      [sessionOf(TUESDAY, 'evening', 5)],
      night,
      'morning missed, evening off',
    ],
    [
      'is off whatever hurt in it',
      [stoppedSession(TUESDAY, 'evening')],
      night,
      'morning missed, evening off',
    ],
    [
      'is off even if it was skipped',
      [skipped(TUESDAY, 'evening', 'ill')],
      night,
      'morning missed, evening off',
    ],
    ['is paused with the plan', [pause(MONDAY, TUESDAY)], night, 'morning paused, evening paused'],
    [
      'is off while a stop excuses the others',
      [line({ type: 'check', yes: ['u1'], list: 1 }, { at: at('06:00') })],
      night,
      'morning excused, evening off',
    ],
    [
      'is not off with pairs of runs',
      [remove(EVENINGS), experiment(MONDAY, { layout: 'runs' })],
      noon,
      'morning due, evening later',
    ],
    [
      'is not off if the plan has no such slot',
      [amend(EVENINGS, { slots: ['lunch'] })],
      noon,
      'morning due, evening later',
    ],
    [
      'is not off if the experiment is removed',
      [remove(EVENINGS)],
      noon,
      'morning due, evening later',
    ],
  ])('%s', (_, lines, now, expected) => {
    expect(slotsOn([PLAN, EVENINGS, ...lines], TUESDAY, now)).toBe(expected);
  });

  it('keeps its window, so that those of the others stay as they are', () => {
    const windows = (...lines: readonly Line[]) =>
      dayWindows(historyOf(PLAN, ...lines), TUESDAY, DAY_START).map(({ opens, closes }) => [
        opens,
        closes,
      ]);
    expect(windows(EVENINGS)).toEqual(windows());
  });

  it('makes an extra of a session that is done in it all the same', () => {
    const session = sessionOf(TUESDAY, 'evening', 5, '21:00');
    const history = historyOf(PLAN, EVENINGS, session);
    const { slots, extras, sets, isActive } = dayRecord(history, TUESDAY, at('22:00'), DAY_START);
    expect(slots[1]).toMatchObject({ state: 'off', share: 0, session: null, reason: null });
    expect(extras.map(({ id }) => id)).toEqual([session[0]?.id]);
    expect({ sets, isActive }).toEqual({ sets: [], isActive: true });
  });

  it('is open to a session, but nobody waits for it', () => {
    const history = historyOf(PLAN, EVENINGS);
    expect(slotOpenAt(history, at('21:00'), DAY_START)?.name).toBe('evening');
    expect(nextSlot(history, at('21:00'), DAY_START)).toMatchObject({
      day: '2026-11-25',
      slot: { name: 'morning' },
    });
  });
});

describe('the end of an experiment', () => {
  const ended = experimentEnded(EVENINGS, at('14:00'));

  it.each([
    ['leaves earlier days as they were', MONDAY, 'morning missed, evening off'],
    ['gives the slot back from that day on', TUESDAY, 'morning missed, evening missed'],
    ['gives later days back', '2026-11-25', 'morning missed, evening missed'],
  ])('%s', (_, day, expected) => {
    expect(slotsOn([PLAN, EVENINGS, ended], day, '2026-12-01T12:00:00.000+00:00')).toBe(expected);
  });

  it('leaves alone what had closed by then', () => {
    const mornings = experiment(MONDAY, { kind: 'morning', slots: ['morning'] });
    const lines = [PLAN, mornings, experimentEnded(mornings, at('14:00'))];
    expect(slotsOn(lines, TUESDAY, at('15:00'))).toBe('morning off, evening open');
    expect(slotsOn(lines, '2026-11-25', '2026-11-25T07:30:00.000+00:00')).toBe(
      'morning due, evening later',
    );
  });
});

describe('an experiment that is written too late', () => {
  it('leaves alone what had closed by then', () => {
    const late = experiment(MONDAY, {}, { at: at('12:00') });
    const now = '2026-11-25T12:00:00.000+00:00';
    expect(slotsOn([PLAN, late], MONDAY, now)).toBe('morning missed, evening missed');
    expect(slotsOn([PLAN, late], TUESDAY, now)).toBe('morning missed, evening off');
  });
});

it('the slots that are off are those of the experiment that holds, whatever others were planned', () => {
  const planned = fc.record({
    week: fc.nat({ max: 12 }),
    layout: fc.constantFrom('half-weeks' as const, 'weeks' as const, 'runs' as const),
    pairs: fc.integer({ min: 1, max: 3 }),
    slots: fc.subarray(['morning', 'evening']),
  });
  fc.assert(
    fc.property(fc.array(planned, { maxLength: 6 }), (all) => {
      const lines = all.map(({ week, ...rest }) =>
        experiment(addDays(MONDAY, 7 * week), rest, { at: '2026-11-20T12:00:00.000+00:00' }),
      );
      const history = historyOf(PLAN, lines);
      // A day of each half of a week.
      for (const day of Array.from({ length: 36 }, (_, half) =>
        addDays(MONDAY, Math.floor(half * 3.5)),
      )) {
        const held = dayExperimentOn(history.experiments, day);
        const off = dayWindows(history, day, DAY_START).flatMap(({ slot, isOff }) =>
          isOff ? slot.name : [],
        );
        expect(off).toEqual(held === undefined ? [] : slotsOffOn(held, day));
      }
    }),
    { numRuns: 60 },
  );
});

describe('an experiment with two routines', () => {
  it.each([
    [MONDAY, 'core'],
    ['2026-11-25', 'core'],
    ['2026-11-26', 'physio-four'],
    ['2026-11-29', 'lower-back'],
  ])('gives the slot of %s the routine %s', (day, routine) => {
    const history = historyOf(PLAN, ROUTINES);
    for (const now of [`${day}T21:00:00.000+00:00`, '2027-02-01T12:00:00.000+00:00']) {
      const { slots } = dayRecord(history, day, now, DAY_START);
      expect(slots.map(({ slot }) => slot.routine)).toEqual(['lower-back', routine]);
    }
    expect(slotOpenAt(history, `${day}T21:00:00.000+00:00`, DAY_START)?.routine).toBe(routine);
  });

  it('counts a session of the day’s slot as ever', () => {
    const history = historyOf(PLAN, ROUTINES, sessionOf(TUESDAY, 'evening', 5, '21:00'));
    const { slots, extras } = dayRecord(history, TUESDAY, at('22:00'), DAY_START);
    expect([slots[1]?.state, extras]).toEqual(['done', []]);
  });
});

describe('days with a slot that is off', () => {
  const week = (...lines: readonly (Line | readonly Line[])[]): readonly DayRecord[] =>
    dayRecords(
      historyOf(PLAN, EVENINGS, ...lines),
      MONDAY,
      '2026-11-28',
      '2026-11-30T12:00:00.000+00:00',
      DAY_START,
    );
  const mornings = ['23', '24', '25', '26', '27', '28'].map((day) =>
    sessionOf(`2026-11-${day}`, 'morning', 5),
  );

  it('count what was planned without it', () => {
    const { sessions, slots, extras, excused, paused } = adherenceOver(week(mornings.flat()));
    expect({ sessions, slots }).toEqual({
      sessions: { done: 6, planned: 9 },
      slots: { morning: { done: 6, planned: 6 }, evening: { done: 0, planned: 3 } },
    });
    expect({ extras, excused, paused }).toEqual({ extras: 0, excused: 0, paused: 0 });
  });

  it('count a session in it as an extra', () => {
    const { sessions, extras } = adherenceOver(week(sessionOf(TUESDAY, 'evening', 5, '21:00')));
    expect({ sessions, extras }).toEqual({ sessions: { done: 0, planned: 9 }, extras: 1 });
  });

  it('neither lengthen nor break a row of days by themselves', () => {
    const only = experiment(MONDAY, { slots: ['morning', 'evening'] });
    const days = dayRecords(
      historyOf(
        PLAN,
        only,
        sessionOf('2026-11-22', 'morning', 5),
        sessionOf('2026-11-26', 'morning', 5),
      ),
      '2026-11-22',
      '2026-11-26',
      '2026-11-27T12:00:00.000+00:00',
      DAY_START,
    );
    expect(streakOver(days, NO_STREAK)).toEqual({ days: 2, from: '2026-11-22' });
  });

  it('break one as ever where another slot is missed', () => {
    expect(streakOver(week(sessionOf(MONDAY, 'morning', 5)).slice(0, 2), NO_STREAK).days).toBe(0);
  });
});

function at(time: string): string {
  return `${TUESDAY}T${time}:00.000+00:00`;
}
