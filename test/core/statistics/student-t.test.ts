import { describe, expect, it } from 'vitest';
import { criticalT, twoSided, upperTail } from '../../../src/core/statistics/student-t.ts';

describe('Student’s t', () => {
  // From scipy's stats.t.sf(t, df).
  it.each([
    [0, 5, 0.5],
    [1, 1, 0.25],
    [2, 2, 0.09175170953613698],
    [0.5, 3, 0.3257239824240755],
    [2.228138851964939, 10, 0.02500000000090432],
    [1.959963984540054, 170, 0.025817371371558887],
    [6, 30, 6.971384383602382e-7],
    [40, 12, 1.925614790386016e-14],
  ])('exceeds %d with %d degrees of freedom by the known chance', (t, df, chance) => {
    expect(Math.abs(upperTail(t, df) - chance)).toBeLessThan(1e-9);
    expect(upperTail(t, df) / chance).toBeCloseTo(1, 9);
  });

  // From its stats.t.isf(tail, df).
  it.each([
    [1, 0.025, 12.70620473617471],
    [9, 0.025, 2.2621571627982053],
    [68, 0.025, 1.995468931429844],
    [500, 0.025, 1.9647198374673678],
    [5, 1e-6, 24.771029720515948],
  ])('with %d degrees of freedom has %d above a known value', (df, tail, t) => {
    expect(criticalT(df, tail)).toBeCloseTo(t, 9);
    expect(upperTail(criticalT(df, tail), df)).toBeCloseTo(tail, 12);
  });

  it('counts both sides, and nothing beyond the end', () => {
    expect(twoSided(-1, 1)).toBeCloseTo(0.5, 12);
    expect(twoSided(0, 7)).toBe(1);
    expect(twoSided(Infinity, 7)).toBe(0);
  });
});
