import { describe, expect, it } from 'vitest';
import { update } from '../../../src/core/session/update.ts';
import { nextWords } from '../../../src/view/session/screen-words.ts';
import { exerciseSession } from './shipped-moments.ts';

describe('what comes next, if there is no room for the name', () => {
  it('leaves out the name if the exercise stays the same', () => {
    const began = exerciseSession('single-knee-to-chest');
    const { state } = update(began, { kind: 'key', at: began.now, command: 'easier' });
    const name = 'Single knee to chest, with a towel';
    expect(nextWords(state, 120)).toBe(`${name} · next: ${name}, left side, set 2 of 3`);
    expect(nextWords(state, 44)).toBe(`next: ${name}`);
    expect(nextWords(state, 38)).toBe('next: the same, left side, set 2 of 3');
  });
});
