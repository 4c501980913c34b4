import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, type Stamp, trainingDay, weekday } from '../../../src/core/time/day.ts';
import { DAY_PARTS, type DayPart } from '../../../src/core/time/day-part.ts';
import type { MomentContext } from '../../../src/core/time/typed-time-errors.ts';
import {
  parseDay,
  parseMoment,
  parseWhen,
  splitTrailingMoment,
  type TypedMoment,
} from '../../../src/core/time/typed-time.ts';
import { refusal, understood } from '../../support/faults.ts';

const TUESDAY = '2026-11-24T07:30:45.000+00:00';
/** Half past one on Wednesday by the calendar; the training day is still Tuesday's. */
const NIGHT = '2026-11-25T01:30:00.000+00:00';

const PAST_EXAMPLES =
  'for example: --from 2026-11-24; also yesterday, monday, "2 days ago" and "24 Nov 2026"';
const MOMENT_EXAMPLES =
  'for example: --at "yesterday 20:15"; also 20:15, "monday 7:05", "last night", "2026-11-23 20:15" and "2 hours ago"';

describe('a day up to today', () => {
  it.each([
    ['2026-11-24', '2026-11-24'],
    ['2026-11-23', '2026-11-23'],
    ['1990-01-01', '1990-01-01'],
    ['2024-02-29', '2024-02-29'],
    ['2026-1-5', '2026-01-05'],
    ['2026/11/03', '2026-11-03'],
    ['today', '2026-11-24'],
    ['yesterday', '2026-11-23'],
    ['monday', '2026-11-23'],
    ['mon', '2026-11-23'],
    ['wednesday', '2026-11-18'],
    ['thurs', '2026-11-19'],
    ['sun', '2026-11-22'],
    ['last monday', '2026-11-23'],
    ['last tuesday', '2026-11-17'],
    ['last fri', '2026-11-20'],
    ['0 days ago', '2026-11-24'],
    ['2 days ago', '2026-11-22'],
    ['2d ago', '2026-11-22'],
    ['a day ago', '2026-11-23'],
    ['a week ago', '2026-11-17'],
    ['3 weeks ago', '2026-11-03'],
    ['365 days ago', '2025-11-24'],
    ['24 nov', '2026-11-24'],
    ['23 nov', '2026-11-23'],
    ['25 nov', '2025-11-25'],
    ['31 dec', '2025-12-31'],
    ['29 feb', '2024-02-29'],
    ['24 november 2026', '2026-11-24'],
    ['nov 24', '2026-11-24'],
    ['November 24, 2026', '2026-11-24'],
    ['Nov. 3rd', '2026-11-03'],
    ['the 3rd of November', '2026-11-03'],
    ['3 sept 2026', '2026-09-03'],
    ['Tue 24 Nov 2026', '2026-11-24'],
    ['tuesday 2026-11-24', '2026-11-24'],
    ['24.11.2026', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['24-11-2026', '2026-11-24'],
    ['11/24/2026', '2026-11-24'],
    ['03/03/2026', '2026-03-03'],
    ['3.3.2026', '2026-03-03'],
    ['  LAST   Monday ', '2026-11-23'],
    ['on monday', '2026-11-23'],
    ['at 24 nov', '2026-11-24'],
    ['the day before yesterday', '2026-11-22'],
    ['day before yesterday', '2026-11-22'],
    ['two days ago', '2026-11-22'],
    ['3.11.', '2026-11-03'],
    ['11.3.', '2026-03-11'],
    ['25.11.', '2025-11-25'],
    ['24/11', '2026-11-24'],
    ['11/24', '2026-11-24'],
    ['3/3', '2026-03-03'],
  ])('%j, on Tue 24 Nov 2026, is %s', (typed, day) => {
    expect(past(typed)).toBe(day);
  });

  it.each([
    ['tomorrow', 'Wed 25 Nov 2026'],
    ['2026-11-25', 'Wed 25 Nov 2026'],
    ['27 nov 2026', 'Fri 27 Nov 2026'],
    ['in a week', 'Tue 1 Dec 2026'],
    ['next monday', 'Mon 30 Nov 2026'],
    ['next friday', 'Fri 27 Nov 2026 or Fri 4 Dec 2026'],
    ['03/04/2027', 'Thu 4 Mar 2027 or Sat 3 Apr 2027'],
  ])('%j is refused because it is in the future', (typed, shown) => {
    expect(refusal(() => past(typed))).toEqual({
      message: `--from: \`${typed}\` means ${shown}, which is in the future`,
      hint: 'today is Tue 24 Nov 2026: for example --from 2026-11-24',
    });
  });

  it('is not guessed if the weekday is today’s', () => {
    expect(refusal(() => past('Tuesday'))).toEqual({
      message: '--from: `Tuesday` could be Tue 17 Nov 2026 or Tue 24 Nov 2026',
      hint: 'type --from 2026-11-17 or --from 2026-11-24',
    });
  });

  it('is not guessed if day and month could be swapped', () => {
    expect(refusal(() => past('03/04/2026'))).toEqual({
      message: '--from: `03/04/2026` could be Wed 4 Mar 2026 or Fri 3 Apr 2026',
      hint: 'type --from 2026-03-04 or --from 2026-04-03',
    });
  });

  it('is not guessed if the year is left out as well', () => {
    expect(refusal(() => past('3/11'))).toEqual({
      message: '--from: `3/11` could be Wed 11 Mar 2026 or Tue 3 Nov 2026',
      hint: 'type --from 2026-03-11 or --from 2026-11-03',
    });
  });

  it('is suggested only if it is in the right direction', () => {
    expect(refusal(() => past('11.12.2026')).hint).toBe('type --from 2026-11-12');
    expect(refusal(() => until('11.12.2026')).hint).toBe('type --until 2026-12-11');
  });

  it.each([
    '31 february',
    '2026-02-30',
    '2026-02-29',
    '29 feb 2026',
    'feb 29 2026',
    '30/02/2026',
    '13/13/2026',
    '00/11/2026',
    '2026-00-10',
    '2026-13-01',
    '31 nov',
    '0 nov',
    'mon 24 nov 2026',
  ])('%j is refused because no calendar has it', (typed) => {
    expect(refusal(() => past(typed)).message).toBe(`--from: there is no such day as \`${typed}\``);
  });

  it.each([
    ['1989-12-31', 'Sun 31 Dec 1989'],
    ['24 nov 0001', 'Sat 24 Nov 0001'],
    ['2201-01-01', 'Thu 1 Jan 2201'],
    ['2000 weeks ago', 'Tue 26 Jul 1988'],
    ['in 99999 weeks', 'Tue 1 Jun 3943'],
  ])('%j is refused as too far from today', (typed, shown) => {
    expect(refusal(() => past(typed))).toEqual({
      message: `--from: \`${typed}\` means ${shown}; years go from 1990 to 2200`,
      hint: PAST_EXAMPLES,
    });
  });

  it.each([
    '',
    ' ',
    'foo',
    'mo',
    'weds',
    'm',
    'day',
    'last',
    'last week',
    'last yesterday',
    'this friday',
    '24',
    '24 xyz',
    'nov',
    'november 2026',
    '24 nov 26',
    '24/11/26',
    '24/11-2026',
    '20261124',
    '2026-11-24 20:15',
    'yesterday 20:15',
    '2026-11-24, or so',
    'days ago',
    '-2 days ago',
    '2.5 days ago',
    '100000 days ago',
    '2 days',
    '2 hours ago',
    'a month ago',
    'foo 24 nov 2026',
    'now',
    '２０２６-11-24',
  ])('%j is refused with examples', (typed) => {
    const { message, hint } = refusal(() => past(typed));
    expect(message).toBe(`--from takes a day, not \`${typed.trim()}\``);
    expect(hint).toBe(PAST_EXAMPLES);
  });
});

describe('a day from today on', () => {
  it.each([
    ['2026-11-24', '2026-11-24'],
    ['2200-12-31', '2200-12-31'],
    ['today', '2026-11-24'],
    ['tomorrow', '2026-11-25'],
    ['monday', '2026-11-30'],
    ['friday', '2026-11-27'],
    ['next monday', '2026-11-30'],
    ['next tuesday', '2026-12-01'],
    ['in 3 days', '2026-11-27'],
    ['in a week', '2026-12-01'],
    ['in 2 weeks', '2026-12-08'],
    ['in 38 days', '2027-01-01'],
    ['24 nov', '2026-11-24'],
    ['24 feb', '2027-02-24'],
    ['1 jan', '2027-01-01'],
    ['29 feb', '2028-02-29'],
    ['24 dec 2026', '2026-12-24'],
    ['24.12.2026', '2026-12-24'],
  ])('%j, on Tue 24 Nov 2026, is %s', (typed, day) => {
    expect(until(typed)).toBe(day);
  });

  it.each([
    ['yesterday', 'Mon 23 Nov 2026'],
    ['2026-11-23', 'Mon 23 Nov 2026'],
    ['a week ago', 'Tue 17 Nov 2026'],
    ['last friday', 'Fri 20 Nov 2026'],
  ])('%j is refused because it is past', (typed, shown) => {
    expect(refusal(() => until(typed))).toEqual({
      message: `--until: \`${typed}\` means ${shown}, which is already past`,
      hint: 'today is Tue 24 Nov 2026: for example --until 2026-11-24',
    });
  });

  it.each([
    ['tuesday', TUESDAY, ['2026-11-24', '2026-12-01']],
    ['next friday', TUESDAY, ['2026-11-27', '2026-12-04']],
    ['next sunday', TUESDAY, ['2026-11-29', '2026-12-06']],
    // In a week that starts on Sunday, this week's Monday is still in the future.
    ['next monday', '2026-11-29T07:30:00.000+00:00', ['2026-11-30', '2026-12-07']],
  ])('%j is not guessed', (typed, now, days) => {
    const { message, hint } = refusal(() => until(typed, now));
    expect(message).toContain(`\`${typed}\` could be `);
    expect(hint).toBe(`type ${days.map((day) => `--until ${day}`).join(' or ')}`);
  });

  it('shows matching examples if it is not understood', () => {
    expect(refusal(() => until('soon')).hint).toBe(
      'for example: --until 2026-11-24; also tomorrow, monday, "in 2 weeks" and "24 Nov 2026"',
    );
  });
});

describe('a date without a year, looking ahead', () => {
  it.each(['23 nov', '1 nov', '3.11.', '25 oct', '1 aug'])(
    '%j is not next year’s if it has just been',
    (typed) => {
      const { message, hint } = refusal(() => until(typed));
      expect(message).toMatch(/could be \w+ \d+ \w+ 2026 or \w+ \d+ \w+ 2027$/);
      expect(hint).toMatch(/^type --until 2027-\d\d-\d\d$/);
    },
  );

  it.each([
    ['24 feb', '2027-02-24'],
    ['15 may', '2027-05-15'],
    ['29 feb', '2028-02-29'],
  ])('%j is the next one if that is soon, or nearer than the last', (typed, day) => {
    expect(until(typed)).toBe(day);
  });

  it.each([
    ['1 nov', '2026-11-01'],
    ['25 aug', '2026-08-25'],
    ['20 dec', '2026-12-20'],
    ['24 nov', '2026-11-24'],
    ['yesterday', '2026-11-23'],
    ['friday', '2026-11-27'],
    ['2026-11-20', '2026-11-20'],
    ['3/11', undefined],
    ['1 jun', undefined],
    ['tuesday', undefined],
  ])('%j, if it may be past or to come, is %s', (typed, day) => {
    const context = { now: TUESDAY, dayStart: '04:00' };
    expect(understood(() => parseDay('--from', typed, context, 'either'))).toBe(day);
  });
});

describe('a day typed between midnight and the start of the day', () => {
  it('is not guessed, as at half past one', () => {
    expect(refusal(() => past('yesterday', NIGHT))).toEqual({
      message:
        '--from: `yesterday` could be Mon 23 Nov 2026 or Tue 24 Nov 2026: until 04:00 it is still Tue 24 Nov 2026',
      hint: 'type --from 2026-11-23 or --from 2026-11-24',
    });
  });

  it.each([
    ['today', 'type --from 2026-11-24'],
    ['2 days ago', 'type --from 2026-11-22 or --from 2026-11-23'],
    ['a week ago', 'type --from 2026-11-17 or --from 2026-11-18'],
    ['tuesday', 'type --from 2026-11-17 or --from 2026-11-24'],
    ['last tuesday', 'type --from 2026-11-17 or --from 2026-11-24'],
    ['wednesday', 'type --from 2026-11-18'],
  ])('%j is not guessed', (typed, hint) => {
    expect(refusal(() => past(typed, NIGHT)).hint).toBe(hint);
  });

  it.each([
    ['today', 'type --until 2026-11-24 or --until 2026-11-25'],
    ['tomorrow', 'type --until 2026-11-25 or --until 2026-11-26'],
    ['in 2 days', 'type --until 2026-11-26 or --until 2026-11-27'],
  ])('%j, looking ahead, is not guessed', (typed, hint) => {
    expect(refusal(() => until(typed, NIGHT)).hint).toBe(hint);
  });

  it('is understood if calendar and training day agree', () => {
    expect(past('2026-11-24', NIGHT)).toBe('2026-11-24');
    expect(past('24 nov', NIGHT)).toBe('2026-11-24');
    expect(past('monday', NIGHT)).toBe('2026-11-23');
    expect(until('24 nov', NIGHT)).toBe('2026-11-24');
    expect(until('friday', NIGHT)).toBe('2026-11-27');
  });

  it('is in the future if only the calendar has reached it, with or without its year', () => {
    const hint = 'today is Tue 24 Nov 2026 until 04:00: for example --from 2026-11-24';
    expect(refusal(() => past('2026-11-25', NIGHT)).hint).toBe(hint);
    expect(refusal(() => past('25 nov', NIGHT)).hint).toBe(hint);
  });

  it('does not mention the night if that makes no difference', () => {
    expect(refusal(() => past('03/04/2026', NIGHT)).message).toBe(
      '--from: `03/04/2026` could be Wed 4 Mar 2026 or Fri 3 Apr 2026',
    );
  });

  it('is clear from the first minute of the day, and all night if days start at midnight', () => {
    expect(past('yesterday', '2026-11-25T04:00:00.000+00:00')).toBe('2026-11-24');
    expect(parseDay('--from', 'yesterday', { now: NIGHT, dayStart: '00:00' }, 'past')).toBe(
      '2026-11-24',
    );
  });
});

describe('days at the turn of the year, on leap days and when clocks change', () => {
  it.each([
    ['yesterday', '2027-01-01T09:00:00.000+00:00', '2026-12-31'],
    ['31 dec', '2027-01-01T09:00:00.000+00:00', '2026-12-31'],
    ['2 jan', '2027-01-01T09:00:00.000+00:00', '2026-01-02'],
    ['yesterday', '2028-03-01T09:00:00.000+00:00', '2028-02-29'],
    ['29 feb', '2028-02-29T09:00:00.000+00:00', '2028-02-29'],
    ['29 feb', '2103-03-01T09:00:00.000+00:00', '2096-02-29'],
    ['29 feb', '2104-01-10T09:00:00.000+00:00', '2096-02-29'],
    ['yesterday', '2026-03-30T08:00:00.000+01:00', '2026-03-29'],
    ['a week ago', '2026-03-30T08:00:00.000+01:00', '2026-03-23'],
    ['yesterday', '2026-10-26T08:00:00.000+00:00', '2026-10-25'],
    ['2 days ago', '2026-10-26T08:00:00.000+00:00', '2026-10-24'],
  ])('%j, typed at %s, is %s', (typed, now, day) => {
    expect(past(typed, now)).toBe(day);
  });

  it('are not guessed at night, after the clocks went forward', () => {
    expect(refusal(() => past('yesterday', '2026-03-30T00:30:00.000+01:00')).hint).toBe(
      'type --from 2026-03-28 or --from 2026-03-29',
    );
  });

  it('follow the local clock, whatever the offset', () => {
    expect(past('yesterday', '2026-11-24T07:30:00.000+14:00')).toBe('2026-11-23');
    expect(past('yesterday', '2026-11-24T23:30:00.000-10:00')).toBe('2026-11-23');
  });
});

describe('a moment up to now', () => {
  it.each([
    ['yesterday 20:15', '2026-11-23T20:15'],
    ['yesterday at 20:15', '2026-11-23T20:15'],
    ['  Yesterday  AT   20:15 ', '2026-11-23T20:15'],
    ['at 20:15 yesterday', '2026-11-23T20:15'],
    ['8pm on monday', '2026-11-23T20:00'],
    ['07:30', '2026-11-24T07:30'],
    ['7:05', '2026-11-24T07:05'],
    ['at 7:05', '2026-11-24T07:05'],
    ['01:30', '2026-11-24T01:30'],
    ['today 7:05', '2026-11-24T07:05'],
    ['monday 7:05', '2026-11-23T07:05'],
    ['on monday at 7:05', '2026-11-23T07:05'],
    ['last tuesday 7:05', '2026-11-17T07:05'],
    ['2026-11-23 20:15', '2026-11-23T20:15'],
    ['2026-11-23T20:15', '2026-11-23T20:15'],
    ['2026-11-23, 20:15', '2026-11-23T20:15'],
    ['23 nov 20:15', '2026-11-23T20:15'],
    ['nov 23 8 pm', '2026-11-23T20:00'],
    ['November 23, 2026 at 8:15 PM', '2026-11-23T20:15'],
    ['Mon 23 Nov 2026 20:15', '2026-11-23T20:15'],
    ['23.11.2026 20.15', '2026-11-23T20:15'],
    ['2 days ago 20:15', '2026-11-22T20:15'],
    ['yesterday 8pm', '2026-11-23T20:00'],
    ['yesterday 8:15 pm', '2026-11-23T20:15'],
    ['yesterday 8.05pm', '2026-11-23T20:05'],
    ['yesterday 12am', '2026-11-23T00:00'],
    ['yesterday 12:30 pm', '2026-11-23T12:30'],
    ['yesterday 20.15', '2026-11-23T20:15'],
    ['yesterday 20.00', '2026-11-23T20:00'],
    ['yesterday 20h15', '2026-11-23T20:15'],
    ['yesterday 20h05', '2026-11-23T20:05'],
    ['0.05', '2026-11-24T00:05'],
    ['6:45am', '2026-11-24T06:45'],
    ['6:45 a.m.', '2026-11-24T06:45'],
    ['yesterday 9pm', '2026-11-23T21:00'],
    ['7', '2026-11-24T07:00'],
    ['at 7', '2026-11-24T07:00'],
    ['07', '2026-11-24T07:00'],
    ['0', '2026-11-24T00:00'],
    ['yesterday 20', '2026-11-23T20:00'],
    ['20 yesterday', '2026-11-23T20:00'],
    ['24 nov 7', '2026-11-24T07:00'],
    ['3.11. 7:00', '2026-11-03T07:00'],
    ['7:00 3.11.', '2026-11-03T07:00'],
    ['22/11 7:00', '2026-11-22T07:00'],
    ['midnight', '2026-11-24T00:00'],
    ['this morning', '2026-11-24T07:00'],
    ['morning', '2026-11-24T07:00'],
    ['today morning', '2026-11-24T07:00'],
    ['in the morning', '2026-11-24T07:00'],
    ['last night', '2026-11-23T22:00'],
    ['last evening', '2026-11-23T20:30'],
    ['yesterday evening', '2026-11-23T20:30'],
    ['sunday evening', '2026-11-22T20:00'],
    ['sun morning', '2026-11-22T07:00'],
    ['monday in the evening', '2026-11-23T20:30'],
    ['yesterday at noon', '2026-11-23T12:00'],
    ['yesterday midday', '2026-11-23T12:00'],
    ['23 nov afternoon', '2026-11-23T15:00'],
    ['the day before yesterday evening', '2026-11-22T20:00'],
    ['2 days ago morning', '2026-11-22T07:00'],
    ['7 this morning', '2026-11-24T07:00'],
    ['7 in the morning', '2026-11-24T07:00'],
    ['yesterday at 7 in the evening', '2026-11-23T19:00'],
    ['yesterday 7:30 in the evening', '2026-11-23T19:30'],
    ['yesterday evening 7:30', '2026-11-23T19:30'],
    ['yesterday evening 19:30', '2026-11-23T19:30'],
    ['last night at 11', '2026-11-23T23:00'],
    ['last night 1:30', '2026-11-24T01:30'],
    ['yesterday morning 6:45', '2026-11-23T06:45'],
  ])('%j, at half past seven on Tue 24 Nov 2026, is %s', (typed, local) => {
    expect(moment(typed)).toEqual({ local });
  });

  it.each([
    ['an hour ago', 60],
    ['2 hours ago', 120],
    ['30 minutes ago', 30],
    ['45m ago', 45],
    ['1h30m ago', 90],
    ['1 hour 30 min ago', 90],
    ['0 minutes ago', 0],
    ['8h ago', 480],
    ['half an hour ago', 30],
    ['an hour and a half ago', 90],
    ['2 hours and a half ago', 150],
    ['2 and a half hours ago', 150],
    ['1.5 hours ago', 90],
    ['1.5h ago', 90],
    ['two hours ago', 120],
    ['a quarter of an hour ago', 15],
    ['an hour and 10 minutes ago', 70],
  ])('%j is a number of minutes ago, even across a clock change', (typed, minutesAgo) => {
    expect(moment(typed)).toEqual({ minutesAgo });
  });

  it('may be on the last supported day', () => {
    expect(moment('20:15', '2200-12-31T21:00:00.000+00:00')).toEqual({ local: '2200-12-31T20:15' });
  });

  it('takes a time before the start of the day by the calendar', () => {
    expect(moment('yesterday 01:30')).toEqual({ local: '2026-11-23T01:30' });
  });

  it.each([
    ['now', TUESDAY],
    ['2026-11-23T20:15:00+00:00', '2026-11-23T20:15:00.000+00:00'],
    ['2026-11-23t20:15:30.5z', '2026-11-23T20:15:30.500+00:00'],
    ['2026-11-23 20:15+02:00', '2026-11-23T20:15:00.000+02:00'],
    // Later by the clock than now, but in Kiritimati.
    ['2026-11-24T20:15:00.1234+14:00', '2026-11-24T20:15:00.123+14:00'],
  ])('%j is an instant', (typed, stamp) => {
    expect(moment(typed)).toEqual({ stamp });
  });

  it.each([
    ['20:15', 'Tue 24 Nov 2026 20:15', 'yesterday 20:15'],
    ['8pm', 'Tue 24 Nov 2026 20:00', 'yesterday 20:00'],
    ['07:31', 'Tue 24 Nov 2026 07:31', 'yesterday 07:31'],
    ['8', 'Tue 24 Nov 2026 08:00 or Tue 24 Nov 2026 20:00', 'yesterday 08:00'],
    ['evening', 'Tue 24 Nov 2026 20:00', 'yesterday 20:00'],
    ['this evening', 'Tue 24 Nov 2026 20:00', 'yesterday 20:00'],
    ['tonight', 'Tue 24 Nov 2026 22:00', 'yesterday 22:00'],
    ['noon', 'Tue 24 Nov 2026 12:00', 'yesterday 12:00'],
    ['tomorrow 20:15', 'Wed 25 Nov 2026 20:15', 'yesterday 20:15'],
    ['2026-12-01', 'Tue 1 Dec 2026', 'yesterday 20:15'],
    ['2026-11-24T07:30:46Z', 'Tue 24 Nov 2026 07:30+00:00', 'yesterday 07:30'],
    ['2026-11-24T07:30:00-10:00', 'Tue 24 Nov 2026 07:30-10:00', 'yesterday 07:30'],
  ])('%j is refused because it is in the future', (typed, shown, instead) => {
    expect(refusal(() => moment(typed))).toEqual({
      message: `--at: \`${typed}\` means ${shown}, which is in the future`,
      hint: `for example: --at "${instead}"`,
    });
  });

  it.each([
    ['yesterday', 'Mon 23 Nov 2026', '--at "yesterday 20:15"'],
    ['Nov 23', 'Mon 23 Nov 2026', '--at "nov 23 20:15"'],
    ['today', 'Tue 24 Nov 2026', '--at "today 07:30"'],
  ])('%j is refused because the time is missing', (typed, shown, option) => {
    expect(refusal(() => moment(typed))).toEqual({
      message: `--at: \`${typed}\` means ${shown}, without a time`,
      hint: `add the time: ${option}`,
    });
  });

  it.each([
    ['tuesday 7:05', 'type --at "2026-11-17 07:05" or --at "2026-11-24 07:05"'],
    ['tuesday 20:15', 'type --at "2026-11-17 20:15"'],
    ['03/04/2026 7:05', 'type --at "2026-03-04 07:05" or --at "2026-04-03 07:05"'],
    ['tuesday', 'type --at "2026-11-17 20:15" or --at "2026-11-24 07:30"'],
    ['tuesday morning', 'type --at "2026-11-17 07:00" or --at "2026-11-24 07:00"'],
    ['yesterday 7', 'type --at "2026-11-23 07:00" or --at "2026-11-23 19:00"'],
    ['yesterday midnight', 'type --at "2026-11-23 00:00" or --at "2026-11-24 00:00"'],
    ['3/11 7:00', 'type --at "2026-03-11 07:00" or --at "2026-11-03 07:00"'],
  ])('%j is not guessed', (typed, hint) => {
    expect(refusal(() => moment(typed)).hint).toBe(hint);
  });

  it.each(['25:00', '24:00', '20:60', '20.60', '13pm', '0am', '0:30 pm', '99h99'])(
    '%j is refused as no time at all',
    (time) => {
      const message = `--at: there is no time \`${time}\``;
      expect(refusal(() => moment(time)).message).toBe(message);
      expect(refusal(() => moment(`yesterday ${time}`)).message).toBe(message);
    },
  );

  it('may be an hour of either half of the day only once one of them is to come', () => {
    expect(moment('7', '2026-11-24T18:59:00.000+00:00')).toEqual({ local: '2026-11-24T07:00' });
    expect(refusal(() => moment('7', '2026-11-24T19:00:00.000+00:00'))).toEqual({
      message: '--at: `7` could be Tue 24 Nov 2026 07:00 or Tue 24 Nov 2026 19:00',
      hint: 'type --at "2026-11-24 07:00" or --at "2026-11-24 19:00"',
    });
  });

  it('is now, if a part of the day is under way and its usual time is still to come', () => {
    const early = '2026-11-24T06:10:00.000+00:00';
    expect(moment('this morning', early)).toEqual({ local: '2026-11-24T06:10' });
    expect(refusal(() => moment('this evening', early)).message).toContain('in the future');
  });

  it('refuses a time that is not in that part of the day', () => {
    expect(refusal(() => moment('yesterday morning 19:30')).message).toBe(
      '--at: there is no time `19:30 morning`',
    );
  });

  it('refuses a time that could be a date, and shows how to type it', () => {
    expect(refusal(() => moment('yesterday 7.05'))).toEqual({
      message: '--at: `7.05` could be a time or a date',
      hint: 'with a colon it is a time: --at "yesterday 07:05"',
    });
  });

  it('refuses a day that does not exist, or is too far away', () => {
    expect(refusal(() => moment('31 february 20:15'))).toEqual({
      message: '--at: there is no such day as `31 february`',
      hint: MOMENT_EXAMPLES,
    });
    expect(refusal(() => moment('1989-12-31 20:15'))).toEqual({
      message: '--at: `1989-12-31 20:15` means Sun 31 Dec 1989 20:15; years go from 1990 to 2200',
      hint: MOMENT_EXAMPLES,
    });
  });

  it.each([
    '',
    'foo',
    'at',
    '2015',
    '24',
    '7 8',
    '20:1',
    '20:15:30',
    '2026-11-23T20:15:30',
    '2026-02-30T20:15:00Z',
    '2026-11-23T20:15:60Z',
    '2026-11-23T20:15.5Z',
    'ago',
    'hours ago',
    '1.4 hours ago',
    '-1 hours ago',
    '2 hours',
    'an hour ago or so',
    '2 days 3 hours ago',
    'now 20:15 or so',
  ])('%j is refused with examples', (typed) => {
    expect(refusal(() => moment(typed))).toEqual({
      message: `--at takes a day and a time, not \`${typed}\``,
      hint: MOMENT_EXAMPLES,
    });
  });

  it.each([
    ['yestreday 20:15', 'yestreday'],
    ['in 20:15', 'in'],
    ['20:15 20:15', '20:15'],
    ['20:15 or so', 'or so'],
    ['20:15-20:45 8pm', '20:15-20:45'],
    ['yestreday evening', 'yestreday'],
    ['now 20:15', 'now'],
  ])('%j is refused for the part that is not a day', (typed, part) => {
    expect(refusal(() => moment(typed)).message).toBe(
      `--at takes a day with its time, not \`${part}\``,
    );
  });
});

describe('a moment typed at night', () => {
  it.each([
    ['01:15', '2026-11-25T01:15'],
    ['20:15', '2026-11-24T20:15'],
    ['04:00', '2026-11-24T04:00'],
    ['evening', '2026-11-24T20:00'],
    ['1 at night', '2026-11-25T01:00'],
    ['midnight', '2026-11-25T00:00'],
    ['2026-11-24 20:15', '2026-11-24T20:15'],
    ['25 nov 01:00', '2026-11-25T01:00'],
    ['24 nov 20:15', '2026-11-24T20:15'],
  ])('%j, at half past one on Wed 25 Nov 2026, is %s', (typed, local) => {
    expect(moment(typed, NIGHT)).toEqual({ local });
  });

  it('may be in the future, and then the hint has the date of the day before', () => {
    expect(refusal(() => moment('03:00', NIGHT))).toEqual({
      message: '--at: `03:00` means Wed 25 Nov 2026 03:00, which is in the future',
      hint: 'for example: --at "2026-11-24 03:00"',
    });
  });

  it.each([
    ['yesterday 20:15', 'type --at "2026-11-23 20:15" or --at "2026-11-24 20:15"'],
    ['today 20:15', 'type --at "2026-11-24 20:15"'],
    ['last night', 'type --at "2026-11-23 22:00" or --at "2026-11-24 22:00"'],
    ['this morning', 'type --at "2026-11-24 07:00"'],
    ['yesterday', 'type --at "2026-11-23 20:15" or --at "2026-11-24 20:15"'],
    ['today', 'type --at "2026-11-24 20:15" or --at "2026-11-25 01:30"'],
  ])('%j is not guessed', (typed, hint) => {
    const { message, hint: found } = refusal(() => moment(typed, NIGHT));
    expect(message).toContain('until 04:00 it is still Tue 24 Nov 2026');
    expect(found).toBe(hint);
  });
});

describe('a moment or a day', () => {
  it.each([
    ['yesterday', { day: '2026-11-23' }],
    ['3.11.', { day: '2026-11-03' }],
    ['24.11', { day: '2026-11-24' }],
    ['yesterday evening', { local: '2026-11-23T20:30' }],
    ['7', { local: '2026-11-24T07:00' }],
    ['an hour ago', { minutesAgo: 60 }],
    ['now', { stamp: TUESDAY }],
  ])('%j is %o', (typed, when) => {
    expect(parseWhen('--at', typed, contextAt(TUESDAY))).toEqual(when);
  });

  it.each(['7.05', '20.11'])('%j could be a time or a date', (typed) => {
    const { message } = refusal(() => parseWhen('--at', typed, contextAt(TUESDAY)));
    expect(message).toBe(`--at: \`${typed}\` could be a time or a date`);
  });

  it.each([
    ['yesterday evening', [], 'yesterday evening'],
    ['lower back yesterday evening', ['lower', 'back'], 'yesterday evening'],
    ['core 2 days ago 7:05', ['core'], '2 days ago 7:05'],
    ['core at 7', ['core'], 'at 7'],
    ['core mon', ['core'], 'mon'],
    ['core yesterdya', ['core', 'yesterdya'], undefined],
    ['8km 45:10 yesterday 18:00', ['8km', '45:10'], 'yesterday 18:00'],
    ['8km 45:10 the day before yesterday', ['8km', '45:10'], 'the day before yesterday'],
    ['lower back', ['lower', 'back'], undefined],
    ['', [], undefined],
  ])('%j is found behind other words', (typed, before, found) => {
    const words = typed.split(' ').filter((word) => word !== '');
    expect(splitTrailingMoment(words)).toEqual({ before, moment: found });
  });
});

describe('moments when clocks change', () => {
  // London: 01:00 becomes 02:00 on 29 March 2026, and 02:00 becomes 01:00 on 25 October.
  it.each([
    ['yesterday 01:30', '2026-03-30T08:00:00.000+01:00', '2026-03-29T01:30'],
    ['yesterday 01:30', '2026-10-26T08:00:00.000+00:00', '2026-10-25T01:30'],
    ['20:15', '2026-10-26T00:30:00.000+00:00', '2026-10-25T20:15'],
  ])('%j, typed at %s, is %s by the local clock', (typed, now, local) => {
    expect(moment(typed, now)).toEqual({ local });
  });

  it('use the offset to tell a repeated hour apart', () => {
    const now = '2026-10-25T01:10:00.000+00:00';
    expect(moment('now', now)).toEqual({ stamp: now });
    expect(moment('2026-10-25T01:50:00+01:00', now)).toEqual({
      stamp: '2026-10-25T01:50:00.000+01:00',
    });
    expect(refusal(() => moment('2026-10-25T01:50:00Z', now)).message).toContain('in the future');
  });
});

const minutes = fc.integer({ min: 0, max: 1439 });
const nows = fc
  .record({
    away: fc.integer({ min: -10_000, max: 60_000 }),
    minute: minutes,
    offset: fc.constantFrom('+00:00', '-10:00', '+05:45', '+14:00'),
  })
  .map(({ away, minute, offset }): Stamp => `${dayAt(away)}T${clock(minute)}:00.000${offset}`);
const contexts = fc.record({
  now: nows,
  dayStart: fc.constantFrom('00:00', '04:00', '05:30'),
  partTime: fc.constant(partTime),
});
const number = fc.integer({ min: 0, max: 40 });
const days = fc.oneof(
  fc.constantFrom('today', 'yesterday', 'tomorrow', 'a week ago', 'in a week', '29 feb', '1 jan'),
  fc.constantFrom('the day before yesterday', '3.11.', '3/11', '24/11', '1 nov', '1 aug'),
  fc.constantFrom('mon', 'tuesday', 'wed', 'sun', 'last fri', 'next fri', 'next monday', 'dec 31'),
  number.map((count) => `${count} days ago`),
  number.map((count) => `in ${count} weeks`),
  fc.tuple(number, number).map(([date, month]) => `${date}/${month}/2026`),
  fc.integer({ min: -10_000, max: 60_000 }).map((away) => dayAt(away)),
);
const moments = fc.oneof(
  days,
  minutes.map((minute) => clock(minute)),
  fc.tuple(days, minutes).map(([day, minute]) => `${day} ${clock(minute)}`),
  number.map((count) => `${count} hours ago`),
  number.map((count) => `${count}`),
  fc.constantFrom('last night', 'this morning', 'evening', 'midnight', 'noon', 'tonight'),
  fc
    .tuple(days, fc.constantFrom('morning', 'evening', 'night', 'midnight'))
    .map(([day, part]) => `${day} ${part}`),
  fc.tuple(days, number).map(([day, hour]) => `${day} ${hour}`),
);

const DAY_OF_MONTH = /^(\d+ )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*( \d+)?$/i;

describe('whatever is typed', () => {
  it('a date comes back unchanged, on its side of today', () => {
    fc.assert(
      fc.property(fc.integer({ min: -13_000, max: 60_000 }), (away) => {
        const day = addDays('2026-11-24', away);
        expect(away <= 0 ? past(day) : until(day)).toBe(day);
        expect(understood(() => (away < 0 ? until(day) : past(day)))).toBe(
          away === 0 ? day : undefined,
        );
      }),
    );
  });

  it('a day is never on the wrong side of today', () => {
    fc.assert(
      fc.property(
        days,
        contexts,
        fc.constantFrom('past', 'future'),
        (typed, context, direction) => {
          const today = trainingDay(context.now, context.dayStart);
          const day = understood(() => parseDay('--from', typed, context, direction)) ?? today;
          expect(direction === 'past' ? day <= today : day >= today).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('a moment is never later than now', () => {
    fc.assert(
      fc.property(moments, contexts, (typed, context) => {
        const when = understood(() => parseMoment('--at', typed, context)) ?? {
          stamp: context.now,
        };
        expect(local(when) <= context.now.slice(0, 16)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('what a refusal suggests is accepted', () => {
    fc.assert(
      fc.property(moments, contexts, (typed, context) => {
        const acts = [
          (text: string) => parseMoment('--at', text, context),
          (text: string) => parseDay('--at', text, context, 'past'),
          (text: string) => parseDay('--at', text, context, 'future'),
        ];
        const refused = acts.flatMap((act) =>
          optionsIn(hintOf(() => act(typed))).filter((one) => hintOf(() => act(one)) !== ''),
        );
        expect(refused).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('nothing is ignored but what makes no difference', () => {
    const more = fc.constantFrom('x', 'or so', '!', '20:15 20:15', '-', '24', '+01:00', 'ago ago');
    fc.assert(
      fc.property(moments, more, contexts, (typed, junk, context) => {
        // Both `1 jan 24` and `24 jan 1` are the 24th at one.
        fc.pre(junk !== '24' || !DAY_OF_MONTH.test(typed));
        const texts = [`${typed} ${junk}`, `${junk} ${typed}`];
        const found = texts.map((text) => understood(() => parseMoment('--at', text, context)));
        expect(found).toEqual([undefined, undefined]);
      }),
    );
  });

  it('any text is understood, or refused with a hint', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), contexts, (typed, context) => {
        const day = () => parseDay('--from', typed, context, 'past');
        const when = () => parseMoment('--at', typed, context);
        expect(understood(day) ?? refusal(day).hint).not.toBe('');
        expect(understood(when) ?? refusal(when).hint).not.toBe('');
      }),
    );
  });
});

function past(typed: string, now: Stamp = TUESDAY): Day {
  return parseDay('--from', typed, { now, dayStart: '04:00' }, 'past');
}

function until(typed: string, now: Stamp = TUESDAY): Day {
  return parseDay('--until', typed, { now, dayStart: '04:00' }, 'future');
}

function moment(typed: string, now: Stamp = TUESDAY): TypedMoment {
  return parseMoment('--at', typed, contextAt(now));
}

function contextAt(now: Stamp): MomentContext {
  return { now, dayStart: '04:00', partTime };
}

/** As if there were no plan but an evening slot on Mondays. */
function partTime(part: DayPart, day: Day): string {
  return part === 'evening' && weekday(day) === 1 ? '20:30' : DAY_PARTS[part].time;
}

function hintOf(act: () => unknown): string {
  return understood(act) === undefined ? refusal(act).hint : '';
}

function optionsIn(hint: string): readonly string[] {
  return [...hint.matchAll(/--at (?:"([^"]+)"|([^\s;]+))/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
}

function local(when: TypedMoment): string {
  if ('minutesAgo' in when) return '';
  return 'local' in when ? when.local : when.stamp.slice(0, 16);
}

function dayAt(away: number): Day {
  return addDays('2026-11-24', away);
}

function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
