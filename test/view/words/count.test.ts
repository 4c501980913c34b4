import { describe, expect, it } from 'vitest';
import { countCell, sessionsWords } from '../../../src/view/words/count.ts';

describe('a count', () => {
  it.each([
    [{ done: 0, planned: 0 }, '–', 'nothing was planned'],
    [{ done: 3, planned: 14 }, '3 of 14  21 %', '3 of 14 sessions, 21 %'],
    [{ done: 11.4, planned: 14 }, '11.4 of 14  81 %', '11.4 of 14 sessions, 81 %'],
    [{ done: 14, planned: 14 }, '14 of 14 100 %', '14 of 14 sessions, 100 %'],
  ])('of %j is “%s” in a table and “%s” in a sentence', (count, cell, words) => {
    expect(countCell(count)).toBe(cell);
    expect(sessionsWords(count)).toBe(words);
  });
});
