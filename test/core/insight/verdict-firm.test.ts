import { describe, expect, it } from 'vitest';
import { judged, judgedFirmly } from '../../../src/core/insight/verdict.ts';

describe('what is said of a step at a marked change, or with many mornings without a score', () => {
  // What would be a hint elsewhere is none here: it comes too often by chance.
  it.each([
    [{ difference: 1.5, low: 0.6, high: 2.4, p: 0.01 }, 'worse', 'worse'],
    [{ difference: -1.5, low: -2.4, high: -0.6, p: 0.01 }, 'better', 'better'],
    [{ difference: 1.5, low: 0.2, high: 2.8, p: 0.02 }, 'hint-worse', 'open'],
    [{ difference: -1.5, low: -2.8, high: -0.2, p: 0.02 }, 'hint-better', 'open'],
    [{ difference: 0.9, low: 0.1, high: 1.7, p: 0.03 }, 'hint-worse', 'alike'],
    [{ difference: 0.4, low: -0.9, high: 1.7, p: 0.5 }, 'alike', 'alike'],
    [{ difference: 0.4, low: -2, high: 2.8, p: 0.7 }, 'open', 'open'],
  ])('%j: elsewhere %s, here %s', (estimate, elsewhere, here) => {
    expect([judged(estimate).verdict, judgedFirmly(estimate).verdict]).toEqual([elsewhere, here]);
  });
});
