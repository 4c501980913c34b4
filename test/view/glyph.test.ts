import { describe, expect, it } from 'vitest';
import { drawLarge, largeColumns } from '../../src/view/glyph.ts';
import { width } from '../../src/view/text.ts';

const BLOCKS = /^[ ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█]*$/;

describe('a large text', () => {
  it('is drawn with quarters of blocks', () => {
    expect(shown('12', 5)).toMatchInlineSnapshot(`
      "
       ▄▟█   ▄███▙▖
      ▝▀▜█  ▝▀   ▜█
        ▐█     ▗▟█▘
        ▐█   ▗▟█▀
        ▐█  ▐█████▙
      "
    `);
    expect(shown('305', 7)).toMatchInlineSnapshot(`
      "
       ▗▟███▙▄   ▗▟████▄   ███████▙
      ▝██▀ ▝▜█▙ ▟█▛▀ ▝▜██  ██
            ▟█▛ ██▌    ██▌▗█████▄▄
         ▐████▖ ██▌    ██▌▝▜▛▀▀▀▜█▙
            ▀██▖██▌    ██▌       ██▌
      ▐█▙▖ ▗▄██▘▜█▙▄ ▗▟██ ▐█▙▄ ▗▟██
       ▀▜████▀   ▝▜████▀   ▀▜███▛▀
      "
    `);
    expect(shown('LEFT', 5)).toMatchInlineSnapshot(`
      "
      █▌     ██████▘▐█████▛▝██████
      █▌     ██     ▐█        █▌
      █▌     █████▌ ▐████▛    █▌
      █▌     ██     ▐█        █▌
      ██████▖██████▌▐█        █▌
      "
    `);
    expect(shown('RIGHT', 3)).toMatchInlineSnapshot(`
      "
      █▀▀▙ █ ▟▀▚ █  █▀▜▛▀
      █▄▟▀ █▐▌▗▄▖█▀▀█ ▐▌
      █ ▝▙ █ ▜▄▛▘█  █ ▐▌
      "
    `);
  });

  it.each(['0', '1', '8', '12', '100', '1800', 'LEFT', 'RIGHT', 'BOTH', 'I', ''])(
    '%j takes the columns and rows it says it takes, at any height',
    (text) => {
      for (const rows of [1, 2, 3, 5, 8, 13, 16]) {
        const lines = drawLarge(text, rows);
        expect(lines).toHaveLength(rows);
        for (const line of lines) {
          expect(width(line)).toBe(largeColumns(text, rows));
          expect(line).toMatch(BLOCKS);
        }
      }
    },
  );

  it('has ink in its first and last row, whatever the digit', () => {
    for (const digit of '0123456789') {
      for (let rows = 5; rows <= 13; rows++) {
        const lines = drawLarge(digit, rows);
        expect(lines[0]?.trim(), `${digit} ${rows}`).not.toBe('');
        expect(lines.at(-1)?.trim(), `${digit} ${rows}`).not.toBe('');
      }
    }
  });

  it('tells every digit from every other, and left from right, at every height it is used at', () => {
    for (let rows = 3; rows <= 13; rows++) {
      const words = ['LEFT', 'RIGHT'].map((word) => shown(word, rows));
      expect(new Set(words).size).toBe(2);
      if (rows < 5) continue;
      expect(new Set('0123456789'.split('').map((digit) => shown(digit, rows))).size).toBe(10);
    }
  });
});

function shown(text: string, rows: number): string {
  return `\n${drawLarge(text, rows)
    .map((line) => line.trimEnd())
    .join('\n')}\n`;
}
