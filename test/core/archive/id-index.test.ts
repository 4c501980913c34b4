import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsWith, withMonth, withoutMonth } from '../../../src/core/archive/id-index.ts';
import { idToken } from '../../../src/core/archive/id-token.ts';

const month = fc
  .tuple(fc.nat(9999), fc.integer({ min: 1, max: 12 }))
  .map(([year, one]) => `${String(year).padStart(4, '0')}-${String(one).padStart(2, '0')}`);

describe('an index of ids', () => {
  it('tells in which months an id is, whatever is put in and taken out', () => {
    const months = fc.uniqueArray(fc.tuple(month, fc.uniqueArray(fc.nat(60), { maxLength: 30 })), {
      maxLength: 8,
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(months, fc.nat(8), (held, gone) => {
        const tokensOf = (ids: readonly number[]) =>
          ids.map((id) => idToken(`id ${id}`)).toSorted();
        const whole = held.reduce(
          (index, [name, ids]) => withMonth(index, name, tokensOf(ids)),
          '',
        );
        const left = held.filter((_, at) => at !== gone);
        const name = held[gone]?.[0];
        const index = name === undefined ? whole : withoutMonth(whole, name);
        for (let id = 0; id <= 60; id++) {
          const expected = left.filter(([, ids]) => ids.includes(id)).map(([name]) => name);
          expect(monthsWith(index, idToken(`id ${id}`)).toSorted()).toEqual(expected.toSorted());
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a token', () => {
  it('is short, the same each time, and another for nearly every id', () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => `${at.toString(16)}-4000-8000`);
    const tokens = ids.map((id) => idToken(id));
    expect(tokens.every((token) => /^[\w-]{6}$/.test(token))).toBe(true);
    expect(new Set(tokens).size).toBeGreaterThan(19_990);
    expect(idToken('a-b')).toBe(idToken('a-b'));
  });
});
