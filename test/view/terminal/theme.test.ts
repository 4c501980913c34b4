import { describe, expect, it } from 'vitest';
import type { Rgb } from '../../../src/core/figure/colours.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';
import { contrast, indexedRgb } from './contrast.ts';

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
/** The backgrounds that each must be readable on. */
const BEHIND = { dark: [BLACK], light: [WHITE], unknown: [BLACK, WHITE] } as const;
const GROUNDS = ['dark', 'light', 'unknown'] as const;

describe('the styles', () => {
  it('leave texts as they are without colours', async () => {
    const theme = await themeFor(0, undefined);
    expect(Object.values(theme).map((style) => style('text'))).toEqual(Array(6).fill('text'));
  });

  describe.each(GROUNDS)('on a background that is %s', (ground) => {
    const on = ground === 'unknown' ? undefined : ground;

    it.each([2, 3] as const)('differ at colour level %i, and end with the text', async (level) => {
      const styled = Object.values(await themeFor(level, on)).map((style) => style('text'));
      expect(new Set(styled).size).toBe(6);
      for (const one of styled) expect(one).toMatch(/^\u001b\[[\d;]+mtext\u001b\[[\d;]+m$/);
    });

    it.each([2, 3] as const)('are readable at colour level %i', async (level) => {
      const { strong: _, ...coloured } = await themeFor(level, on);
      for (const [role, style] of Object.entries(coloured)) {
        const rgb = colourOf(style('text'));
        for (const behind of BEHIND[ground]) {
          expect(contrast(rgb, behind), role).toBeGreaterThanOrEqual(4.5);
        }
      }
    });

    it('have only those of 16 colours that are far from it in every terminal', async () => {
      const styles = Object.values(await themeFor(1, on)).map((style) => style('text'));
      const codes = styles.flatMap((text) => /\[(\d+)mtext/.exec(text)?.[1] ?? []);
      const bright = ['91', '92', '93', '96'];
      const deep = ['31', '34', '35'];
      const allowed = { dark: bright, light: deep, unknown: [] }[ground];
      expect(codes.filter((code) => !['1', '4', ...allowed].includes(code))).toEqual([]);
    });
  });
});

function colourOf(styled: string): Rgb {
  const [, all, indexed] = /\[38;(?:2;([\d;]+)|(5;\d+))m/.exec(styled) ?? [];
  if (indexed !== undefined) return indexedRgb(indexed);
  const [red = 0, green = 0, blue = 0] = (all ?? '').split(';').map(Number);
  return [red, green, blue];
}
