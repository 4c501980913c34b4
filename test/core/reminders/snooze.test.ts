import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../../src/core/time/day.ts';
import { parseSnooze, slotClosing, type SnoozeSpan } from '../../../src/core/reminders/snooze.ts';
import type { Slot } from '../../../src/core/schedule/slot.ts';
import { historyOf, schedule } from '../../support/sample-journal.ts';

const DAY = '2026-11-24';
const NEXT = '2026-11-25';

describe('the length of a snooze', () => {
  it.each<[string, SnoozeSpan | 'off']>([
    ['1m', { minutes: 1 }],
    ['45', { minutes: 45 }],
    ['1h30', { minutes: 90 }],
    ['24h', { minutes: 1440 }],
    ['until 19:30', { until: '19:30' }],
    ['7:05', { until: '07:05' }],
    ['Off', 'off'],
  ])('is read from `%s`', (typed, span) => {
    expect(parseSnooze(typed)).toEqual(span);
  });

  it.each([
    ['24h1m', 'a snooze lasts at most 24 hours'],
    ['1441m', 'a snooze lasts at most 24 hours'],
    ['0m', 'snooze takes a length or a time'],
    ['', 'snooze takes a length or a time'],
    ['24:00', 'snooze takes a length or a time'],
    ['1330', 'could be a time or minutes: type 13:30 or 1330m'],
  ])('cannot be read from `%s`', (typed, message) => {
    expect(() => parseSnooze(typed)).toThrow(message);
  });
});

describe('the latest end of a snooze', () => {
  it.each([
    // Windows meet half-way between their slots; the last ends where the next day starts.
    ['04:00', ['12:00', '20:00'], { date: DAY, time: '16:00' }],
    ['04:00', ['23:00', '00:59'], { date: DAY, time: '23:59' }],
    ['04:00', ['23:00', '01:00'], { date: NEXT, time: '00:00' }],
    ['04:00', ['23:00', '01:02'], { date: NEXT, time: '00:01' }],
    ['04:00', ['12:00'], { date: NEXT, time: '04:00' }],
    ['00:00', ['12:00'], { date: NEXT, time: '00:00' }],
  ])('in days from %s with slots at %j is %j', (dayStart, times, closing) => {
    expect(slotClosing(plannedFor(times), DAY, 'first', dayStart)).toEqual(closing);
  });

  it('is undefined if the day has no such slot', () => {
    expect(slotClosing(plannedFor(['12:00']), DAY, 'lunch', '04:00')).toBeUndefined();
  });
});

/** A schedule of slots at these times, `first` and possibly `second`. */
function plannedFor(times: readonly string[]) {
  const names = ['first', 'second'];
  const slots = times.map((time, index): Slot => ({
    name: names[index] ?? '',
    time,
    days: WEEKDAYS,
    routine: 'core',
  }));
  return historyOf(schedule('2026-11-01', slots));
}
