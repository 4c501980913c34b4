import type { SkipReason } from '../../../src/core/schedule/skip-reason.ts';
import { describe, expect, it } from 'vitest';
import { type DayRecord, dayRecord, dayRecords } from '../../../src/core/adherence/day-record.ts';
import { adherenceOver } from '../../../src/core/adherence/adherence.ts';
import { NO_STREAK, streakOver } from '../../../src/core/adherence/streak.ts';
import { trainingDay, WEEKDAYS } from '../../../src/core/time/day.ts';
import type { History } from '../../../src/core/journal/history.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { doneShare } from '../../../src/core/journal/session-record.ts';
import { slotOpenAt } from '../../../src/core/journal/day-windows.ts';
import { nextSlot, nextSlots } from '../../../src/core/adherence/next-slot.ts';
import {
  lastDays,
  amend,
  historyOf,
  line,
  logged,
  pause,
  plannedLine,
  plannedLines,
  remove,
  schedule,
  scheduleChange,
  ended,
  sessionOf,
  setDone,
  skipped,
  started,
  stoppedSession,
} from '../../support/sample-journal.ts';
import { first } from '../../support/sample-library.ts';

const DAY = '2026-11-24';
const PLAN = schedule('2026-11-01');
const NOON = at('12:00');
const NEXT_DAY = '2026-11-25T12:00:00.000+00:00';

