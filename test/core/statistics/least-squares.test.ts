import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../../src/core/statistics/least-squares.ts';

describe('least squares', () => {
  it('finds the coefficients of what has no noise', () => {
    const rows = [0, 1, 2, 3, 4].map((at) => [1, at, at * at]);
    const fit = leastSquares(rows, [3, 2, 5, 12, 23]);
    expect(fit?.coefficients.map((one) => Math.round(one * 1e9) / 1e9)).toEqual([3, -3, 2]);
    expect(fit?.residual).toBeCloseTo(0, 12);
  });

  it('has the known variance of a mean, and the determinant of the products', () => {
    const fit = leastSquares([[1], [1], [1], [1]], [1, 2, 3, 6]);
    expect(fit?.coefficients).toEqual([3]);
    expect(fit?.inverse).toEqual([[0.25]]);
    expect(fit?.residual).toBe(14);
    expect(fit?.logDeterminant).toBeCloseTo(Math.log(4), 12);
  });

  it('pulls to 0 what has a penalty, as that many rows with a value of 0 would', () => {
    const pulled = leastSquares([[1], [1], [1]], [2, 2, 2], [3]);
    expect(pulled?.coefficients).toEqual([1]);
    expect(pulled?.residual).toBe(3);
  });

  it.each([
    ['two that are the same', [1, 2, 3, 4].map((one) => [one, one])],
    ['one that is a sum of others', [1, 2, 3, 7].map((one) => [1, one, one + 0.1])],
    ['a column of nothing', [1, 2, 3].map((one) => [one, 0])],
    ['more columns than rows', [[1, 2, 3]]],
  ])('cannot tell columns apart: %s', (_, rows) => {
    expect(
      leastSquares(
        rows,
        rows.map((row) => row[0] ?? 0),
      ),
    ).toBeUndefined();
  });

  it('tells columns apart that are only alike', () => {
    const rows = [1, 2, 3, 4].map((one, index) => [1, one, one + (index === 2 ? 0.01 : 0)]);
    expect(leastSquares(rows, [1, 2, 4, 4])).toBeDefined();
  });

  it('leaves residuals that no column explains', () => {
    const row = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 1 }));
    const table = fc.array(fc.tuple(row, fc.integer({ min: 0, max: 10 })), { minLength: 4 });
    fc.assert(
      fc.property(table, (given) => {
        const rows = given.map(([own]) => [1, ...own]);
        const values = given.map(([, value]) => value);
        const fit = leastSquares(rows, values);
        if (fit === undefined) return;
        for (const column of [0, 1, 2]) {
          const left = rows.reduce((sum, own, index) => {
            const expected = own.reduce(
              (part, one, at) => part + one * (fit.coefficients[at] ?? 0),
              0,
            );
            return sum + (own[column] ?? 0) * ((values[index] ?? 0) - expected);
          }, 0);
          expect(Math.abs(left)).toBeLessThan(1e-7);
        }
      }),
      { seed: 18, numRuns: 60 },
    );
  });
});
