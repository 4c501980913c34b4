import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../../src/core/text/did-you-mean.ts';

const WORDS = ['piriformis', 'hamstring', 'bridge', 'plank', 'side-plank', 'Calf stretch'];

describe('the nearest word', () => {
  it.each([
    ['pirifomis', 'piriformis'],
    ['PIRIFORMIS', 'piriformis'],
    ['prifiormis', 'piriformis'],
    ['hamstrings', 'hamstring'],
    ['birdge', 'bridge'],
    ['blank', 'plank'],
    ['side', 'side-plank'],
    ['string', 'hamstring'],
    ['calf', 'Calf stretch'],
  ])('to %s is %s', (typed, expected) => {
    expect(nearest(typed, WORDS)).toBe(expected);
  });

  it.each(['xyz', 'headstand', 'pl', ''])('to %j is none', (typed) => {
    expect(nearest(typed, WORDS)).toBeUndefined();
  });

  it('is the nearer of two that are close', () => {
    expect(nearest('planks', ['flanks', 'plank', 'planks'])).toBe('planks');
  });

  it('counts swapped neighbours as one mistake', () => {
    expect(nearest('abc', ['acb'])).toBe('acb');
    expect(nearest('abcd', ['badc'])).toBeUndefined();
  });

  it('becomes a question', () => {
    expect(didYouMean('plonk', WORDS)).toBe('did you mean `plank`?');
    expect(didYouMean('headstand', WORDS)).toBeUndefined();
  });
});
