import { describe, expect, it } from 'vitest';
import { dayWords } from '../../../src/core/time/day-words.ts';
import { clockTime, durationWords, timeWithSeconds } from '../../../src/view/words/time.ts';

describe('seconds as a clock', () => {
  it.each([
    [0, '0:00'],
    [-5, '0:00'],
    [59.4, '0:59'],
    [59.5, '1:00'],
    [520, '8:40'],
    [3599.6, '1:00:00'],
    [3725, '1:02:05'],
    [360_000, '100:00:00'],
  ])('%d are %s', (seconds, expected) => {
    expect(clockTime(seconds)).toBe(expected);
  });
});

describe('a duration in words', () => {
  it.each([
    [45, '45 s'],
    [89, '89 s'],
    [90, '2 min'],
    [624, '10 min'],
  ])('of %d seconds is %s', (seconds, expected) => {
    expect(durationWords(seconds)).toBe(expected);
  });
});

describe('a day in words', () => {
  it.each([
    ['2026-11-24', 'Tue 24 Nov'],
    ['2026-03-01', 'Sun 1 Mar'],
    ['2028-02-29', 'Tue 29 Feb'],
    ['2026-10-25', 'Sun 25 Oct'],
  ])('%s is %s', (day, expected) => {
    expect(dayWords(day)).toBe(expected);
  });
});

it('the time with seconds is the local one', () => {
  expect(timeWithSeconds('2026-11-24T07:02:11.120+09:00')).toBe('07:02:11');
});
