import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, pad, width } from '../../../src/core/text/width.ts';

const written = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', 'é', 'e\u0301', '漢', '字', '👍', '👩‍👩‍👧', '🇬🇧', '–', 'ß'),
  maxLength: 40,
});

describe('the width', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['12–15 × 2', 9],
    ['é', 1],
    ['e\u0301', 1],
    ['漢字', 4],
    ['👍', 2],
    ['👩‍👩‍👧', 2],
    ['🇬🇧', 2],
    ['●◐○▸', 4],
    ['█▀▄', 3],
  ])('of %j is %i columns', (text, columns) => {
    expect(width(text)).toBe(columns);
  });
});

describe('a cut text', () => {
  it.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdef', 5, 'abcd…'],
    ['abcdef', 1, '…'],
    ['the other leg straight', 20, 'the other leg…'],
    ['the other leg straight', 14, 'the other leg…'],
    ['the other leg straight', 13, 'the other…'],
    ['a wheelchair', 9, 'a wheelc…'],
    ['abcdef', 0, ''],
    ['漢字漢', 5, '漢字…'],
    ['漢字漢', 4, '漢…'],
    ['', 0, ''],
  ])('%j to %i columns is %j', (text, columns, expected) => {
    expect(cut(text, columns)).toBe(expected);
  });

  it('never takes more columns than allowed, and is whole if it fits', () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 0, max: 30 }), (text, columns) => {
        const short = cut(text, columns);
        expect(width(short)).toBeLessThanOrEqual(columns);
        if (width(text) <= columns) expect(short).toBe(text);
      }),
    );
  });

  it('takes exactly its columns if padded', () => {
    expect(pad('漢', 4)).toBe('漢  ');
    fc.assert(
      fc.property(written, fc.integer({ min: 0, max: 30 }), (text, columns) => {
        expect(width(pad(text, columns))).toBe(columns);
      }),
    );
  });
});
