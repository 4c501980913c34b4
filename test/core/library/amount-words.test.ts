import { describe, expect, it } from 'vitest';
import { amountWords, tempoParts } from '../../../src/core/library/amount-words.ts';
import type { PlannedSet } from '../../../src/core/library/movement.ts';
import { countedSet, heldSet } from '../../support/sample-library.ts';

/** A set on the left, and one on the right with other fields. */
function onTwoSides(change: Partial<PlannedSet>): readonly [PlannedSet, PlannedSet] {
  const left = heldSet({ side: 'left', sets: 2, dose: { hold: 30 } });
  return [left, { ...left, side: 'right', ...change }];
}

describe('an amount in words', () => {
  it.each<[Partial<PlannedSet>, string]>([
    [{ dose: { hold: 30 }, sets: 1 }, 'Hold for 30 seconds'],
    [{ dose: { hold: 60 }, sets: 2 }, 'Hold for 60 seconds, twice'],
    [{ dose: { hold: 120 }, sets: 3 }, 'Hold for 2 minutes, 3 times'],
  ])('of a hold %j is %s', (change, words) => {
    const set = heldSet({ side: 'both', ...change });
    expect(amountWords(set, [set], String)).toBe(words);
  });

  it.each([
    [1, 1, 1, '1 repetition'],
    [1, 8, 12, '8 to 12 repetitions'],
    [2, 10, 10, '2 sets of 10 repetitions'],
  ])('of %i sets of %i to %i repetitions is %s', (sets, from, to, words) => {
    const counted = countedSet();
    const dose = { reps: { from, to }, tempo: { up: 1, hold: 0, down: 1 } };
    const set = { ...counted, side: 'both' as const, sets, dose };
    expect(amountWords(set, [set], String)).toBe(words);
  });

  it.each<[Partial<PlannedSet>, string]>([
    [{}, 'Hold for 30 seconds, twice each side'],
    [{ sets: 3 }, 'Hold for 30 seconds, twice on the left'],
    [{ dose: { hold: 20 } }, 'Hold for 30 seconds, twice on the left'],
  ])('is for both sides only if the other has as much: %j', (change, words) => {
    const sets = onTwoSides(change);
    expect(amountWords(sets[0], sets, String)).toBe(words);
  });
});

describe('the parts of a repetition', () => {
  it('leave out what takes no time', () => {
    const beats = { up: 'swing', hold: 'wait', down: 'back' };
    expect(tempoParts({ up: 1.5, hold: 0, down: 2 }, beats)).toEqual([
      { words: 'swing', seconds: 1.5 },
      { words: 'back', seconds: 2 },
    ]);
  });
});
