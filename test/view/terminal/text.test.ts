import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, hang, pad, width, wrap } from '../../../src/view/terminal/text.ts';

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

describe('a wrapped text', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 5, ['one', 'two', 'three']],
    ['unbreakable', 4, ['unbr', 'eaka', 'ble']],
    ['a unbreakable', 4, ['a', 'unbr', 'eaka', 'ble']],
    ['漢字漢字', 5, ['漢字', '漢字']],
    ['', 5, []],
  ])('%j in %i columns is %j', (text, columns, lines) => {
    expect(wrap(text, columns)).toEqual(lines);
  });

  it('loses nothing, and never takes more columns than allowed', () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 2, max: 30 }), (text, columns) => {
        const lines = wrap(text, columns);
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('is indented under its first word', () => {
    expect(hang('  1. ', 'one two three', 12)).toBe('  1. one two\n     three');
    expect(hang('漢: ', 'one two', 7)).toBe('漢: one\n    two');
  });
});
