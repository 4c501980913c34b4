import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  addDays,
  compareDays,
  calendarDate,
  differenceInDays,
  eachDay,
  epochMs,
  isTime,
  minutesIntoDay,
  minutesOf,
  minutesAfterStart,
  trainingDay,
  weekday,
} from '../../../src/core/time/day.ts';
import { setZone } from '../../support/set-zone.ts';

describe('the training day', () => {
  it.each([
    ['2026-11-24T04:00:00.000+00:00', '04:00', '2026-11-24'],
    ['2026-11-24T03:59:59.999+00:00', '04:00', '2026-11-23'],
    ['2026-11-24T00:00:00.000+00:00', '04:00', '2026-11-23'],
    ['2026-11-24T23:59:59.999+00:00', '04:00', '2026-11-24'],
    ['2026-11-24T00:00:00.000+00:00', '00:00', '2026-11-24'],
    ['2026-01-01T02:00:00.000+00:00', '04:00', '2025-12-31'],
    ['2028-03-01T01:00:00.000+00:00', '04:00', '2028-02-29'],
  ])('of %s, with days from %s on, is %s', (at, dayStart, day) => {
    expect(trainingDay(at, dayStart)).toBe(day);
  });

  it('is the local one, whatever the offset', () => {
    // The same instant, written down in Kiritimati and in Honolulu.
    const [east, west] = ['2026-11-24T13:00:00.000+14:00', '2026-11-23T13:00:00.000-10:00'];
    expect(epochMs(east)).toBe(epochMs(west));
    expect([trainingDay(east, '04:00'), trainingDay(west, '04:00')]).toEqual([
      '2026-11-24',
      '2026-11-23',
    ]);
  });

  it('follows the local clock on days when the clocks change', () => {
    // London: 01:00 becomes 02:00 on 29 March 2026, and 02:00 becomes 01:00 on 25 October.
    expect(trainingDay('2026-03-29T03:59:00.000+01:00', '04:00')).toBe('2026-03-28');
    expect(trainingDay('2026-03-29T04:00:00.000+01:00', '04:00')).toBe('2026-03-29');
    expect(trainingDay('2026-10-25T01:30:00.000+01:00', '01:45')).toBe('2026-10-24');
    expect(trainingDay('2026-10-25T01:50:00.000+00:00', '01:45')).toBe('2026-10-25');
  });

  it('contains every minute of the local clock from its start on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 0, max: 719 }),
        (now, start) => {
          const [time, dayStart] = [clock(now), clock(start)];
          const at = `2026-11-24T${time}:00.000+01:00`;
          expect(trainingDay(at, dayStart)).toBe(now < start ? '2026-11-23' : '2026-11-24');
          expect(minutesIntoDay(at, dayStart)).toBe(now < start ? now + 1440 - start : now - start);
        },
      ),
    );
  });
});

describe('a time of day', () => {
  it.each(['00:00', '04:00', '09:59', '19:00', '23:59'])('is %s', (time) => {
    expect(isTime(time)).toBe(true);
    expect(clock(minutesOf(time))).toBe(time);
  });

  it.each(['24:00', '7:00', '12:60', '12:5', '1200', '', 'noon', '12:00:00', ' 12:00', '12:00\n'])(
    'is not %j',
    (text) => {
      expect(isTime(text)).toBe(false);
      expect(() => minutesOf(text)).toThrow(RangeError);
    },
  );

  it('counts from the start of the day', () => {
    expect(minutesAfterStart('04:00', '04:00')).toBe(0);
    expect(minutesAfterStart('03:59', '04:00')).toBe(1439);
    expect(minutesAfterStart('20:30', '04:00')).toBe(990);
  });
});

describe('the calendar date of a time on a training day', () => {
  it.each([
    ['07:00', '04:00', '2026-11-30'],
    ['04:00', '04:00', '2026-11-30'],
    ['03:59', '04:00', '2026-12-01'],
    ['00:00', '04:00', '2026-12-01'],
    ['00:00', '00:00', '2026-11-30'],
  ])('at %s, with days from %s on, is %s', (time, dayStart, date) => {
    expect(calendarDate('2026-11-30', time, dayStart)).toBe(date);
  });

  it('leads back to the training day', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map((minutes) => clock(minutes));
    fc.assert(
      fc.property(time, time, (at, dayStart) => {
        const date = calendarDate('2026-11-30', at, dayStart);
        expect(trainingDay(`${date}T${at}:00.000+00:00`, dayStart)).toBe('2026-11-30');
      }),
    );
  });
});

describe('days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', -1, '2026-10-24'],
    ['2026-11-24', -365, '2025-11-24'],
    ['1000-01-01', -1, '0999-12-31'],
  ])('%s plus %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it('come back when as many are added as were subtracted', () => {
    const days = fc.integer({ min: -40_000, max: 40_000 });
    fc.assert(
      fc.property(days, days, (from, count) => {
        const day = addDays('2026-11-24', from);
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(addDays(day, count) < day).toBe(count < 0);
      }),
    );
  });

  it('differ by as many as were added, and sort accordingly', () => {
    const days = fc.integer({ min: -40_000, max: 40_000 });
    fc.assert(
      fc.property(days, days, (from, count) => {
        const day = addDays('2026-11-24', from);
        const other = addDays(day, count);
        expect(differenceInDays(day, other)).toBe(count);
        expect(Math.sign(compareDays(day, other))).toBe(Math.sign(-count) + 0);
      }),
    );
    expect(differenceInDays('2026-03-28', '2026-03-30')).toBe(2);
    expect(differenceInDays('2026-10-24', '2026-10-26')).toBe(2);
  });

  it('have the weekdays of the calendar, from Monday on', () => {
    const week = eachDay('2026-11-23', '2026-11-29');
    expect(week.map((day) => weekday(day))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(weekday('1969-12-31')).toBe(3);
  });

  it('of a span include both ends, across a clock change too', () => {
    expect(eachDay('2026-10-24', '2026-10-26')).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
    expect(eachDay('2026-10-24', '2026-10-24')).toEqual(['2026-10-24']);
    expect(eachDay('2026-10-25', '2026-10-24')).toEqual([]);
  });

  it.each(['Pacific/Apia', 'Africa/Cairo', 'America/Sao_Paulo', 'Europe/London'])(
    'are the same in %s, also where clocks skip a midnight or a whole day',
    (zone) => {
      onTestFinished(setZone(zone));
      // Apia had no 30 December 2011; elsewhere midnight was skipped on the other days.
      for (const day of ['2011-12-30', '2018-11-04', '2023-04-28', '2026-03-29', '2026-10-25']) {
        const next = addDays(day, 1);
        expect(addDays(addDays(day, -1), 1)).toBe(day);
        expect([differenceInDays(day, next), eachDay(day, next).length]).toEqual([1, 2]);
        expect(weekday(next)).toBe((weekday(day) % 7) + 1);
      }
    },
  );

  it('tell an instant from any other text', () => {
    expect(epochMs('1970-01-01T01:00:00.000+01:00')).toBe(0);
    expect(epochMs('yesterday')).toBeNaN();
  });
});

function clock(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