describe('a slot', () => {
  it.each<[string, readonly (Line | readonly Line[])[], string, string]>([
    ['with every set done is done', [sessionOf(DAY, 'morning', 5)], NEXT_DAY, 'done 1'],
    ['with 80 % done is done', [sessionOf(DAY, 'morning', 4)], NEXT_DAY, 'done 0.8'],
    ['with less done is partial', [sessionOf(DAY, 'morning', 3)], NEXT_DAY, 'partial 0.6'],
    [
      'with nothing done of a session is missed',
      [sessionOf(DAY, 'morning', 0)],
      NEXT_DAY,
      'missed 0',
    ],
    ['without a session is missed once its window has passed', [], NEXT_DAY, 'missed 0'],
    ['is missed from the end of its window', [], at('13:45'), 'missed 0'],
    ['is due until the end of its window', [], at('13:44'), 'due 0'],
    [
      'is not done by a session of another day',
      [sessionOf('2026-11-23', 'morning', 5)],
      NOON,
      'due 0',
    ],
    ['is not done by another slot’s session', [sessionOf(DAY, 'evening', 5)], NOON, 'due 0'],
    ['is not done by a session of no slot', [sessionOf(DAY, null, 5)], NOON, 'due 0'],
    [
      'counts the best of its sessions',
      [sessionOf(DAY, 'morning', 5), sessionOf(DAY, 'morning', 1, '08:00')],
      NEXT_DAY,
      'done 1',
    ],
    ['skipped for travel is excused', [skip('travel')], NEXT_DAY, 'excused 0'],
    ['skipped for pain is excused', [skip('pain')], NEXT_DAY, 'excused 0'],
    ['skipped when ill is excused', [skip('ill')], NEXT_DAY, 'excused 0'],
    ['skipped as advised is excused', [skip('advised')], NEXT_DAY, 'excused 0'],
    ['skipped for lack of time is missed', [skip('time')], NEXT_DAY, 'missed 0'],
    ['skipped for another reason is missed', [skip('other')], NEXT_DAY, 'missed 0'],
    ['skipped for lack of time is missed at once', [skip('time')], NOON, 'missed 0'],
    ['skipped for another reason is missed at once', [skip('other')], NOON, 'missed 0'],
    ['skipped when ill is excused at once', [skip('ill')], NOON, 'excused 0'],
    [
      'begun and then skipped for lack of time is partial',
      [sessionOf(DAY, 'morning', 2), skip('time')],
      NOON,
      'partial 0.4',
    ],
    [
      'begun and then skipped when ill is excused',
      [sessionOf(DAY, 'morning', 2), skip('ill')],
      NOON,
      'excused 0.4',
    ],
    [
      'skipped but done after all is done',
      [skip('travel'), sessionOf(DAY, 'morning', 5)],
      NOON,
      'done 1',
    ],
    [
      'follows the last of two skips',
      [skip('travel'), skip('time', '09:00')],
      NEXT_DAY,
      'missed 0',
    ],
  ])('%s', (_, lines, now, expected) => {
    expect(morning(historyOf(PLAN, ...lines), now)).toBe(expected);
  });

  it.each([
    [19, 24, 'partial'],
    [20, 25, 'done'],
    [79, 100, 'partial'],
    [12, 15, 'done'],
  ])('with %i of %i sets done is %s: 80 % is enough', (done, count, expected) => {
    const { state } = first(
      dayRecord(historyOf(PLAN, partOf(count, done)), DAY, NEXT_DAY, '04:00').slots,
    );
    expect(state).toBe(expected);
  });

  it('counts the first session with 80 %, even if a later one has more', () => {
    const enough = sessionOf(DAY, 'morning', 4, '07:00');
    const history = historyOf(PLAN, enough, sessionOf(DAY, 'morning', 5, '09:00'));
    const slot = first(dayRecord(history, DAY, NEXT_DAY, '04:00').slots);
    expect(slot).toMatchObject({ state: 'done', share: 0.8, session: first(enough).id });
  });

  it('counts the first of two sessions with as much done', () => {
    const partly = sessionOf(DAY, 'morning', 2, '07:00');
    const history = historyOf(PLAN, partly, sessionOf(DAY, 'morning', 2, '09:00'));
    const slot = first(dayRecord(history, DAY, NEXT_DAY, '04:00').slots);
    expect(slot).toMatchObject({ share: 0.4, session: first(partly).id });
  });

  it.each([
    ['later before its window', '13:44', 'later'],
    ['open from the start of its window', '13:45', 'open'],
    ['open until its time', '20:29', 'open'],
    ['due from its time on', '20:30', 'due'],
  ])('is %s', (_, time, expected) => {
    expect(states(dayRecord(historyOf(PLAN), DAY, at(time), '04:00'))[1]).toBe(
      `evening ${expected}`,
    );
  });

  it('that was stopped because it hurt is not due any more, and can be done', () => {
    const stopped = stoppedSession(DAY, 'morning');
    const second = sessionOf(DAY, 'morning', 0, '09:00');
    const quit = ended(first(second).id, { reason: 'quit' });
    for (const lines of [[stopped], [stopped, second, quit]]) {
      const record = dayRecord(historyOf(PLAN, ...lines), DAY, NOON, '04:00');
      expect(record.slots[0]).toMatchObject({ state: 'open', share: 0.4, reason: 'pain' });
      expect(nextSlot(historyOf(PLAN, ...lines), NOON, '04:00')?.slot.name).toBe('evening');
    }
  });

  it.each([
    ['1 of 10 sets', 1, 'open 0.1: pain', 'excused 0.1: pain'],
    ['7 of 10 sets, all that it reached', 7, 'open 0.7: pain', 'excused 0.7: pain'],
    ['8 of 10 sets', 8, 'done 0.8', 'done 0.8'],
    ['no set', 0, 'excused 0: pain', 'excused 0: pain'],
  ])('that was ended for pain with %s done is measured by all of them', (_, done, noon, after) => {
    const history = historyOf(PLAN, stoppedAfter(done));
    expect(morningWithReason(history, NOON)).toBe(noon);
    expect(morningWithReason(history, NEXT_DAY)).toBe(after);
  });

  it('that was ended for pain, and done or skipped besides, is that', () => {
    const also = (...lines: readonly (Line | readonly Line[])[]) =>
      morningWithReason(historyOf(PLAN, stoppedAfter(3), ...lines), NEXT_DAY);
    expect(also(sessionOf(DAY, 'morning', 5, '09:00'))).toBe('done 1');
    expect(also(sessionOf(DAY, 'morning', 3, '09:00'))).toBe('excused 0.6: pain');
    expect(also(skip('time', '09:00'))).toBe('partial 0.3: time');
    expect(also(skip('ill', '09:00'))).toBe('excused 0.3: ill');
  });

  it('that was ended for pain is not counted, while the day keeps what was done', () => {
    const day = dayRecord(historyOf(PLAN, stoppedAfter(7)), DAY, NEXT_DAY, '04:00');
    expect(day).toMatchObject({ isActive: true, sets: [], extras: [] });
    expect(adherenceOver([day])).toMatchObject({
      sessions: { done: 0, planned: 1 },
      slots: { evening: { done: 0, planned: 1 } },
      excused: 1,
    });
    expect(streakOver([day], NO_STREAK).days).toBe(1);
  });

  it('that hurt at once stays excused after a second try with nothing done', () => {
    const planned = [plannedLine(0), plannedLine(1)];
    const hurt = started({ planned });
    const all = line({ type: 'skip', session: hurt.id, sets: planned, reason: 'pain' });
    const again = sessionOf(DAY, 'morning', 0, '09:00');
    for (const now of [NOON, NEXT_DAY]) {
      expect(morning(historyOf(PLAN, hurt, all, again), now)).toBe('excused 0');
    }
  });

  it('belongs to the day until 04:00', () => {
    const history = historyOf(PLAN);
    const evening = (now: string) => states(dayRecord(history, DAY, now, '04:00'))[1];
    expect(evening('2026-11-25T03:59:59.000+00:00')).toBe('evening due');
    expect(evening('2026-11-25T04:00:00.000+00:00')).toBe('evening missed');
  });

  it('on a future day is later', () => {
    const tomorrow = dayRecord(historyOf(PLAN), '2026-11-25', NOON, '04:00');
    expect(states(tomorrow)).toEqual(['morning later', 'evening later']);
  });

  it('with sets skipped for pain counts the rest of the plan', () => {
    const planned = [0, 1, 2, 3, 4].map((step) => plannedLine(step));
    const start = started({ planned }, { at: at('07:00') });
    const done = [0, 1].map((step) => setDone(start.id, plannedLine(step)));
    const pain = line({
      type: 'skip',
      session: start.id,
      sets: [2, 3, 4].map((step) => plannedLine(step)),
      reason: 'pain',
    });
    expect(morning(historyOf(PLAN, start, done, pain), NEXT_DAY)).toBe('done 1');
    expect(morning(historyOf(PLAN, start, first(done), pain), NEXT_DAY)).toBe('partial 0.5');
  });

  it('with every set skipped for pain is excused', () => {
    const planned = [plannedLine(0)];
    const start = started({ planned }, { at: at('07:00') });
    const pain = line({ type: 'skip', session: start.id, sets: planned, reason: 'pain' });
    const history = historyOf(PLAN, start, pain);
    expect(morning(history, NEXT_DAY)).toBe('excused 0');
    expect(doneShare(first(history.sessions))).toBeUndefined();
  });
});

