import { describe, expect, it } from 'vitest';
import {
  drawLarge,
  type LargeStyle,
  largeWords,
  squeezeFor,
} from '../../../src/view/figure/large-letters.ts';
import { gridText } from '../../../src/view/terminal/grid.ts';
import { width } from '../../../src/core/text/width.ts';
import { shippedLibrary } from '../../support/sample-library.ts';

const STYLE: LargeStyle = {
  rows: 5,
  squeeze: 1,
  mode: 'quadrant',
  style: 'title',
  cellAspect: 0.5,
};
const BLOCKS = /^[ ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█]*$/;

describe('a large text', () => {
  it('is drawn with quadrants', () => {
    expect(shown('12', 5)).toMatchInlineSnapshot(`
      "
       ▗▄█▙  ▗▟███▙▖
       ▀▀██  ▀▀   ██
         ██     ▗▟█▘
         ██   ▗▟█▀
         █▛  ▟█████▙
      "
    `);
    expect(shown('305', 7)).toMatchInlineSnapshot(`
      "
       ▗▟████▄    ▄▟███▙▄   ▗███████▌
      ▝██▀ ▝▜█▙  ▟█▛▘ ▝▜█▙  ▐█▛
            ▟█▛  ██     ██  ▐████▙▄▖
         ▐████▖  ██     ██  ▀█▀▀▀▀██▖
            ▀██▖ ██     ██        ▐██
      ▐█▙▄ ▗▄██▘ ▜█▙▖ ▗▟█▛  ██▄▖ ▄██▛
       ▀▜████▀▘   ▀▜███▛▀   ▝▀████▛▘
      "
    `);
    expect(shown('LEFT', 5)).toMatchInlineSnapshot(`
      "
      █▌      ██████ ▐█████▛ ▐█████▛
      █▌      █▌     ▐█         █▌
      █▌      █████  ▐████▛     █▌
      █▌      █▌     ▐█         █▌
      ██████▖ ██████▖▐█         █▌
      "
    `);
    expect(shown('RIGHT', 3)).toMatchInlineSnapshot(`
      "
      █▀▀▙ █ ▟▀▜ ▐▌ ▐▌▀▜▛▀
      █▄▟▀ █▐▌▗▄▖▐▛▀▜▌ ▐▌
      █ ▝▙ █ ▜▄█▘▐▌ ▐▌ ▐▌
      "
    `);
  });

  it.each(['0', '1', '8', '12', '100', '1800', 'LEFT', 'RIGHT', 'BOTH', 'I', ''])(
    '%j is a block of cells exactly as high as requested',
    (text) => {
      for (const rows of [1, 2, 3, 5, 8, 13, 16]) {
        const large = lines(text, rows);
        expect(large).toHaveLength(rows);
        for (const line of large) {
          expect(width(line)).toBe(width(large[0] ?? ''));
          expect(line).toMatch(BLOCKS);
        }
      }
    },
  );

  it('has letters for all shipped names, and none for what it cannot draw', () => {
    for (const { name } of Object.values(shippedLibrary().exercises)) {
      expect(largeWords(name), name).toBe(name.toUpperCase().replaceAll('’', "'"));
    }
    expect(largeWords('Étirement')).toBe('ETIREMENT');
    expect(largeWords('伸展')).toBeUndefined();
    expect(largeWords('50%')).toBeUndefined();
  });

  it('has a different picture for every letter at the size of names', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
    for (const rows of [3, 5]) {
      expect(new Set(letters.map((letter) => shown(letter, rows))).size).toBe(26);
    }
  });

  it('is squeezed to fit as long as it is readable', () => {
    const natural = width(lines('KNEES TO CHEST', 3)[0] ?? '');
    const into = (columns: number) =>
      squeezeFor('KNEES TO CHEST', { rows: 3, columns, cellAspect: 0.5 });
    expect(into(natural)).toBe(1);
    const squeeze = into(Math.ceil(natural * 0.8)) ?? 0;
    expect(squeeze).toBeCloseTo(0.8, 1);
    const squeezed = drawLarge('KNEES TO CHEST', { ...STYLE, rows: 3, squeeze });
    expect(squeezed.columns).toBeLessThanOrEqual(Math.ceil(natural * 0.8));
    expect(into(Math.floor(natural * 0.7))).toBeUndefined();
  });

  it('has ink in the first and last row for every digit', () => {
    for (const digit of '0123456789') {
      for (let rows = 5; rows <= 13; rows++) {
        const large = lines(digit, rows);
        expect(large[0]?.trim(), `${digit} ${rows}`).not.toBe('');
        expect(large.at(-1)?.trim(), `${digit} ${rows}`).not.toBe('');
      }
    }
  });

  it('has a different picture for every digit at every height in use, also mirrored', () => {
    for (let rows = 3; rows <= 13; rows++) {
      const words = ['LEFT', 'RIGHT'].map((word) => shown(word, rows));
      expect(new Set(words).size).toBe(2);
      if (rows < 5) continue;
      expect(new Set('0123456789'.split('').map((digit) => shown(digit, rows))).size).toBe(10);
    }
  });
});

function shown(text: string, rows: number): string {
  const trimmed = lines(text, rows).map((line) => line.trimEnd());
  return `\n${trimmed.join('\n')}\n`;
}

function lines(text: string, rows: number): readonly string[] {
  const { columns, cells } = drawLarge(text, { ...STYLE, rows });
  return gridText({ columns, rows, cells: [...cells] })
    .split('\n')
    .map((line) => line.padEnd(columns));
}
