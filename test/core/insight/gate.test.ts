import { describe, expect, it } from 'vitest';
import { type Compared, COMPARED } from '../../../src/core/insight/question.ts';
import type { Comparison } from '../../../src/core/insight/compare.ts';
import { compare } from '../../../src/core/insight/compare.ts';
import { GATES, needsOf } from '../../../src/core/insight/gate.ts';
import { seededRandom } from '../../../src/core/statistics/random.ts';
import { madeDiary, NOTHING } from '../../support/made-diary.ts';

const NOTHING_YET = compare([], 'runs');

const counted = (rows: number, yes: number, no: number, offPattern: number): Comparison => ({
  ...NOTHING_YET,
  rows,
  yes,
  no,
  offPattern,
});

describe('what a comparison is short of', () => {
  it.each<readonly [Compared, Comparison, readonly string[]]>([
    ['runs', counted(28, 8, 20, 4), []],
    ['runs', counted(27, 8, 19, 4), ['mornings 27 of 28']],
    ['runs', counted(30, 7, 23, 4), ['yes 7 of 8']],
    ['runs', counted(30, 23, 7, 4), ['no 7 of 8']],
    ['runs', counted(30, 15, 15, 3), ['off-pattern 3 of 4']],
    ['runs', counted(80, 40, 40, 4), []],
    ['runs', counted(81, 40, 41, 4), ['off-pattern 4 of 5']],
    ['runs', counted(180, 90, 90, 8), ['off-pattern 8 of 9']],
    ['evening', counted(28, 8, 20, 4), []],
    ['evening', counted(20, 12, 7, 0), ['mornings 20 of 28', 'no 7 of 8', 'off-pattern 0 of 4']],
    ['surface', counted(16, 8, 8, 4), []],
    ['surface', counted(15, 8, 7, 4), ['mornings 15 of 16', 'no 7 of 8']],
    ['distance', counted(16, 0, 0, 0), []],
    ['distance', counted(15, 0, 0, 0), ['mornings 15 of 16']],
  ])('%s: %j', (question, compared, needs) => {
    const words = needsOf(question, compared).map(
      ({ of, have, wanted }) => `${of} ${have} of ${wanted}`,
    );
    expect(words).toEqual(needs);
  });

  it('has ten degrees of freedom left whenever it is short of nothing', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const days = madeDiary({ ...NOTHING, days: 17 + seed }, seededRandom(seed));
      for (const question of COMPARED) {
        const compared = compare(days, question);
        if (needsOf(question, compared).length > 0) continue;
        expect(compared.fit?.df).toBeGreaterThanOrEqual(10);
      }
    }
    expect(Object.values(GATES).map(({ mornings }) => mornings)).toEqual([28, 28, 16, 16]);
  });
});
