import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiText } from '../../../src/core/text/ascii.ts';
import { width } from '../../../src/core/text/width.ts';

describe('a text in ASCII', () => {
  it.each([
    ['plain', 'plain'],
    ['12–15 × 2 — today’s “plan”', '12-15 x 2 - today\'s "plan"'],
    ['Mäßig fiancé', 'Ma?ig fiance'],
    ['漢字 👍', '???? ??'],
  ])('%j becomes %j', (text, expected) => {
    expect(asciiText(text)).toBe(expected);
  });

  it('is as wide as before, and nothing else than ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const ascii = asciiText(text);
        expect(width(ascii)).toBe(width(text));
        expect(ascii).not.toMatch(/[^\0-\u007f]/);
      }),
    );
  });
});
