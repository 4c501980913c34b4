import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/statistics/random.ts';
import { type Pair, pairsTest, smallestP } from '../../../src/core/statistics/sign-flips.ts';

const better = (count: number): readonly Pair[] =>
  Array.from({ length: count }, (_, index) => [5, 3 - (index % 3) / 10]);

describe('the test of pairs', () => {
  it('is the share of all flips that are as far from 0', () => {
    // Of the sums of ±1, ±2 and ±3, which are 0, 0, ±2, ±4 and ±6, two are as far as 6 and four as far as 4.
    const pairs = [1, 2, 3].map((one): Pair => [0, one]);
    expect(pairsTest(pairs, 1).fit?.p).toBe(2 / 8);
    expect(pairsTest([[0, -1], ...pairs.slice(1)], 1).fit?.p).toBe(4 / 8);
  });

  it.each([
    [2, 0.5],
    [6, 0.03125],
    [12, 2 / 4096],
    [13, 1 / 10_000],
  ])('of %d pairs has %d as its smallest p', (count, smallest) => {
    expect(smallestP(count)).toBe(smallest);
    expect(pairsTest(better(count), 5).fit?.p).toBeGreaterThanOrEqual(smallest);
  });

  it('reaches the smallest p if all pairs say the same', () => {
    expect(pairsTest(better(6), 1).fit?.p).toBe(smallestP(6));
    expect(pairsTest(better(12), 1).fit?.p).toBe(smallestP(12));
  });

  it('leaves out pairs without one of the arms', () => {
    const pairs: readonly Pair[] = [null, [3, null], [null, 4], ...better(7)];
    expect(pairsTest(pairs, 1)).toEqual(pairsTest(better(7), 1));
    expect(pairsTest(pairs, 1).pairs).toBe(7);
  });

  it('says how much less the second arm is, with an interval by t', () => {
    const { fit } = pairsTest(
      [
        [4, 2],
        [5, 4],
        [3, 0],
      ],
      1,
    );
    expect(fit?.difference).toBe(-2);
    // 2 ± 4.302653 · 1/√3
    expect(fit?.low).toBeCloseTo(-4.484138, 6);
    expect(fit?.high).toBeCloseTo(0.484138, 6);
  });

  it('depends on the seed only with more pairs than are tried in full', () => {
    const many: readonly Pair[] = Array.from({ length: 14 }, (_, index) => [4, 3 + (index % 4)]);
    expect(pairsTest(many, 1)).toEqual(pairsTest(many, 1));
    expect(pairsTest(many, 1)).not.toEqual(pairsTest(many, 2));
    expect(pairsTest(many.slice(0, 12), 1)).toEqual(pairsTest(many.slice(0, 12), 2));
  });

  it.each([[[]], [[null]], [[[3, 4]]]])('says nothing of fewer than two pairs', (pairs) => {
    expect(pairsTest(pairs as readonly Pair[], 1).fit).toBeNull();
  });

  it('finds nothing in arms that are the same', () => {
    expect(
      pairsTest(
        [
          [3, 3],
          [4, 4],
          [0, 0],
        ],
        1,
      ).fit,
    ).toMatchObject({ difference: 0, p: 1 });
  });
});

describe('numbers from a seed', () => {
  it('are those that mulberry32 gives', () => {
    const random = seededRandom(1);
    expect([random(), random(), random()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
  });
});
