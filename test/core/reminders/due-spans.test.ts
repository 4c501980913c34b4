import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../../src/core/time/day.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { type DueSpan, dueSpans } from '../../../src/core/reminders/due-spans.ts';
import type { Slot } from '../../../src/core/schedule/slot.ts';
import { systemClock } from '../../../src/host/time/clock.ts';
import { dayRecord } from '../../../src/core/adherence/day-record.ts';
import { nextSlot } from '../../../src/core/adherence/next-slot.ts';
import { slotOpenAt } from '../../../src/core/journal/day-windows.ts';
import { decideReminder } from '../../../src/core/reminders/decision.ts';
import { slotClosing } from '../../../src/core/reminders/snooze.ts';
import {
  experiment,
  historyOf,
  pause,
  schedule,
  scheduleChange,
  sessionOf,
  skipped,
} from '../../support/sample-journal.ts';

// A Tuesday. The default slots are 07:00 and 20:30, so their windows meet at 13:45.
const NOW = '2026-11-24T07:30:00.000+00:00';
const { instantsOf } = systemClock();

const spans = (lines: readonly Line[], now = NOW): readonly DueSpan[] =>
  dueSpans(historyOf(...lines), now, '04:00', instantsOf);

describe('when slots are due', () => {
  it('is from their time until their window closes, for two weeks', () => {
    const found = spans([schedule('2026-11-01')]);
    expect(found.slice(0, 3).map((span) => shown(span))).toEqual([
      'morning 24 07:00 to 24 13:45',
      'evening 24 20:30 to 25 04:00',
      'morning 25 07:00 to 25 13:45',
    ]);
    expect(found).toHaveLength(30);
    expect(shown(found.at(-1))).toBe('evening 08 20:30 to 09 04:00');
  });

  it('of a slot on every third day is on its days alone', () => {
    const every = { days: 3, from: '2026-11-25' };
    const noon = { name: 'noon', time: '12:00', days: WEEKDAYS, every, routine: 'core' };
    expect(spans([schedule('2026-11-01', [noon])]).map((span) => shown(span))).toEqual(
      ['25', '28', '01', '04', '07'].map((day) => expect.stringContaining(`noon ${day} 12:00 to `)),
    );
  });

  it.each<[string, readonly Line[], string]>([
    ['was done', sessionOf('2026-11-24', 'morning', 5, '07:05'), 'evening 24'],
    ['was done in part', sessionOf('2026-11-24', 'morning', 2, '07:05'), 'morning 24'],
    ['is excused', [skipped('2026-11-24', 'morning', 'ill', '07:05')], 'evening 24'],
    ['is skipped for lack of time', [skipped('2026-11-24', 'morning', 'time')], 'evening 24'],
    ['is off by an experiment', [experiment('2026-11-23', { slots: ['morning'] })], 'evening 24'],
    [
      'is off, and so is the evening',
      [experiment('2026-11-23', { slots: ['morning', 'evening'] })],
      'morning 26',
    ],
    ['is paused', [pause('2026-11-24', '2026-11-26')], 'morning 27'],
    ['is paused for good', [pause('2026-11-24', '2030-01-01')], ''],
  ])('begins with the right one if the morning %s', (_, lines, first) => {
    const [found] = spans([schedule('2026-11-01'), ...lines]);
    expect(found === undefined ? '' : shown(found).slice(0, 10)).toBe(first);
  });

  it('follows the default slots without a schedule, and leaves out what is over', () => {
    const [first] = spans([]);
    expect(shown(first)).toBe('morning 24 07:00 to 24 13:45');
    const [found] = spans([schedule('2026-11-01')], '2026-11-24T13:45:00.000+00:00');
    expect(shown(found)).toBe('evening 24 20:30 to 25 04:00');
  });

  it('of a slot added today is not before it could be done', () => {
    const at = '2026-11-24T07:20:00.000+00:00';
    const late: Slot = { name: 'noon', time: '07:10', days: WEEKDAYS, routine: 'core' };
    const line = { ...schedule('2026-11-24', [late]), at } as Line;
    expect(
      spans([line], NOW)
        .slice(0, 1)
        .map((span) => shown(span)),
    ).toEqual(['noon 24 07:10 to 25 04:00']);
  });

  it('of a slot added before a closed window begins when that one closed', () => {
    const at = '2026-11-24T14:00:00.000+00:00';
    const noon: Slot = { name: 'noon', time: '12:00', days: WEEKDAYS, routine: 'core' };
    const line = { ...schedule('2026-11-24', [noon]), at } as Line;
    const [first] = spans([schedule('2026-11-01'), line], at);
    // The morning's window closed at 13:45.
    expect(shown(first)).toBe('noon 24 13:45 to 25 04:00');
  });

  it('follows later schedules, and slots of some weekdays', () => {
    const monday: Slot = { name: 'long', time: '18:00', days: [1], routine: 'core' };
    const found = spans([schedule('2026-11-01'), schedule('2026-11-26', [monday])]);
    expect(found.slice(2).map((span) => shown(span))).toEqual([
      'morning 25 07:00 to 25 13:45',
      'evening 25 20:30 to 26 04:00',
      'long 30 18:00 to 01 04:00',
      'long 07 18:00 to 08 04:00',
    ]);
  });

  it('follows the local clock on days when clocks change', () => {
    const night: Slot = { name: 'night', time: '01:30', days: WEEKDAYS, routine: 'core' };
    const plan = schedule('2026-03-01', [night, { ...night, name: 'day', time: '09:30' }]);
    const of = (now: string) => spans([plan], now).slice(0, 3).map(inUtc);
    // 01:30 is skipped in spring: the first time after it is 02:00. In autumn it comes twice: the first one counts.
    expect(of('2027-03-27T12:00:00.000+00:00')).toEqual([
      'day 03-27T09:30Z 8 h',
      'night 03-28T01:00Z 2 h',
      'day 03-28T08:30Z 8 h',
    ]);
    expect(of('2026-10-24T12:00:00.000+01:00')).toEqual([
      'day 10-24T08:30Z 8 h',
      'night 10-25T00:30Z 3.5 h',
      'day 10-25T09:30Z 8 h',
    ]);
  });
});

