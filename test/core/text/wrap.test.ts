import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { width } from '../../../src/core/text/width.ts';
import { hang, unbroken, wrap, wrapCells, wrapLines } from '../../../src/core/text/wrap.ts';

const written = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', 'é', 'e\u0301', '漢', '字', '👍', '👩‍👩‍👧', '🇬🇧', '–', 'ß'),
  maxLength: 40,
});

const wordsOf = (text: string) => text.split(' ').filter((word) => word !== '');

describe('a wrapped text', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 5, ['one', 'two', 'three']],
    ['to /home/a/very/long/path now', 8, ['to', '/home/a/very/long/path', 'now']],
    ['', 5, []],
  ])('%j in %i columns is %j', (text, columns, lines) => {
    expect(wrap(text, columns)).toEqual(lines);
  });

  it('keeps every word whole, and is only too long where a single word is', () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 0, max: 30 }), (text, columns) => {
        const lines = wrap(text, columns);
        expect(lines.flatMap((line) => wordsOf(line))).toEqual(wordsOf(text));
        for (const line of lines) {
          if (width(line) > columns) expect(wordsOf(line)).toHaveLength(1);
        }
      }),
    );
  });

  it('is indented under its first word', () => {
    expect(hang('  1. ', 'one two three', 12)).toBe('  1. one two\n     three');
    expect(hang('漢: ', 'one two', 8)).toBe('漢: one\n    two');
  });

  it.each([
    ['  name        ', 'one two three', 20, '  name        one\n    two three'],
    ['  name: ', 'two unbreakable', 14, '  name: two\n  unbreakable'],
    ['  name: ', 'a very-very-long-path', 12, '  name: a\n  very-very-long-path'],
    ['  name: ', 'unbreakable', 12, '  name:\n unbreakable'],
  ])('after %j is further left where %j has too little room in %i columns', (...given) => {
    const [first, text, columns, expected] = given;
    expect(hang(first, text, columns)).toBe(expected);
  });

  it('keeps the spaces between its words and at its end, but none at the end of another line', () => {
    expect(wrap('one  two   three', 9)).toEqual(['one  two', 'three']);
    expect(wrapLines('Go on? Yes or no: ', 12)).toBe('Go on? Yes\nor no: ');
  });

  it('keeps its indent and its style where the first word does not fit', () => {
    expect(wrapLines('\u001b[2m    unbreakable\u001b[22m', 12)).toBe(
      '\u001b[2m unbreakable\u001b[22m',
    );
    expect(wrapLines('\u001b[2m  an unbreakable\u001b[22m', 14)).toBe(
      '\u001b[2m  an\n  unbreakable\u001b[22m',
    );
  });

  it('is measured without what styles it', () => {
    expect(wrap('\u001b[1mone\u001b[22m \u001b[33mtwo\u001b[39m', 7)).toHaveLength(1);
  });
});

describe('a text wrapped into cells', () => {
  it.each([
    ['unbreakable', 4, ['unbr', 'eaka', 'ble']],
    ['a unbreakable', 4, ['a', 'unbr', 'eaka', 'ble']],
    ['漢字漢字', 5, ['漢字', '漢字']],
    ['', 5, []],
  ])('%j in %i columns is %j', (text, columns, lines) => {
    expect(wrapCells(text, columns)).toEqual(lines);
  });

  it('loses nothing, and never takes more columns than allowed', () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 2, max: 30 }), (text, columns) => {
        const lines = wrapCells(text, columns);
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

describe('wrapped lines', () => {
  it.each([
    ['to begin: stretch log skip', 14, 'to begin:\nstretch log skip'],
    ['  chmod 600 /home/a', 10, '  chmod 600 /home/a'],
    ['done: 28 % of it', 8, 'done:\n28 % of\nit'],
    ['a hold of 30 s, and so on', 13, 'a hold of\n30 s, and so\non'],
  ])(
    'keep a command or a number with its unit in %j whole in %i columns',
    (text, columns, expected) => {
      expect(wrapLines(text, columns)).toBe(expected);
    },
  );

  it('keep on one line what is not to be broken', () => {
    expect(wrapLines(`type:\n  ${unbroken('any words to copy')}\n`, 5)).toBe(
      'type:\n  any words to copy\n',
    );
  });

  it.each([
    ['a short line\n  b  c\n', 20, 'a short line\n  b  c\n'],
    ['  one two three\nfour', 9, '  one two\n  three\nfour'],
    ['  • one two three', 11, '  • one two\n    three'],
    ['2. one two three', 10, '2. one two\n   three'],
    ['07:30:00 one two three four', 20, '07:30:00 one two\n         three four'],
    ['one two\n\nthree four', 5, 'one\ntwo\n\nthree\nfour'],
  ])('%j in %i columns are %j', (text, columns, expected) => {
    expect(wrapLines(text, columns)).toBe(expected);
  });
});
