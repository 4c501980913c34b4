import { describe, expect, it } from 'vitest';
import { doseFlareDays, flareDays, isAboveUsual } from '../../../src/core/diary/flare.ts';
import { addDays, differenceInDays } from '../../../src/core/time/day.ts';

const START = '2026-01-05';

/** Mornings from a day on, `null` for one that was not written down. */
function mornings(scores: readonly (number | null)[]) {
  return scores.flatMap((score, index) =>
    score === null ? [] : [{ day: addDays(START, index), score }],
  );
}

const placesOf = (days: readonly string[]) => days.map((day) => differenceInDays(START, day));

describe('a flare', () => {
  it.each<readonly [string, readonly (number | null)[], readonly number[]]>([
    ['3 above the usual', [2, 2, 2, 2, 5], [4]],
    ['less than 3 above', [2, 2, 2, 2, 4, 2], []],
    ['2 above on two mornings', [2, 2, 2, 2, 4, 4], [5]],
    ['2 above what was usual before both', [0, 0, 2, 2, 3, 3], [5]],
    ['2 above twice with a morning between', [2, 2, 2, 2, 4, 2, 4], []],
    ['2 above twice with a day not written down between', [2, 2, 2, 2, 4, null, 4], []],
    ['too few mornings to know what is usual', [2, 2, 2, 6], []],
    ['one whose usual has four mornings in 14 days', [2, 2, ...nothing(6), 2, 2, 6], [10]],
    ['one whose usual has fewer in 14 days', [2, 2, ...nothing(11), 2, 2, 6], []],
    ['another within 7 days', [2, 2, 2, 2, 6, 2, 2, 2, 2, 2, 6], [4]],
    ['another 7 days after', [2, 2, 2, 2, 6, 2, 2, 2, 2, 2, 2, 6], [4, 11]],
    ['a usual that has risen', [2, 2, 2, 2, 5, 5, 5, 5, 5, 5, 5, 5, 6], [4]],
  ])('%s', (_, scores, expected) => {
    expect(placesOf(flareDays(mornings(scores)))).toEqual(expected);
  });

  it.each<readonly [string, readonly (number | null)[], readonly number[]]>([
    ['of 3 points', [0, 0, 0, 0, 3], []],
    ['of 4 points', [0, 0, 0, 0, 4], [4]],
    ['of 4 points, a day after one of 3', [0, 0, 0, 0, 3, 4], [5]],
  ])('matters for a dose from 4 points on: %s', (_, scores, expected) => {
    expect(placesOf(doseFlareDays(mornings(scores)))).toEqual(expected);
  });
});

describe('a morning above the usual', () => {
  it.each<readonly [readonly (number | null)[], boolean]>([
    [[2, 2, 3, 3, 4], false],
    [[2, 2, 3, 3, 5], true],
    [[2, 2, 2, 9], false],
    [[2, 2, 2, 2, null], false],
  ])('%j: %s', (scores, isAbove) => {
    expect(isAboveUsual(mornings(scores), addDays(START, scores.length - 1))).toBe(isAbove);
  });

  it('is compared with the 14 days before only', () => {
    const scores = [
      ...Array.from({ length: 20 }, () => 9),
      ...Array.from({ length: 14 }, () => 2),
      4,
    ];
    expect(isAboveUsual(mornings(scores), addDays(START, 34))).toBe(true);
    expect(isAboveUsual(mornings(scores), addDays(START, 25))).toBe(false);
  });
});

function nothing(count: number): readonly null[] {
  return Array.from({ length: count }, () => null);
}
