import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCell, shareWords } from '../../../src/view/words/count.ts';

describe('a share', () => {
  it.each([
    [0, 0, '–'],
    [0, 3, '0 %'],
    [1, 3, '33 %'],
    [2, 3, '67 %'],
    [3, 3, '100 %'],
    // Nearly all is not all.
    [199, 200, '99 %'],
    [999.99, 1000, '99 %'],
    [0.995, 1, '99 %'],
  ])('of %d of %d is %s', (done, planned, expected) => {
    expect(shareWords({ done, planned })).toBe(expected);
    if (planned > 0) expect(countCell({ done, planned })).toContain(expected);
  });

  it('is 100 % only where all was done', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2000 }), fc.nat({ max: 2000 }), (a, b) => {
        const [done, planned] = [Math.min(a, b), Math.max(a, b, 1)];
        expect(shareWords({ done, planned }) === '100 %').toBe(done === planned);
      }),
    );
  });
});
