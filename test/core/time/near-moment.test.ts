import { describe, expect, it } from 'vitest';
import { nearMoment } from '../../../src/core/time/near-moment.ts';

describe('a mistyped moment', () => {
  it.each([
    ['yesterdya', 'yesterday'],
    ['Yestreday  evning', 'yesterday evening'],
    ['last nihgt', 'last night'],
    ['mondy 7:05', 'monday 7:05'],
    ['at 9 yesterdya', '9 yesterday'],
    ['24 novmber', '24 november'],
    ['2 huors ago', '2 hours ago'],
    ['mon to wendesday', 'mon to wednesday'],
  ])('%s was meant to be %s', (typed, meant) => {
    expect(nearMoment(typed)).toBe(meant);
  });

  it.each([
    'yesterday',
    'mon 7:05',
    'tue 25:99',
    'core',
    'list',
    'yesterdya furlongs',
    'once',
    '',
    '7',
    'x y',
  ])('is not %j', (typed) => {
    expect(nearMoment(typed)).toBeUndefined();
  });
});
