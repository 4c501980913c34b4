import { describe, expect, it } from 'vitest';
import { parseMorning } from '../../../src/core/diary/typed-morning.ts';

describe('words about a morning', () => {
  it.each([
    ['4', 4, undefined, undefined],
    ['4 yesterday', 4, undefined, 'yesterday'],
    ['4 30', 4, 30, undefined],
    ['4 30 yesterday', 4, 30, 'yesterday'],
    ['4 19 oct', 4, undefined, '19 oct'],
    ['4 30 19 oct', 4, 30, '19 oct'],
    ['3 10 20 oct', 3, 10, '20 oct'],
    ['3 20 21 oct', 3, 20, '21 oct'],
    ['3 1 nov 20', 3, 20, '1 nov'],
    ['3 stiff 20 1 nov', 3, 20, '1 nov'],
    ['19 oct 4 15 min', 4, 15, '19 oct'],
    ['yesterday 3', 3, undefined, 'yesterday'],
    ['3 7 yesterday', 3, 7, 'yesterday'],
    ['2 stiff half an hour monday', 2, 30, 'monday'],
  ])('%s', (typed, score, stiffness, when) => {
    expect(parseMorning(typed)).toMatchObject({ score, stiffness, when });
  });
});
