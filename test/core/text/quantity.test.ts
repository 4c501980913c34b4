import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountWords,
  doneOfPlanned,
  percentWords,
  quantity,
  shareWords,
} from '../../../src/core/text/quantity.ts';

describe('a quantity', () => {
  it.each([
    [0, '0 sets'],
    [1, '1 set'],
    [2, '2 sets'],
  ])('of %d is %s', (count, expected) => {
    expect(quantity(count, 'set')).toBe(expected);
  });

  it('takes the plural it is given', () => {
    expect(quantity(1, 'line is', 'lines are')).toBe('1 line is');
    expect(quantity(3, 'line is', 'lines are')).toBe('3 lines are');
  });
});

it('an amount has one decimal unless it is whole', () => {
  expect([11, 11.4, 11.44, 0.25].map((amount) => amountWords(amount))).toEqual([
    '11',
    '11.4',
    '11.4',
    '0.3',
  ]);
  // Rounded to a whole one, too.
  expect([100.97, 101.04, 0.04].map((amount) => amountWords(amount))).toEqual(['101', '101', '0']);
  expect(doneOfPlanned({ done: 11.4, planned: 14 })).toBe('11.4 of 14');
  expect(doneOfPlanned({ done: 100.97, planned: 137 })).toBe('101 of 137');
  // Nearly all is not all.
  expect(doneOfPlanned({ done: 13.97, planned: 14 })).toBe('13.9 of 14');
  expect(doneOfPlanned({ done: 14, planned: 14 })).toBe('14 of 14');
});

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
    if (planned > 0) expect(percentWords(done / planned)).toBe(expected);
  });

  it('is 100 % only if all was done', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2000 }), fc.nat({ max: 2000 }), (a, b) => {
        const [done, planned] = [Math.min(a, b), Math.max(a, b, 1)];
        expect(shareWords({ done, planned }) === '100 %').toBe(done === planned);
      }),
    );
  });
});
