import { describe, expect, it } from 'vitest';
import { isStrongPain, painBand } from '../../../src/core/safety/pain-scale.ts';

describe('pain from 0 to 10', () => {
  it('goes on up to 3, changes the exercise at 4 and 5, and stops it from 6 on', () => {
    const bands = Array.from({ length: 11 }, (_, pain) => painBand(pain));
    expect(bands).toEqual([
      ...Array<string>(4).fill('go-on'),
      ...Array<string>(2).fill('change'),
      ...Array<string>(5).fill('stop'),
    ]);
  });

  it.each([
    [null, false],
    [5, false],
    [6, true],
    [10, true],
  ])('is strong at %s: %s', (value, is) => {
    expect(isStrongPain(value)).toBe(is);
  });
});
