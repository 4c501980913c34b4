import { describe, expect, it } from 'vitest';
import { nap } from '../../../src/core/statistics/nap.ts';

describe('NAP', () => {
  it('is the share of pairs in which the first is higher, ties half', () => {
    // Of 6 pairs 3 are higher and 2 alike.
    expect(nap([4, 6], [4, 5, 6])?.share).toBeCloseTo((0.5 + 0 + 0 + 1 + 1 + 0.5) / 6, 12);
    expect(nap([], [4])).toBeUndefined();
    expect(nap([4], [])).toBeUndefined();
  });

  // Its equation solved by scipy's brentq.
  it.each([
    [
      'some higher',
      [5, 6, 7, 4, 6, 3],
      [3, 4, 2, 5, 4, 3, 1],
      0.5188501708410883,
      0.9609550176163314,
    ],
    ['all higher', [5, 6, 7], [1, 2, 3, 4], 0.5396916671967263, 1],
    ['none higher', [1, 2], [3, 4, 5], 0, 0.5610876109041428],
  ])('has the interval of Newcombe’s method 5: %s', (_, ones, others, low, high) => {
    const found = nap(ones, others);
    expect(found?.low).toBeCloseTo(low, 9);
    expect(found?.high).toBeCloseTo(high, 9);
  });

  it('turns over when the kinds are exchanged', () => {
    const [one, other] = [nap([1, 2, 5], [3, 3, 4, 9]), nap([3, 3, 4, 9], [1, 2, 5])];
    expect(one?.share).toBeCloseTo(1 - (other?.share ?? 0), 12);
    expect(one?.low).toBeCloseTo(1 - (other?.high ?? 0), 9);
  });
});
