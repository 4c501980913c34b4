import { describe, expect, it } from 'vitest';
import { differenceIn } from '../../../src/core/insight/difference.ts';
import type { InsightDay } from '../../../src/core/insight/insight-day.ts';
import { oneMorning } from '../../../src/core/insight/one-morning.ts';
import type { Compared } from '../../../src/core/insight/question.ts';
import { rowsOf } from '../../../src/core/insight/rows.ts';
import { judged, scaled } from '../../../src/core/insight/verdict.ts';
import { seededRandom } from '../../../src/core/statistics/random.ts';
import { madeDiary, NOTHING } from '../../support/made-diary.ts';

/** What is said of rows; undefined if nothing can be. */
function verdictOf(rows: ReturnType<typeof rowsOf>, step: number) {
  const found = differenceIn(rows);
  return found === null ? undefined : judged(scaled(found, step)).verdict;
}

function hangsOn(days: readonly InsightDay[], question: Compared, step = 1) {
  const rows = rowsOf(days, question);
  const verdict = verdictOf(rows, step) ?? 'open';
  return { rows, verdict, found: oneMorning(rows, { verdict, step, judge: judged }) };
}

const diary = (seed: number, points: number) =>
  madeDiary({ ...NOTHING, days: 60, likeness: 0.4, cause: 'runs', points }, seededRandom(seed));

describe('a verdict that hangs on one morning', () => {
  it.each([0, 0.5, 1, 1.5])('is told as such exactly if it does, with %d points', (points) => {
    for (let seed = 1; seed <= 8; seed++) {
      const { rows, verdict, found } = hangsOn(diary(seed, points), 'runs');
      const others = rows.filter((own) => {
        const without = rows.filter((row) => row !== own);
        return verdictOf(without, 1) !== verdict;
      });
      const days = verdict === 'open' ? [] : others.map(({ day }) => day);
      expect([seed, found !== null]).toEqual([seed, days.length > 0]);
      if (found === null) continue;
      const own = rows.find(({ day }) => day === found.day);
      const without = verdictOf(
        rows.filter((row) => row !== own),
        1,
      );
      expect(days).toContain(found.day);
      expect(found).toEqual({ day: found.day, score: own?.score, without });
    }
  });

  it('is none where nothing could be told', () => {
    const days = diary(3, 1);
    expect(
      oneMorning(rowsOf(days, 'runs'), { verdict: 'open', step: 1, judge: judged }),
    ).toBeNull();
  });
});
