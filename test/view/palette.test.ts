import { describe, expect, it } from 'vitest';
import type { Background, Rgb } from '../../src/core/figure/colours.ts';
import { colourCode, type Hue, rgbOf } from '../../src/view/palette.ts';

const TEXTS: readonly Hue[] = ['accent', 'move', 'work', 'hold', 'rest', 'alarm', 'title'];
const BODY: readonly Hue[] = ['skin', 'torso', 'legs', 'work', 'stretch'];

describe.each<Background>(['dark', 'light'])('the colours on %s', (on) => {
  const plain: Rgb = on === 'dark' ? [0, 0, 0] : [255, 255, 255];

  it.each(TEXTS)('%s can be read as text (WCAG 2: 4.5 to 1)', (hue) => {
    expect(contrast(rgbOf(hue, on), rgbOf(undefined, on))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgbOf(hue, on), plain)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(BODY)('%s can be told from what is behind it (WCAG 2: 3 to 1)', (hue) => {
    expect(contrast(rgbOf(hue, on), rgbOf(undefined, on))).toBeGreaterThanOrEqual(3);
  });

  it('are told apart with 256 and with 16 colours where they meet', () => {
    for (const level of [1, 2] as const) {
      const codes = ['skin', 'torso', 'legs', 'farLegs', 'work', 'stretch', 'mat'] as const;
      const made = codes.map((hue) => colourCode(hue, on, { level, isBehind: false }));
      expect(new Set(made).size, made.join(' ')).toBe(codes.length);
    }
  });
});

/** The contrast of two colours, 1 to 21 (WCAG 2, "contrast ratio"). */
function contrast(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
