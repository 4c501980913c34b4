import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLine, plainText, excerpt } from '../../../src/core/text/plain-text.ts';
import { anyCharacter } from '../../support/any-character.ts';

describe('plain text', () => {
  it.each([
    ['a colour', '\u001b[31mred\u001b[0m', ' [31mred [0m'],
    ['a bell, a tab and a null', 'a\u0007b\tc\u0000d', 'a b c d'],
    ['delete and a second set of control characters', 'a\u007fb\u009bc', 'a b c'],
    ['what turns the reading direction', 'a\u202eb\u2066c\u200fd\u061ce\u200ef', 'a b c d e f'],
    ['line and paragraph separators and the mark of UTF-8', 'a\u2028b\u2029c\ufeffd', 'a b c d'],
  ])('has spaces in place of %s', (_, text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  it('has line feeds for every line end, and keeps empty lines', () => {
    expect(plainText('a\r\nb\rc\n\nd')).toBe('a\nb\nc\n\nd');
  });

  it('leaves everything else alone', () => {
    const text = 'naïve, “quoted” – 漢字 עברית 👩‍🦰🇬🇧 \u00a0=1';
    expect(plainText(text)).toBe(text);
  });
});

describe('a plain line', () => {
  it('is one line without leading, trailing or repeated spaces', () => {
    expect(plainLine('  a\r\n\n b \t c\u001b ')).toBe('a b c');
  });

  it.each([
    ['\u001b[31mred\u001b[0m', '[31mred [0m'],
    ['a\nb\r\nc\td', 'a b c d'],
    ['bell\u0007\u0000', 'bell'],
    ['\u009b2J', '2J'],
    ['\u202etxet\u202c', 'txet'],
    ['\u2066a\u2069\u200f\u061cb', 'a b'],
    ['line\u2028paragraph\u2029', 'line paragraph'],
    ['\ufeffmark', 'mark'],
    ['  much   space ', 'much space'],
    ['Übung 漢字 👍 e\u0301', 'Übung 漢字 👍 e\u0301'],
  ])('of %j is %j', (text, expected) => {
    expect(plainLine(text)).toBe(expected);
  });

  it('contains no control character or direction mark, and is unchanged by a second pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const clean = plainLine(text);
        expect(clean).not.toMatch(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
        expect(plainLine(clean)).toBe(clean);
      }),
    );
  });
});

describe('a shortened text', () => {
  it('is the text itself up to its length', () => {
    expect(excerpt('abcde', 5)).toBe('abcde');
  });

  it('is cut to its length, ellipsis included', () => {
    expect(excerpt('abcdef', 5)).toBe('abcd…');
    expect(excerpt('abc def', 5)).toBe('abc…');
  });

  it('has no half of an emoji at its end', () => {
    expect(excerpt('abc👍👍', 5)).toBe('abc…');
    expect(excerpt('ab👍👍👍', 5)).toBe('ab👍…');
  });
});
