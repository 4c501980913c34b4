import { describe, expect, it } from 'vitest';
import { longestFitting, fittingRate, speechMs } from '../../../src/core/audio/utterance.ts';

/** Milliseconds espeak-ng 1.51 took for a text at 80, 160 and 300 words a minute, measured on the files it wrote. */
const MEASURED: readonly (readonly [text: string, ...ms: readonly [number, number, number]])[] = [
  ['change sides, now the left', 4391, 2236, 1095],
  ['twelve. up to fifteen if it is comfortable', 5540, 2962, 1533],
  [
    'Piriformis stretch, left side, set one of two. Lie on your back with both knees bent.',
    11_688,
    5909,
    2901,
  ],
  ['Double knees to chest. Lie on your back with both knees bent.', 7545, 3818, 1851],
  ['Rest, thirty seconds. Then the same side again.', 7595, 3772, 1713],
];

describe('the time a text takes', () => {
  it.each(MEASURED)('is at least what was measured, and not much more: %s', (text, ...measured) => {
    for (const [index, rate] of [80, 160, 300].entries()) {
      const took = measured[index] ?? 0;
      expect(speechMs(text, rate), `${rate}`).toBeGreaterThan(took);
      expect(speechMs(text, rate), `${rate}`).toBeLessThan(took * 1.3 + 400);
    }
  });

  it.each(['one', 'two', 'three'])('leaves room for %s within its second', (number) => {
    expect(speechMs(number, 160)).toBeLessThan(1000);
  });
});

describe('the text that fits', () => {
  const TEXTS = ['Rest, thirty seconds. Then set two of two.', 'Rest.'];

  it.each([
    [5000, TEXTS[0]],
    [2000, TEXTS[1]],
    [500, undefined],
  ])('into %i ms is %j', (room, expected) => {
    expect(longestFitting(TEXTS, room, 160)).toBe(expected);
  });

  it('is shorter at a slower rate', () => {
    expect(longestFitting(TEXTS, 5000, 80)).toBe('Rest.');
  });

  it('may be empty if it may be left out', () => {
    expect(longestFitting(['Done.', ''], 100, 160)).toBe('');
  });
});

describe('the rate at which a text fits', () => {
  it.each([
    ['is the one given if there is room', 2000, 80],
    ['is faster if there is less', 1000, 158],
    ['is never too fast to follow', 400, undefined],
    ['is undefined if there is no time', 0, undefined],
  ])('%s', (_, room, expected) => {
    expect(fittingRate('three', room, 80)).toBe(expected);
  });
});
