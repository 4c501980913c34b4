import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { milestonesOf } from '../../../src/core/session/milestone.ts';
import { setPhase } from '../../../src/core/session/plan.ts';
import { amountAfter, amountValue, setResult } from '../../../src/core/session/set-result.ts';
import { countedSet, heldSet } from '../../support/sample-library.ts';

describe('what counts in a set', () => {
  it.each([
    [0, { hold: 0 }],
    [99, { hold: 0 }],
    [12_345, { hold: 12.3 }],
    [29_999, { hold: 29.9 }],
    [30_000, { hold: 30 }],
    [31_000, { hold: 30 }],
  ])('of a hold of 30 s, after %i ms, is %j', (offset, done) => {
    expect(amountAfter(heldSet(), offset, 0)).toEqual(done);
  });

  it.each([
    [4999, { reps: 0 }],
    [5000, { reps: 1 }],
    [59_999, { reps: 11 }],
    [75_000, { reps: 15 }],
    [90_000, { reps: 15 }],
  ])('of 12–15 repetitions of 5 s, after %i ms, is %j', (offset, done) => {
    expect(amountAfter(countedSet(), offset, 0)).toEqual(done);
  });

  it('is never more than what was planned and added', () => {
    expect(amountAfter(heldSet(), 60_000, 10)).toEqual({ hold: 40 });
    expect(amountAfter(countedSet(), 600_000, 2)).toEqual({ reps: 17 });
  });

  it('is pairs of alternating repetitions', () => {
    expect(amountAfter(countedSet({ side: 'alternate' }), 19_999, 0)).toEqual({ reps: 1 });
  });
});

describe('the result of a set', () => {
  it.each([
    ['a hold left half-way', heldSet(), 15_000, { hold: 15 }, false],
    ['a whole hold', heldSet(), 30_000, { hold: 30 }, true],
    ['the lower number of a range', countedSet(), 60_000, { reps: 12 }, true],
    ['one less than the lower number', countedSet(), 59_000, { reps: 11 }, false],
    ['the upper number of a range', countedSet(), 75_000, { reps: 15 }, true],
  ] as const)('for %s', (_, set, offset, done, complete) => {
    expect(setResult(set, offset, 0, 100, 200)).toEqual({
      set,
      added: 0,
      done,
      complete,
      began: 100,
      ended: 200,
    });
  });

  it('is undefined for less than one repetition or second', () => {
    expect(setResult(heldSet(), 999, 0, 0, 999)).toBeUndefined();
    expect(setResult(heldSet(), 1000, 0, 0, 1000)).toBeDefined();
    expect(setResult(countedSet(), 4999, 0, 0, 4999)).toBeUndefined();
  });

  it('has every repetition of a set that ran to its end, at any tempo', () => {
    const tenths = fc.integer({ min: 0, max: 60 }).map((value) => value / 10);
    const tempos = fc
      .record({ up: tenths, hold: tenths, down: tenths })
      .filter(({ up, hold, down }) => up + hold + down > 0);
    fc.assert(
      fc.property(
        tempos,
        fc.integer({ min: 1, max: 100 }),
        fc.boolean(),
        (tempo, to, isAlternate) => {
          const dose = { reps: { from: to, to }, tempo };
          const set = countedSet({ dose, side: isAlternate ? 'alternate' : 'both' });
          const length = Math.round(setPhase(set).seconds * 1000);
          const record = setResult(set, length, 0, 0, length);
          expect(record === undefined ? 0 : amountValue(record.done)).toBe(to);
          const counted = milestonesOf(setPhase(set), length, set).filter(
            ({ offset }) => offset <= length,
          );
          expect(counted).toHaveLength(to);
        },
      ),
    );
  });
});
