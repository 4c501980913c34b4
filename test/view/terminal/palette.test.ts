import { describe, expect, it } from 'vitest';
import { STRETCH_SHADES, WORK_SHADES } from '../../../src/core/figure/roles.ts';
import type { Rgb } from '../../../src/core/figure/colours.ts';
import { colourCode, type Hue, rgbOf } from '../../../src/view/terminal/palette.ts';
import { contrast, indexedRgb } from './contrast.ts';
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
const WORDS: readonly Hue[] = [
  'accent',
  'move',
  'work',
  'hold',
  'rest',
  'alarm',
  'title',
  'ink',
  'faint',
];
/** Hues of the body; the minimum contrast is that of WCAG 2.2, 1.4.11. */
const BODY: readonly Hue[] = ['skin', 'legs', 'torso', 'work', 'stretch', 'arrow', 'prop'];

const SURROUNDINGS: readonly Hue[] = [
  'ghost',
  'wall',
  'mat',
  'floor',
  'farSkin',
  'farLegs',
  ...WORK_SHADES.slice(0, -1),
  ...STRETCH_SHADES.slice(0, -1),
];
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

  it.each([1, 2, 3] as const)(
    'tell a far limb from the ghost and the near one, level %i',
    (level) => {
      const codeOf = (hue: Hue) => colourCode(hue, on, { level, isBehind: false });
      for (const [far, near] of [
        ['farLegs', 'legs'],
        ['farSkin', 'skin'],
      ] as const) {
        expect(new Set([codeOf(far), codeOf(near), codeOf('ghost')]).size, far).toBe(3);
        if (level === 1) continue;
        const rgb = (hue: Hue) => (level === 2 ? indexedRgb(codeOf(hue)) : rgbOf(hue, on));
        expect(contrast(rgb(far), rgb('ghost')), far).toBeGreaterThanOrEqual(2.2);
        expect(contrast(rgb(far), rgb(near)), far).toBeGreaterThanOrEqual(1.7);
      }
    },
  );

  it.each([WORK_SHADES, STRETCH_SHADES])('grow from %s to the full colour', (...shades) => {
    const full = shades.at(-1) ?? 'work';
    const away = shades.map((shade) => distance(rgbOf(shade, on), rgbOf(full, on)));
    expect(away).toEqual(away.toSorted((a, b) => b - a));
    expect(new Set(away).size).toBe(shades.length);
    const pale = shades[0] ?? full;
    for (const level of [1, 2] as const) {
      const steps = shades.map((shade) => colourCode(shade, on, { level, isBehind: false }));
      expect(steps[0], `level ${level}`).not.toBe(steps.at(-1));
    }
    // Of two of the 16, the bright one stands out on dark, the deep one on light.
    const [weak, strong] = [pale, full].map((shade) =>
      Number(colourCode(shade, on, { level: 1, isBehind: false })),
    );
    expect((strong ?? 0) > (weak ?? 0)).toBe(on === 'dark');
  });

  it('avoid for words those of the 16 that are too close to the background', () => {
    const codes = WORDS.map((hue) => Number(colourCode(hue, on, { level: 1, isBehind: false })));
    const pale = [32, 33, 36, 37, 92, 93, 95, 96, 97];
    const deep = [30, 31, 34, 35, 90];
    expect(codes.filter((code) => (on === 'light' ? pale : deep).includes(code))).toEqual([]);
  });
});

function distance(a: Rgb, b: Rgb): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
