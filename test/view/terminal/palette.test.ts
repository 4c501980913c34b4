import { describe, expect, it } from 'vitest';
import type { Rgb } from '../../../src/core/figure/colours.ts';
import { colourCode, type Hue, rgbOf } from '../../../src/view/terminal/palette.ts';
import { indexedColour } from './indexed-colour.ts';

const BACKGROUNDS = {
  dark: [
    [14, 18, 23],
    [0, 0, 0],
  ],
  light: [
    [250, 248, 244],
    [255, 255, 255],
  ],
} as const;

/** Hues of words; the minimum contrast is that of WCAG 2.2, 1.4.3. */
const WORDS: readonly Hue[] = ['accent', 'move', 'work', 'hold', 'rest', 'alarm', 'title', 'ink'];
/** Hues of the body; the minimum contrast is that of WCAG 2.2, 1.4.11. */
const BODY: readonly Hue[] = ['skin', 'legs', 'torso', 'work', 'stretch', 'arrow', 'prop'];

const SURROUNDINGS: readonly Hue[] = ['ghost', 'wall', 'mat', 'floor', 'farSkin', 'farLegs'];
const ALL = [...new Set([...WORDS, ...BODY, ...SURROUNDINGS, 'track', 'paper'] as const)];

describe.each(['dark', 'light'] as const)('the colours on %s', (on) => {
  it.each(ALL)('use the nearest of 256 for %s', (hue) => {
    const code = colourCode(hue, on, { level: 2, isBehind: false });
    expect(code).toBe(`38;5;${indexedColour(rgbOf(hue, on))}`);
  });

  it.each(WORDS)('keep words in the colour of %s readable', (hue) => {
    for (const behind of BACKGROUNDS[on]) {
      expect(contrast(rgbOf(hue, on), behind)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(BODY)('set %s off from the background', (hue) => {
    for (const behind of BACKGROUNDS[on]) {
      expect(contrast(rgbOf(hue, on), behind)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each([...WORDS, ...BODY])('set %s off from the background with 256 of them', (hue) => {
    const code = colourCode(hue, on, { level: 2, isBehind: false });
    const least = WORDS.includes(hue) ? 4.5 : 3;
    const behind: Rgb = on === 'dark' ? [0, 0, 0] : [255, 255, 255];
    expect(contrast(indexedRgb(code), behind), code).toBeGreaterThanOrEqual(least);
  });

  it('avoid for words those of the 16 that are too close to the background', () => {
    const codes = WORDS.map((hue) => Number(colourCode(hue, on, { level: 1, isBehind: false })));
    const pale = [32, 33, 36, 37, 92, 93, 95, 96, 97];
    const deep = [30, 31, 34, 35, 90];
    expect(codes.filter((code) => (on === 'light' ? pale : deep).includes(code))).toEqual([]);
  });
});

/** The contrast of two colours, 1 to 21, as WCAG 2.2 defines it. */
function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colour of one of the 256, from its escape code. */
function indexedRgb(code: string): Rgb {
  const index = Number(code.split(';').at(-1));
  const grey = 8 + (index - 232) * 10;
  if (index >= 232) return [grey, grey, grey];
  const level = (part: number) => (part === 0 ? 0 : 55 + part * 40);
  const cube = index - 16;
  return [level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6)];
}
