import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/core/insight/answer.ts';
import { differenceIn, modelOf } from '../../../src/core/insight/difference.ts';
import { oneMorning } from '../../../src/core/insight/one-morning.ts';
import { type Row, rowsOf } from '../../../src/core/insight/rows.ts';
import { isSmall, judged } from '../../../src/core/insight/verdict.ts';
import { seededRandom } from '../../../src/core/statistics/random.ts';
import { madeDiary, NOTHING } from '../../support/made-diary.ts';

/** What is said of rows. */
function judgedIn(rows: readonly Row[]) {
  const model = modelOf(rows);
  return model === null ? undefined : judged(differenceIn(model));
}

/** Whether rows without one still say the same: of no difference of 2 points or more, whether the interval is inside these. */
function saysTheSame(verdict: Verdict, rows: readonly Row[]): boolean {
  const found = judgedIn(rows);
  if (verdict === 'alike' && found !== undefined) return isSmall(found.estimate);
  return found?.verdict === verdict;
}

const diary = (seed: number, points: number) =>
  madeDiary({ ...NOTHING, days: 45, likeness: 0.4, cause: 'runs', points }, seededRandom(seed));

describe('a verdict that hangs on one morning', () => {
  it.each([0, 0.5, 1, 1.5])('is told as such exactly if it does, with %d points', (points) => {
    for (let seed = 1; seed <= 8; seed++) {
      const rows = rowsOf(diary(seed, points), 'runs');
      const verdict = judgedIn(rows)?.verdict ?? 'open';
      const model = modelOf(rows);
      const found = model && oneMorning(model, { verdict, step: 1, judge: judged });
      const others = rows.filter(
        (own) =>
          verdict !== 'open' &&
          !saysTheSame(
            verdict,
            rows.filter((row) => row !== own),
          ),
      );
      expect([seed, found !== null]).toEqual([seed, others.length > 0]);
      if (found === null) continue;
      const own = others.find(({ day }) => day === found.day);
      const without = judgedIn(rows.filter((row) => row !== own))?.verdict;
      expect(found).toEqual({ day: own?.day, score: own?.score, without });
    }
  });

  it('is none where nothing could be told', () => {
    const model = modelOf(rowsOf(diary(3, 1), 'runs'));
    expect(model).not.toBeNull();
    expect(model && oneMorning(model, { verdict: 'open', step: 1, judge: judged })).toBeNull();
  });
});
