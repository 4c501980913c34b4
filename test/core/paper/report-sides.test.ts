import { describe, expect, it } from 'vitest';
import type { ReportExercise } from '../../../src/core/paper/report-exercises.ts';
import { sidedRows } from '../../../src/core/paper/report-sides.ts';

const LEFT: ReportExercise = {
  id: 'clam',
  name: 'Clamshell',
  side: 'left',
  now: [],
  done: null,
  sets: { done: 81, planned: 84 },
  forms: [],
  hurt: null,
};
const RIGHT: ReportExercise = { ...LEFT, side: 'right' };
const HURT = { times: 1, worst: 4, last: '2026-11-29' };

const sidesOf = (rows: readonly ReportExercise[]) => sidedRows(rows).map((row) => row.sideWords);

describe('the rows of a table of exercises', () => {
  it('are one for both sides where all of them is the same, whichever comes first', () => {
    expect(sidesOf([LEFT, RIGHT])).toEqual(['each']);
    expect(sidesOf([RIGHT, LEFT])).toEqual(['each']);
    expect(sidedRows([LEFT, RIGHT])[0]?.sets).toEqual({ done: 81, planned: 84 });
  });

  it.each([
    [
      'what was done differs',
      [LEFT, { ...RIGHT, sets: { done: 80, planned: 84 } }],
      ['left', 'right'],
    ],
    [
      'it hurt, even as often',
      [
        { ...LEFT, hurt: HURT },
        { ...RIGHT, hurt: HURT },
      ],
      ['left', 'right'],
    ],
    ['it hurt on one', [LEFT, { ...RIGHT, hurt: HURT }], ['left', 'right']],
    ['it is another exercise', [LEFT, { ...RIGHT, id: 'plank' }], ['left', 'right']],
    ['there is one side', [LEFT], ['left']],
    ['no side is meant', [{ ...LEFT, side: 'both' }, RIGHT], ['both', 'right']],
    ['sides are in turn', [{ ...LEFT, side: 'alternate' }], ['in turn']],
  ] as const)('are one a side where %s', (_, rows, sides) => {
    expect(sidesOf(rows)).toEqual(sides);
  });
});
