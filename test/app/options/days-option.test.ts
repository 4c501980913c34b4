import { weekdaysWords } from '../../../src/core/time/weekday-words.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdaysFrom } from '../../../src/app/options/days-option.ts';
import { type Weekday, WEEKDAYS } from '../../../src/core/time/day.ts';
import { Fault } from '../../../src/core/base/fault.ts';

describe('weekdays', () => {
  it.each<[string, readonly Weekday[]]>([
    ['daily', [1, 2, 3, 4, 5, 6, 7]],
    ['all', [1, 2, 3, 4, 5, 6, 7]],
    ['weekdays', [1, 2, 3, 4, 5]],
    ['weekends', [6, 7]],
    ['mon', [1]],
    ['Monday', [1]],
    ['thurs', [4]],
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['mon–fri', [1, 2, 3, 4, 5]],
    ['fri-mon', [1, 5, 6, 7]],
    ['sun-sun', [7]],
    ['mon,wed,sat', [1, 3, 6]],
    ['sat, mon', [1, 6]],
    ['mon wed', [1, 3]],
    ['mon,mon', [1]],
    ['weekends,wed', [3, 6, 7]],
    [' mon-wed , sun ', [1, 2, 3, 7]],
    ['1/7', [1]],
    ['2/7', [1, 4]],
    ['3/7', [1, 3, 5]],
    [' 4 / 7 ', [1, 2, 4, 6]],
    ['5/7', [1, 2, 3, 5, 6]],
    ['6/7', [1, 2, 3, 4, 5, 6]],
    ['7/7', [1, 2, 3, 4, 5, 6, 7]],
  ])('typed as %j are %j', (typed, expected) => {
    expect(weekdaysFrom(typed)).toEqual(expected);
  });

  it.each([
    '',
    ' ',
    'mo',
    'mondey',
    'mon-',
    '-mon',
    'mon-fri-sun',
    'mon,',
    ',',
    'never',
    '1',
    '-',
    '0/7',
    '8/7',
    '3/6',
    '3/',
    '/7',
    '3/7,mon',
  ])('are not meant by %j', (typed) => {
    const { kind, message, hint } = refusal(typed);
    expect([kind, message]).toEqual([
      'usage',
      `--days takes weekdays, or how many of the 7, not \`${typed}\``,
    ]);
    expect(hint).toBe(
      'for example: --days mon-fri, --days mon,wed,sat, --days 3/7, or --days daily',
    );
  });

  it('are understood as they are shown', () => {
    fc.assert(
      fc.property(fc.subarray([...WEEKDAYS], { minLength: 1, maxLength: 6 }), (days) => {
        expect(weekdaysFrom(weekdaysWords(days))).toEqual(days);
      }),
    );
  });
});

function refusal(typed: string): Fault {
  try {
    weekdaysFrom(typed);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('it was not refused');
}
