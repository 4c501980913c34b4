import { describe, expect, it } from 'vitest';
import {
  adherence,
  type DayRecord,
  dayRecord,
  lastDays,
  nextSlot,
  share,
} from '../../src/core/adherence.ts';
import type { History } from '../../src/core/history.ts';
import type { Line, SkipReason } from '../../src/core/line.ts';
import {
  historyOf,
  line,
  plannedLine,
  schedule,
  sessionOf,
  setDone,
  started,
} from './journal-samples.ts';
import { first } from './library-samples.ts';

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
    ['is missed from the end of its window on', [], at('13:45'), 'missed 0'],
    ['is due until the end of its window', [], at('13:44'), 'due 0'],
    ['of another day is not done by it', [sessionOf('2026-11-23', 'morning', 5)], NOON, 'due 0'],
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
    ['skipped for want of time is missed', [skip('time')], NEXT_DAY, 'missed 0'],
    ['skipped for another reason is missed', [skip('other')], NEXT_DAY, 'missed 0'],
    [
      'skipped but done all the same is done',
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

  it('is later before its window, and belongs to the day until 04:00', () => {
    const history = historyOf(PLAN);
    const evening = (now: string) => standings(dayRecord(history, DAY, now, '04:00'))[1];
    expect(evening(at('13:44'))).toBe('evening later');
    expect(evening(at('13:45'))).toBe('evening due');
    expect(evening('2026-11-25T03:59:59.000+00:00')).toBe('evening due');
    expect(evening('2026-11-25T04:00:00.000+00:00')).toBe('evening missed');
  });

  it('of a day to come is later', () => {
    const tomorrow = dayRecord(historyOf(PLAN), '2026-11-25', NOON, '04:00');
    expect(standings(tomorrow)).toEqual(['morning later', 'evening later']);
  });

  it('with sets left out for pain counts what was left of the plan', () => {
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

  it('with every set left out for pain is excused', () => {
    const planned = [plannedLine(0)];
    const start = started({ planned }, { at: at('07:00') });
    const pain = line({ type: 'skip', session: start.id, sets: planned, reason: 'pain' });
    const history = historyOf(PLAN, start, pain);
    expect(morning(history, NEXT_DAY)).toBe('excused 0');
    expect(share(first(history.sessions))).toBeUndefined();
  });
});

describe('a day', () => {
  it('before the first schedule has slots at the default times that nobody missed', () => {
    const day = dayRecord(historyOf(PLAN), '2026-10-31', NOON, '04:00');
    expect(standings(day)).toEqual(['morning unplanned', 'evening unplanned']);
  });

  it('on which the first schedule is made asks nothing of slots that had closed by then', () => {
    const made = (time: string) => ({ ...schedule(DAY), at: at(time) });
    const now = '2026-11-25T12:00:00.000+00:00';
    const shown = (time: string) => standings(dayRecord(historyOf(made(time)), DAY, now, '04:00'));
    expect(shown('13:44')).toEqual(['morning missed', 'evening missed']);
    expect(shown('13:45')).toEqual(['morning unplanned', 'evening missed']);
  });

  it('shows sessions that no slot planned', () => {
    const history = historyOf(PLAN, sessionOf(DAY, null, 5), sessionOf(DAY, 'lunch', 5));
    expect(dayRecord(history, DAY, NOON, '04:00').extras.map(({ slot }) => slot)).toEqual([
      null,
      'lunch',
    ]);
  });

  it('shows a second session in a slot that was done, and counts it no more', () => {
    const history = historyOf(
      PLAN,
      sessionOf(DAY, 'morning', 5, '07:00'),
      sessionOf(DAY, 'morning', 5, '09:00'),
    );
    const day = dayRecord(history, DAY, NOON, '04:00');
    expect(day.extras.map((one) => one.at.slice(11, 16))).toEqual(['09:00']);
    expect(adherence([day])).toEqual({ done: 1, planned: 1 });
  });

  it('keeps the plan that was in force on it', () => {
    const later = schedule('2026-11-20', [
      { name: 'noon', time: '12:00', days: [1, 2, 3, 4, 5, 6, 7], routine: 'core' },
    ]);
    const history = historyOf(PLAN, later);
    expect(standings(dayRecord(history, '2026-11-19', NOON, '04:00'))).toHaveLength(2);
    expect(standings(dayRecord(history, '2026-11-20', NOON, '04:00'))).toEqual(['noon missed']);
  });
});

describe('adherence', () => {
  it('is sessions done of sessions planned, a partial one by its share, excused ones on neither side', () => {
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
    expect(adherence(days)).toEqual({ done: 1.4, planned: 3 });
  });

  it('of days before the first schedule counts on neither side', () => {
    const history = historyOf(schedule(DAY), sessionOf('2026-11-23', 'morning', 5));
    expect(adherence(lastDays(history, at('05:00'), '04:00', 2))).toEqual({ done: 0, planned: 0 });
  });

  it('over a week has its last day today, also where the clocks change', () => {
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
      'stays the one that is half done',
      at('12:00'),
      [sessionOf(DAY, 'evening', 5)],
      `${DAY} morning due`,
    ],
    [
      'is tomorrow when today is done',
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

  it('is looked for a fortnight ahead', () => {
    const none = historyOf(schedule('2026-11-01', []));
    expect(nextSlot(none, NOON, '04:00')).toBeUndefined();
    const sundays = historyOf(
      schedule('2026-11-01', [{ name: 'long', time: '09:00', days: [7], routine: 'core' }]),
    );
    expect(nextSlot(sundays, NOON, '04:00')?.day).toBe('2026-11-29');
  });
});

function at(time: string): string {
  return `${DAY}T${time}:00.000+00:00`;
}

function skip(reason: SkipReason, time = '08:00'): Line {
  return line({ type: 'skip', slot: 'morning', reason }, { at: at(time) });
}

function morning(history: History, now: string): string {
  const { standing, share: done } = first(dayRecord(history, DAY, now, '04:00').slots);
  return `${standing} ${done}`;
}

function standings(day: DayRecord): readonly string[] {
  return day.slots.map(({ slot, standing }) => `${slot.name} ${standing}`);
}
