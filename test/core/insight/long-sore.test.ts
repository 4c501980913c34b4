import { describe, expect, it } from 'vitest';
import { isLongSore } from '../../../src/core/insight/long-sore.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { morningOf } from '../../support/sample-diary.ts';

const TODAY = '2026-11-29';

/** Whether a back is long sore with these scores, each so many days ago. */
function isSore(scores: readonly (readonly [ago: number, score: number])[]): boolean {
  const lines = scores
    .toSorted(([a], [b]) => b - a)
    .map(([ago, score]) => morningOf(addDays(TODAY, -ago), score));
  return isLongSore(foldLines(lines).diary.mornings, TODAY);
}

const every = (step: number, until: number) =>
  Array.from({ length: Math.floor(until / step) + 1 }, (_, index) => [index * step, 3] as const);

describe('a back that has been sore for twelve weeks by the record', () => {
  it.each([
    ['every day for twelve weeks', every(1, 83), true],
    ['a day less', every(1, 82), false],
    [
      'with a gap of 14 days',
      [...every(1, 40), ...every(1, 30).map(([ago]) => [ago + 54, 2] as const)],
      true,
    ],
    [
      'with a gap of 15 days',
      [...every(1, 40), ...every(1, 30).map(([ago]) => [ago + 55, 2] as const)],
      false,
    ],
    [
      'with mornings without soreness between',
      every(1, 90).map(([ago]) => [ago, ago % 3 === 0 ? 2 : 0] as const),
      true,
    ],
    [
      'with three weeks without soreness',
      every(1, 90).map(([ago]) => [ago, ago > 30 && ago < 51 ? 0 : 2] as const),
      false,
    ],
    ['until two weeks ago', every(1, 83).map(([ago]) => [ago + 14, 3] as const), true],
    ['until longer ago', every(1, 83).map(([ago]) => [ago + 15, 3] as const), false],
    ['never sore', every(1, 90).map(([ago]) => [ago, 0] as const), false],
    ['without a morning', [], false],
  ])('%s: %s', (_, scores, wanted) => {
    expect(isSore(scores)).toBe(wanted);
  });
});
