import { describe, expect, it } from 'vitest';
import { numberWords } from '../../../src/core/text/number-words.ts';

describe('a number in words', () => {
  it.each([
    [0, 'zero'],
    [12, 'twelve'],
    [19, 'nineteen'],
    [20, 'twenty'],
    [35, 'thirty-five'],
    [90, 'ninety'],
    [99, 'ninety-nine'],
    [100, '100'],
  ])('%i is %s', (number, words) => {
    expect(numberWords(number)).toBe(words);
  });
});
