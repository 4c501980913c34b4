import { describe, expect, it } from 'vitest';
import { wantsPlainWords } from '../../../src/core/settings/plain-words.ts';

describe('plain words', () => {
  it.each([
    ['screen', {}, false],
    ['plain', {}, true],
    ['screen', { ACCESSIBLE: '1' }, true],
    ['screen', { ACCESSIBLE: 'yes' }, true],
    ['screen', { ACCESSIBLE: '' }, false],
    ['screen', { ACCESSIBLE: '0' }, false],
    ['plain', { ACCESSIBLE: '0' }, true],
  ] as const)('with face %s and %j are wanted: %s', (face, env, expected) => {
    expect(wantsPlainWords({ face }, env)).toBe(expected);
  });
});
