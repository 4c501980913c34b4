import { describe, expect, it } from 'vitest';
import type { Compared } from '../../../src/core/insight/question.ts';
import { compare } from '../../../src/core/insight/compare.ts';
import { needsOf } from '../../../src/core/insight/gate.ts';
import { trend } from '../../../src/core/insight/trend.ts';
import { seededRandom } from '../../../src/core/statistics/random.ts';
import { madeDiary, NOTHING } from '../../support/made-diary.ts';

/** Diaries in which nothing changes the next morning, while one runs less and stretches more when sore. */
const DIARIES = Array.from({ length: 400 }, (_, index) =>
  madeDiary(
    { ...NOTHING, likeness: 0.7, runs: 'less-when-sore', evenings: 'more-when-sore' },
    seededRandom(index + 1),
  ),
);

describe('diaries in which nothing makes a difference, and soreness lasts for days', () => {
  it.each<Compared>(['runs', 'distance', 'surface', 'evening'])(
    'show one by %s about as often as p says',
    (question) => {
      const compared = DIARIES.map((days) => compare(days, question));
      const judged = compared.filter((one) => needsOf(question, one).length === 0);
      const shares = [0.05, 0.01].map((level) =>
        shareOf(judged, ({ fit }) => (fit?.p ?? 1) <= level),
      );
      // 5 % and 1 % with four standard errors of 400 diaries on either side.
      expect(judged.length).toBeGreaterThan(360);
      expect(shares[0]).toBeGreaterThan(0.01);
      expect(shares[0]).toBeLessThan(0.095);
      expect(shares[1]).toBeLessThan(0.03);
    },
  );

  it('show a trend about as often as p says', () => {
    const lines = DIARIES.map((days) => trend(days).line);
    const share = shareOf(lines, (line) => line !== null && line.p <= 0.05);
    expect(share).toBeGreaterThan(0.01);
    expect(share).toBeLessThan(0.095);
  });
});

function shareOf<T>(items: readonly T[], isCounted: (item: T) => boolean): number {
  return items.filter((item) => isCounted(item)).length / items.length;
}
