import { describe, expect, it } from 'vitest';
import type { Weekday } from '../../../src/core/time/day.ts';
import { weekdaysWords } from '../../../src/core/time/weekday-words.ts';

describe('weekdays in words', () => {
  const rows: readonly (readonly [readonly Weekday[], string])[] = [
    [[], 'never'],
    [[7], 'Sun'],
    [[1, 2], 'Mon, Tue'],
    [[1, 2, 3, 4, 5], 'Mon–Fri'],
    [[1, 3, 6], 'Mon, Wed, Sat'],
    [[1, 2, 3, 4, 5, 6, 7], 'every day'],
    // Somebody may have written a plan by hand.
    [[6, 1, 3, 1], 'Mon, Wed, Sat'],
  ];
  it.each(rows)('%j are %s', (days, expected) => {
    expect(weekdaysWords(days)).toBe(expected);
  });
});