describe('a day', () => {
  it.each([
    [at('03:59'), [false, false, false]],
    [at('04:00'), [true, false, false]],
    ['2026-11-25T03:59:59.999+00:00', [true, false, false]],
    ['2026-11-25T04:00:00.000+00:00', [true, true, false]],
  ])('at %s is over or not', (now, expected) => {
    const days = dayRecords(historyOf(PLAN), '2026-11-23', '2026-11-25', now, '04:00');
    expect(days.map(({ isOver }) => isOver)).toEqual(expected);
  });

  it('before the first schedule has slots at the default times, but none missed', () => {
    const day = dayRecord(historyOf(PLAN), '2026-10-31', NOON, '04:00');
    expect(states(day)).toEqual(['morning unplanned', 'evening unplanned']);
  });

  it('without any schedule has the routines of a new plan from today on', () => {
    const days = dayRecords(historyOf(), '2026-11-23', '2026-11-25', NOON, '04:00');
    expect(days.map(({ slots }) => slots.map(({ slot }) => slot.routine))).toEqual([
      // A day that is over is the same once there is a plan.
      ['lower-back', 'lower-back'],
      ['gentle-morning', 'lower-back'],
      ['gentle-morning', 'lower-back'],
    ]);
    expect(slotOpenAt(historyOf(), NOON, '04:00')?.routine).toBe('gentle-morning');
  });

  it.each([
    [
      'sets a slot',
      { set: { name: 'noon', time: '12:00', days: WEEKDAYS, routine: 'core' } },
      ['lower-back', 'lower-back', 'core'],
    ],
    ['removes one', { remove: 'evening' }, ['lower-back']],
  ])(
    'of a plan that began with a change that %s has the slots it always had',
    (_, change, routines) => {
      const made = scheduleChange('2026-11-20', [change], '2026-11-19T06:00:00.000+00:00');
      const history = historyOf(made);
      const routinesOn = (day: string) =>
        dayRecord(history, day, NOON, '04:00').slots.map(({ slot }) => slot.routine);
      expect(routinesOn(DAY).toSorted()).toEqual(routines.toSorted());
      expect(routinesOn('2026-11-18')).toEqual(['lower-back', 'lower-back']);
    },
  );

  it('before a plan that begins later has the slots it always had', () => {
    const history = historyOf(scheduleChange('2026-11-30', [{ remove: 'evening' }], at('06:00')));
    const { slots } = dayRecord(history, DAY, NOON, '04:00');
    expect(slots.map(({ slot }) => slot.routine)).toEqual(['lower-back', 'lower-back']);
    expect(slotOpenAt(history, NOON, '04:00')?.routine).toBe('lower-back');
  });

  it('has a slot that is on every second day only on its days', () => {
    const every = { days: 2, from: '2026-11-23' };
    const noon = { name: 'noon', time: '12:00', days: WEEKDAYS, every, routine: 'core' };
    const days = dayRecords(
      historyOf(schedule('2026-11-01', [noon])),
      '2026-11-18',
      '2026-11-26',
      '2026-11-26T12:00:00.000+00:00',
      '04:00',
    );
    expect(days.filter(({ slots }) => slots.length > 0).map(({ day }) => day.slice(-2))).toEqual([
      '19',
      '21',
      '23',
      '25',
    ]);
    expect(adherenceOver(days).sessions).toEqual({ done: 0, planned: 4 });
    const next = nextSlots(historyOf(schedule('2026-11-01', [noon])), NOON, '04:00', 3);
    expect(next.map(({ day }) => day)).toEqual(['2026-11-25', '2026-11-27', '2026-11-29']);
  });

  it('on which the first schedule is made has slots that had closed by then as unplanned', () => {
    const made = (time: string) => ({ ...schedule(DAY), at: at(time) });
    const now = '2026-11-25T12:00:00.000+00:00';
    const shown = (time: string) => states(dayRecord(historyOf(made(time)), DAY, now, '04:00'));
    expect(shown('13:44')).toEqual(['morning missed', 'evening missed']);
    expect(shown('13:45')).toEqual(['morning unplanned', 'evening missed']);
  });

  it('shows sessions outside the schedule', () => {
    const history = historyOf(PLAN, sessionOf(DAY, null, 5), sessionOf(DAY, 'lunch', 5));
    const [none, lunch] = history.sessions;
    const { extras } = dayRecord(history, DAY, NOON, '04:00');
    expect(extras.map(({ id }) => id)).toEqual([none?.id, lunch?.id]);
    const { id, at, name, routine } = none ?? first(history.sessions);
    expect(first(extras)).toEqual({ id, at, name, routine });
  });

  it('shows a second session in a slot that was done, but does not count it', () => {
    const history = historyOf(
      PLAN,
      sessionOf(DAY, 'morning', 5, '07:00'),
      sessionOf(DAY, 'morning', 5, '09:00'),
    );
    const day = dayRecord(history, DAY, NOON, '04:00');
    expect(day.extras.map((one) => one.at.slice(11, 16))).toEqual(['09:00']);
    expect(adherenceOver([day])).toMatchObject({ sessions: { done: 1, planned: 1 }, extras: 1 });
  });

  it('keeps the schedule that was in force', () => {
    const later = schedule('2026-11-20', [
      { name: 'noon', time: '12:00', days: [1, 2, 3, 4, 5, 6, 7], routine: 'core' },
    ]);
    const history = historyOf(PLAN, later);
    expect(states(dayRecord(history, '2026-11-19', NOON, '04:00'))).toHaveLength(2);
    expect(states(dayRecord(history, '2026-11-20', NOON, '04:00'))).toEqual(['noon missed']);
  });
});

