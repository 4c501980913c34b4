import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiPicture, asciiText } from '../../../src/core/text/ascii.ts';
import { width } from '../../../src/core/text/width.ts';
import { STATE_SIGNS } from '../../../src/view/words/slot-state.ts';

describe('a text in ASCII', () => {
  it.each([
    ['plain', 'plain'],
    ['12–15 × 2 — today’s “plan”', '12-15 x 2 - today\'s "plan"'],
    ['Mäßig fiancé Łódź', 'Masig fiance Lodz'],
    ['space pause · p hurts', 'space pause | p hurts'],
    ['the piriformis str…', 'the piriformis str~'],
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

  it('has a form of its own for each state of a slot', () => {
    const forms = Object.values(STATE_SIGNS).map(({ shape }) => asciiText(shape));
    expect(new Set(forms).size).toBe(forms.length);
    expect(forms).not.toContain('?');
  });

  it('keeps the blocks that a picture was asked to be made of', () => {
    expect(asciiPicture('● ▟█▙ 🬵🬱 \u{1cd00}')).toBe('# ▟█▙ 🬵🬱 \u{1cd00}');
    expect(asciiText('▟█▙')).toBe('???');
  });
});
