import { describe, expect, test } from 'vitest';
import type { Morning } from '../../../src/core/diary/morning.ts';
import { isSoreSince } from '../../../src/core/safety/sore-morning.ts';
import { addDays } from '../../../src/core/time/day.ts';

const TODAY = '2026-11-24';

/** Mornings that end with today's; null is a morning without a score. */
function mornings(...scores: readonly (number | null)[]): readonly Morning[] {
  return scores.flatMap((score, index) =>
    score === null ? [] : [morning(index + 1 - scores.length, score)],
  );
}

function morning(offset: number, score: number, written = offset): Morning {
  const at = `${addDays(TODAY, written)}T07:00:00.000+00:00`;
  const head = { id: `morning-${offset}`, day: addDays(TODAY, offset), at, device: 'desk' };
  const nothing = { stiffness: null, side: null, woke: null, medicine: null, note: null };
  return { ...head, score, ...nothing, keptFrom: [], isLate: written !== offset };
}

/** Answers so many days ago, at a time of day. */
function answered(ago: number, time = '06:00') {
  const day = addDays(TODAY, -ago);
  return { day, at: `${day}T${time}:00.000+00:00` };
}

describe('soreness on waking asks the list', () => {
  test.each<[string, boolean, readonly Morning[], ReturnType<typeof answered>]>([
    ['if it is 6', true, mornings(6), answered(3)],
    ['not if it is 5', false, mornings(5), answered(3)],
    ['if it was 6 some days ago', true, mornings(6, 2, 2), answered(3)],
    ['once', false, mornings(6), answered(0, '07:30')],
    ['if it is said after the answers of the day', true, mornings(6), answered(0)],
    ['not if it is of a day before the answers', false, [morning(-5, 8, 0)], answered(3)],
    ['if it is of a day after them, though said late', true, [morning(-2, 8, 0)], answered(3)],
    ['not if it is of a day to come', false, [morning(1, 8, 0)], answered(3)],
    ['if it is 3 above the median', true, mornings(1, 1, 2, 1, 4), answered(7)],
    ['not if it is 2 above it', false, mornings(1, 1, 2, 1, 3), answered(7)],
    ['not if there are 3 mornings before', false, mornings(1, null, 2, 1, 4), answered(7)],
    [
      'not if there are only 3 in the week before',
      false,
      mornings(1, 1, null, null, null, null, 1, 1, 4),
      answered(9),
    ],
    ['not for a jump twice in 7 days', false, mornings(1, 1, 2, 1, 4), answered(6)],
    ['if the jump was yesterday', true, mornings(1, 1, 2, 1, 4, null), answered(7)],
    ['not if it was before', false, mornings(1, 1, 2, 1, 4, null, null), answered(7)],
    ['not if it is over', false, mornings(1, 1, 2, 1, 4, 2), answered(7)],
    ['not after a jump down', false, mornings(5, 5, 5, 5, 1), answered(7)],
    ['with the mean of the middle two', true, mornings(0, 1, 2, 3, 4.5), answered(7)],
    ['not without mornings', false, [], answered(30)],
  ])('%s', (_, is, all, last) => {
    expect(isSoreSince(last, all, TODAY)).toBe(is);
  });
});