describe('adherence', () => {
  it('is sessions done of sessions planned, a partial one by its share, excused ones not counted', () => {
    const history = historyOf(
      PLAN,
      sessionOf('2026-11-22', 'morning', 5),
      sessionOf('2026-11-22', 'evening', 2),
      line(
        { type: 'skip', slot: 'morning', reason: 'ill' },
        { at: '2026-11-23T08:00:00.000+00:00' },
      ),
    );
    const days = lastDays(history, NOON, '04:00', 3);
    expect(days.map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-23', DAY]);
    expect(adherenceOver(days).sessions).toEqual({ done: 1.4, planned: 3 });
  });

  it('does not count days before the first schedule', () => {
    const history = historyOf(schedule(DAY), sessionOf('2026-11-23', 'morning', 5));
    expect(adherenceOver(lastDays(history, at('05:00'), '04:00', 2)).sessions).toEqual({
      done: 0,
      planned: 0,
    });
  });

  it('over a week has its last day today, even if the clocks change', () => {
    const days = lastDays(historyOf(PLAN), '2026-03-29T02:30:00.000+01:00', '04:00', 7);
    expect(days.map(({ day }) => day.slice(5))).toEqual([
      '03-22',
      '03-23',
      '03-24',
      '03-25',
      '03-26',
      '03-27',
      '03-28',
    ]);
  });
});

/* What is told of each day, slot by slot, as it stands at noon of 30 November. */
describe('a day on which', () => {
  const noon = {
    name: 'noon',
    time: '12:00',
    days: [1, 2, 3, 4, 5, 6, 7],
    routine: 'core',
  } as const;
  const earlier = {
    name: 'evening',
    time: '18:00',
    days: noon.days,
    routine: 'lower-back',
  } as const;
  const session = sessionOf(DAY, 'morning', 5);
  const start = first(session);
  const tomorrow = sessionOf('2026-11-25', 'evening', 5, '20:00');
  const away = pause(DAY, '2026-11-26');
  const PHONE = { device: 'phone', at: at('09:00') };

  it.each<[string, readonly (Line | readonly Line[])[], readonly string[]]>([
    ['nothing was done', [], ['morning missed', 'evening missed']],
    ['all was done', [session, sessionOf(DAY, 'evening', 4)], ['morning done', 'evening done']],
    [
      'one slot was done in part',
      [sessionOf(DAY, 'evening', 3)],
      ['morning missed', 'evening partial'],
    ],
    ['pain was the reason', [skip('pain')], ['morning excused: pain', 'evening missed']],
    ['an illness was the reason', [skip('ill')], ['morning excused: ill', 'evening missed']],
    ['travel was the reason', [skip('travel')], ['morning excused: travel', 'evening missed']],
    ['it was advised', [skip('advised')], ['morning excused: advised', 'evening missed']],
    ['there was no time', [skip('time')], ['morning missed: time', 'evening missed']],
    ['there was another reason', [skip('other')], ['morning missed: other', 'evening missed']],
    ['something else was done', [sessionOf(DAY, null, 5)], ['morning missed', 'evening missed']],

    [
      'the schedule changes follows the new one',
      [scheduleChange(DAY, [{ set: noon }], '2026-11-20T08:00:00.000+00:00')],
      ['morning missed', 'noon missed', 'evening missed'],
    ],
    [
      'the schedule was changed before the first window closed follows the new one',
      [scheduleChange(DAY, [{ remove: 'morning' }], at('13:44'))],
      ['evening missed'],
    ],
    [
      'the schedule was changed after a window closed keeps that slot',
      [scheduleChange(DAY, [{ remove: 'morning' }], at('13:45'))],
      ['morning missed', 'evening missed'],
    ],
    [
      'a slot was moved after its window closed keeps what was done of it',
      [session, scheduleChange(DAY, [{ set: { ...noon, name: 'morning' } }], at('14:00'))],
      ['morning done', 'evening missed'],
    ],
    [
      'a slot was added after its window had closed has it as unplanned',
      [scheduleChange(DAY, [{ set: noon }], at('17:00'))],
      ['morning missed', 'noon unplanned', 'evening missed'],
    ],
    [
      'a slot was added after its window had closed shows it if it was done',
      [sessionOf(DAY, 'noon', 5, '12:30'), scheduleChange(DAY, [{ set: noon }], at('17:00'))],
      ['morning missed', 'noon done', 'evening missed'],
    ],
    [
      'the schedule was changed twice has both changes',
      [
        scheduleChange(DAY, [{ set: noon }], at('05:00')),
        scheduleChange(DAY, [{ set: earlier }], at('06:00')),
      ],
      ['morning missed', 'noon missed', 'evening missed'],
    ],
    [
      'a slot was changed twice follows the later change',
      [
        scheduleChange(DAY, [{ set: noon }], at('05:00')),
        scheduleChange(DAY, [{ remove: 'noon' }], at('06:00')),
      ],
      ['morning missed', 'evening missed'],
    ],

    ['the schedule is paused', [away], ['morning paused: travel', 'evening paused: travel']],
    [
      'the schedule is paused but something done',
      [away, session],
      ['morning done', 'evening paused: travel'],
    ],
    [
      'the schedule is paused and a slot skipped has the reason of the skip',
      [away, skip('ill')],
      ['morning excused: ill', 'evening paused: travel'],
    ],
    [
      'the schedule was paused after a window closed has that slot missed',
      [pause(DAY, '2026-11-26', {}, at('13:45'))],
      ['morning missed', 'evening paused: travel'],
    ],
    [
      'the schedule was paused the day after has all slots missed',
      [pause(DAY, '2026-11-26', {}, '2026-11-25T08:00:00.000+00:00')],
      ['morning missed', 'evening missed'],
    ],
    [
      'a pause is ended early has the slot whose window was open',
      [pause('2026-11-20', '2026-11-30', { ended: at('15:00') })],
      ['morning paused: travel', 'evening missed'],
    ],
    [
      'a pause had already been ended is like any other',
      [pause('2026-11-20', '2026-11-30', { ended: '2026-11-23T15:00:00.000+00:00' })],
      ['morning missed', 'evening missed'],
    ],
    [
      'a pause was removed is like any other',
      [away, remove(away)],
      ['morning missed', 'evening missed'],
    ],
    [
      'a pause is over is like any other',
      [pause('2026-11-20', '2026-11-23')],
      ['morning missed', 'evening missed'],
    ],
    [
      'one of two pauses was ended is still paused',
      [
        pause(DAY, '2026-11-30', { reason: 'ill' }),
        pause('2026-11-20', '2026-11-30', { ended: at('05:00') }),
      ],
      ['morning paused: ill', 'evening paused: ill'],
    ],

    [
      'a session was logged the day after is done',
      [logged([0, 1, 2, 3], {}, { day: DAY, at: '2026-11-25T09:00:00.000+00:00' })],
      ['morning done', 'evening missed'],
    ],
    [
      'a session was logged in part is partial',
      [logged([4], {}, { day: DAY, at: '2026-11-25T09:00:00.000+00:00' })],
      ['morning partial', 'evening missed'],
    ],
    [
      'a session was moved to another slot has that slot done',
      [session, amend(start, { slot: 'evening' })],
      ['morning missed', 'evening done'],
    ],
    [
      'a session was taken out of its slot has it as an extra',
      [session, amend(start, { slot: null })],
      ['morning missed', 'evening missed'],
    ],
    [
      'a session was moved to the day before no longer has it',
      [session, amend(start, { day: '2026-11-23', began: '2026-11-23T07:05:00.000+00:00' })],
      ['morning missed', 'evening missed'],
    ],
    [
      'a session of the day after was moved to it has it',
      [tomorrow, amend(first(tomorrow), { day: DAY })],
      ['morning missed', 'evening done'],
    ],
    [
      'a session was corrected to less is partial',
      [session, amend(start, { did: [0, 1] })],
      ['morning partial', 'evening missed'],
    ],
    [
      'a session was removed no longer has it',
      [session, remove(start)],
      ['morning missed', 'evening missed'],
    ],
    [
      'a session was removed by mistake has it back',
      [session, line({ type: 'remove', target: start.id }, { id: 'gone' }), remove({ id: 'gone' })],
      ['morning done', 'evening missed'],
    ],
    [
      'a reason was corrected has the last one',
      [
        skip('time'),
        line({ type: 'skip', slot: 'evening', reason: 'time' }, { id: 'why', at: at('20:00') }),
        amend({ id: 'why' }, { reason: 'ill' }, { at: at('21:00') }),
      ],
      ['morning missed: time', 'evening excused: ill'],
    ],

    [
      'two devices were used has the sessions of both',
      [session, sessionOf(DAY, 'evening', 5, '20:00').map((one) => ({ ...one, device: 'phone' }))],
      ['morning done', 'evening done'],
    ],
    [
      'two devices have the same lines has them once',
      [session, session, session.map((one) => ({ ...one }))],
      ['morning done', 'evening missed'],
    ],
    [
      'one device continued what another began has the sets of both',
      [
        sessionOf(DAY, 'morning', 0).map((one) => ({ ...one, id: 'shared' })),
        [0, 1].map((step) => setDone('shared', plannedLine(step), {}, { at: at('07:10') })),
        [2, 3].map((step) => setDone('shared', plannedLine(step), {}, PHONE)),
      ],
      ['morning done', 'evening missed'],
    ],
  ])('%s', (_, lines, expected) => {
    const day = dayRecord(historyOf(PLAN, ...lines), DAY, '2026-11-30T12:00:00.000+00:00', '04:00');
    expect(told(day)).toEqual(expected);
  });

  it('a session was moved to another day counts it there', () => {
    const moved = amend(start, { day: '2026-11-23', began: '2026-11-23T07:05:00.000+00:00' });
    const history = historyOf(PLAN, session, moved);
    const days = lastDays(history, NEXT_DAY, '04:00', 3);
    expect(days.map((day) => told(day)[0])).toEqual([
      'morning done',
      'morning missed',
      'morning due',
    ]);
    expect(days.map(({ isActive }) => isActive)).toEqual([true, false, false]);
  });

  it('a second session was more complete counts that one and shows the other', () => {
    const [some, most] = [sessionOf(DAY, 'morning', 2), sessionOf(DAY, 'morning', 4, '09:00')];
    const day = dayRecord(historyOf(PLAN, some, most), DAY, NEXT_DAY, '04:00');
    expect(first(day.slots)).toMatchObject({ state: 'done', session: first(most).id });
    expect(day.extras.map(({ id }) => id)).toEqual([first(some).id]);
  });

  it('a slot was removed after it was done keeps it', () => {
    const gone = scheduleChange(DAY, [{ remove: 'morning' }], at('08:00'));
    const day = dayRecord(historyOf(PLAN, session, gone), DAY, NEXT_DAY, '04:00');
    expect(told(day)).toEqual(['morning done', 'evening missed']);
    expect(day.extras).toEqual([]);
  });

  it('the schedule of the week changed keeps the slots it had', () => {
    const change = scheduleChange('2026-11-25', [{ remove: 'evening' }], at('22:00'));
    const days = dayRecords(
      historyOf(PLAN, change),
      '2026-11-23',
      '2026-11-27',
      '2026-11-30T12:00:00.000+00:00',
      '04:00',
    );
    expect(days.map(({ slots }) => slots.length)).toEqual([2, 2, 1, 1, 1]);
    expect(adherenceOver(days).slots).toEqual({
      morning: { done: 0, planned: 5 },
      evening: { done: 0, planned: 2 },
    });
  });
});

describe('a day that turns at 04:00', () => {
  it('has the session that ran past midnight, and the one before four', () => {
    const late = started({ slot: 'evening' }, { at: '2026-11-25T03:50:00.000+00:00', day: DAY });
    const sets = [0, 1, 2, 3].map((step) =>
      setDone(late.id, plannedLine(step), {}, { at: '2026-11-25T04:05:00.000+00:00', day: DAY }),
    );
    const history = historyOf(PLAN, late, sets);
    const days = lastDays(history, '2026-11-25T04:06:00.000+00:00', '04:00', 2);
    expect(days.map((day) => told(day))).toEqual([
      ['morning missed', 'evening done'],
      ['morning open', 'evening later'],
    ]);
  });
});

describe('the days on which clocks change in London', () => {
  /* 29 March 2026 has no 01:00 to 02:00 and 23 hours; 25 October has 01:00 to 02:00 twice and 25 hours. */
  const AT_SUMMER = '2026-03-29T14:00:00.000+01:00';
  const AT_WINTER = '2026-10-25T14:00:00.000+00:00';

  it.each([
    ['2026-03-29', AT_SUMMER, '+01:00'],
    ['2026-10-25', AT_WINTER, '+00:00'],
  ])('such as %s have their slots by the local clock', (day, now, offset) => {
    const session = started({}, { at: `${day}T07:00:00.000${offset}` });
    const sets = [0, 1, 2, 3, 4].map((step) =>
      setDone(session.id, plannedLine(step), {}, { at: `${day}T07:09:00.000${offset}` }),
    );
    const history = historyOf(schedule('2026-01-01'), session, sets);
    expect(told(dayRecord(history, day, now, '04:00'))).toEqual(['morning done', 'evening open']);
    const state = (time: string) =>
      told(
        dayRecord(
          historyOf(schedule('2026-01-01')),
          day,
          `${day}T${time}:00.000${offset}`,
          '04:00',
        ),
      );
    expect(state('13:44')).toEqual(['morning due', 'evening later']);
    expect(state('13:45')).toEqual(['morning missed', 'evening open']);
  });

  it.each([
    ['2026-03-29T00:59:59.999+00:00', '2026-03-28'],
    ['2026-03-29T02:00:00.000+01:00', '2026-03-28'],
    ['2026-10-25T01:30:00.000+01:00', '2026-10-24'],
    ['2026-10-25T01:30:00.000+00:00', '2026-10-24'],
    ['2026-10-25T04:00:00.000+00:00', '2026-10-25'],
  ])('at %s have the evening or morning of %s due', (now, day) => {
    expect(trainingDay(now, '04:00')).toBe(day);
    const [record] = lastDays(historyOf(schedule('2026-01-01')), now, '04:00', 1);
    const isMorning = now.slice(11, 13) === '04';
    expect(record === undefined ? [] : told(record)).toEqual(
      isMorning ? ['morning open', 'evening later'] : ['morning missed', 'evening due'],
    );
  });

  it('follow each other without a gap', () => {
    const history = historyOf(schedule('2026-01-01'));
    for (const [now, days] of [
      [AT_SUMMER, ['2026-03-27', '2026-03-28', '2026-03-29']],
      [AT_WINTER, ['2026-10-23', '2026-10-24', '2026-10-25']],
    ] as const) {
      expect(lastDays(history, now, '04:00', 3).map(({ day }) => day)).toEqual(days);
    }
  });
});

describe('a flight from New York to Tokyo', () => {
  /* Leaves on Tuesday at 12:00 -05:00 and lands on Wednesday at 16:00 +09:00. */
  const before = started({}, { at: `${DAY}T07:00:00.000-05:00` });
  const after = started({ slot: 'evening' }, { at: '2026-11-25T20:30:00.000+09:00' });
  const all = (session: Line) =>
    [0, 1, 2, 3, 4].map((step) =>
      setDone(session.id, plannedLine(step), {}, { at: session.at, day: session.day }),
    );
  const history = historyOf(PLAN, before, all(before), after, all(after));

  it('leaves sessions on the day and in the slot they were done in', () => {
    const days = lastDays(history, '2026-11-25T22:00:00.000+09:00', '04:00', 2);
    expect(days.map((day) => [day.day, ...told(day)])).toEqual([
      [DAY, 'morning done', 'evening missed'],
      ['2026-11-25', 'morning missed', 'evening done'],
    ]);
  });

  it('and back has slots due by the clock of the place', () => {
    /* One instant, seen from both. */
    const [tokyo, york] = ['2026-11-26T06:00:00.000+09:00', '2026-11-25T16:00:00.000-05:00'];
    const due = (now: string) => {
      const next = nextSlot(historyOf(PLAN), now, '04:00');
      return `${next?.day} ${next?.slot.name}`;
    };
    expect(due(tokyo)).toBe('2026-11-26 morning');
    expect(due(york)).toBe('2026-11-25 evening');
  });
});

describe('the next slot', () => {
  it.each<[string, string, readonly (readonly Line[])[], string]>([
    ['is the one that is due', at('07:00'), [], `${DAY} morning due`],
    [
      'is the evening once the morning is done',
      at('07:30'),
      [sessionOf(DAY, 'morning', 5)],
      `${DAY} evening later`,
    ],
    [
      'stays one that is not done while its window is open',
      at('12:00'),
      [sessionOf(DAY, 'evening', 5)],
      `${DAY} morning due`,
    ],
    [
      'is tomorrow’s if today’s are done',
      at('21:00'),
      [sessionOf(DAY, 'morning', 5), sessionOf(DAY, 'evening', 5)],
      '2026-11-25 morning later',
    ],
    [
      'is still last evening’s after midnight',
      '2026-11-25T01:00:00.000+00:00',
      [],
      `${DAY} evening due`,
    ],
  ])('%s', (_, now, lines, expected) => {
    const next = nextSlot(historyOf(PLAN, ...lines), now, '04:00');
    expect(`${next?.day} ${next?.slot.name} ${next?.isDue === true ? 'due' : 'later'}`).toBe(
      expected,
    );
  });

  it('is searched for two weeks ahead', () => {
    const none = historyOf(schedule('2026-11-01', []));
    expect(nextSlot(none, NOON, '04:00')).toBeUndefined();
    const sundays = historyOf(
      schedule('2026-11-01', [{ name: 'long', time: '09:00', days: [7], routine: 'core' }]),
    );
    expect(nextSlot(sundays, NOON, '04:00')?.day).toBe('2026-11-29');
  });

  it('is searched for beyond a current pause, but not beyond a coming one', () => {
    const next = (...lines: readonly Line[]) =>
      nextSlot(historyOf(PLAN, ...lines), NOON, '04:00')?.day;
    expect(next(pause(DAY, '2026-12-31'))).toBe('2027-01-01');
    expect(next(pause('2026-11-20', '2026-11-30'))).toBe('2026-12-01');
    expect(next(pause('2026-11-25', '2026-12-31', {}, at('05:00')))).toBe(DAY);
    expect(next(pause('2026-11-20', '2026-12-31', { ended: at('11:00') }))).toBe(DAY);
  });

  it('is searched for beyond the longer of two pauses', () => {
    const history = historyOf(PLAN, pause('2026-11-20', '2026-12-31'), pause(DAY, '2026-11-25'));
    expect(nextSlot(history, NOON, '04:00')?.day).toBe('2027-01-01');
  });

  it('is followed by as many more as requested', () => {
    const found = nextSlots(historyOf(PLAN), NOON, '04:00', 3);
    expect(found.map(({ day, slot }) => `${day.slice(8)} ${slot.name}`)).toEqual([
      '24 morning',
      '24 evening',
      '25 morning',
    ]);
  });
});

function at(time: string): string {
  return `${DAY}T${time}:00.000+00:00`;
}

function skip(reason: SkipReason, time = '08:00'): Line {
  return skipped(DAY, 'morning', reason, time);
}

/** A morning session with a number of planned sets and of those done. */
function partOf(planned: number, done: number): readonly Line[] {
  const sets = plannedLines(planned);
  const start = started({ planned: sets }, { at: at('07:00') });
  return [start, ...sets.slice(0, done).map((set) => setDone(start.id, set))];
}

/** A morning session of 10 sets that was ended for pain at the set after those done. */
function stoppedAfter(done: number): readonly Line[] {
  const [start, ...sets] = partOf(10, done);
  if (start === undefined) throw new Error('no session');
  const hurt = plannedLine(done);
  const skipped = line({ type: 'skip', session: start.id, sets: [hurt], reason: 'pain', hurt });
  return [start, ...sets, skipped, ended(start.id, { reason: 'pain' })];
}

function morningWithReason(history: History, now: string): string {
  const { reason } = first(dayRecord(history, DAY, now, '04:00').slots);
  return `${morning(history, now)}${reason === null ? '' : `: ${reason}`}`;
}

function morning(history: History, now: string): string {
  const { state, share: done } = first(dayRecord(history, DAY, now, '04:00').slots);
  return `${state} ${done}`;
}

function states(day: DayRecord): readonly string[] {
  return day.slots.map(({ slot, state }) => `${slot.name} ${state}`);
}

/** The state of each slot, with the reason if it has one. */
function told(day: DayRecord): readonly string[] {
  return day.slots.map(({ slot, state, reason }) => {
    const why = reason === null || state === 'done' ? '' : `: ${reason}`;
    return `${slot.name} ${state}${why}`;
  });
}

describe('a schedule that is changed on the day itself', () => {
  const session = sessionOf(DAY, 'morning', 5, '07:30');
  const after = (changes: Parameters<typeof scheduleChange>[1]) =>
    historyOf(PLAN, session, scheduleChange(DAY, changes, `${DAY}T13:00:00.000+00:00`));
  const counted = (history: History) =>
    adherenceOver([dayRecord(history, DAY, NEXT_DAY, '04:00')]).slots['morning'];

  it.each<[string, Parameters<typeof scheduleChange>[1]]>([
    [
      'with another evening',
      [{ set: { name: 'evening', time: '17:00', days: WEEKDAYS, routine: 'core' } }],
    ],
    [
      'with one more slot',
      [{ set: { name: 'lunch', time: '12:30', days: WEEKDAYS, routine: 'core' } }],
    ],
    [
      'with another time of the slot',
      [{ set: { name: 'morning', time: '05:00', days: WEEKDAYS, routine: 'core' } }],
    ],
    ['without the slot', [{ remove: 'morning' }]],
  ])('%s keeps what was already done', (_, changes) => {
    expect(counted(after(changes))).toEqual({ done: 1, planned: 1 });
  });

  it('keeps a slot that was missed', () => {
    const evening = { name: 'evening', time: '17:00', days: WEEKDAYS, routine: 'core' } as const;
    const history = historyOf(
      PLAN,
      scheduleChange(DAY, [{ set: evening }], `${DAY}T13:00:00.000+00:00`),
    );
    expect(counted(history)).toEqual({ done: 0, planned: 1 });
  });
});
