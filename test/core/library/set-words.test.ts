import { describe, expect, it } from 'vitest';
import { afterWords } from '../../../src/core/library/set-words.ts';
import { heldSet } from '../../support/sample-library.ts';

describe('what to do when a set is over', () => {
  const cues = [{ between: 'Swap hands.' }, { after: 'Lower the {side} leg.' }];

  it('is the same after every set, and what prepares the next only before another on its side', () => {
    const words = [1, 2].map((set) => afterWords(heldSet({ set, sets: 2 }, { cues })));
    expect(words).toEqual(['Lower the left leg. Swap hands.', 'Lower the left leg.']);
  });

  it('is nothing if no cue says so', () => {
    expect(afterWords(heldSet({}, { cues: ['Breathe.', { setup: 'Lie down.' }] }))).toBe('');
  });
});