describe('a begun slot that was dropped', () => {
  const DAY = '2026-11-24';
  const dropped = scheduleChange(DAY, [{ remove: 'morning' }], `${DAY}T10:00:00.000+00:00`);
  const history = historyOf(
    schedule('2026-11-01'),
    ...sessionOf(DAY, 'morning', 2, '07:05'),
    dropped,
  );
  const facts = { everyMinutes: 40, sent: [], snooze: undefined, running: [] };

  it.each([
    ['09:59', { open: 'morning', state: 'due', next: 'morning', kind: 'remind' }],
    ['10:00', { open: 'evening', state: 'partial', next: 'evening', kind: 'nothing' }],
    ['13:45', { open: 'evening', state: 'partial', next: 'evening', kind: 'nothing' }],
  ])('is seen the same everywhere at %s: %j', (time, expected) => {
    const now = `${DAY}T${time}:00.000+00:00`;
    const [first] = dueSpans(history, now, '04:00', instantsOf);
    const [record] = dayRecord(history, DAY, now, '04:00').slots;
    const { kind } = decideReminder('morning', { ...facts, history, now, dayStart: '04:00' });
    const next = nextSlot(history, now, '04:00');
    expect(first?.slot.name).toBe(next?.slot.name);
    expect({
      open: slotOpenAt(history, now, '04:00')?.name,
      state: record?.state,
      next: next?.slot.name,
      kind,
    }).toEqual(expected);
  });

  it('is due, and can be snoozed, until then', () => {
    const [first] = dueSpans(history, NOW, '04:00', instantsOf);
    expect(shown(first)).toBe('morning 24 07:00 to 24 10:00');
    expect(slotClosing(history, DAY, 'morning', '04:00')).toEqual({ date: DAY, time: '10:00' });
  });
});

function shown(span: DueSpan | undefined): string {
  if (span === undefined) return 'none';
  return `${span.slot.name} ${local(span.from)} to ${local(span.until)}`;
}

function local(seconds: number): string {
  return systemClock()
    .stampOf(new Date(seconds * 1000).toISOString())
    .slice(8, 16)
    .replace('T', ' ');
}

function inUtc({ slot, from, until }: DueSpan): string {
  const at = new Date(from * 1000).toISOString().slice(5, 16);
  return `${slot.name} ${at}Z ${(until - from) / 3600} h`;
}
