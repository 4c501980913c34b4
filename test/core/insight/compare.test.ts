import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Compared, COMPARED } from '../../../src/core/insight/question.ts';
import { compare } from '../../../src/core/insight/compare.ts';
import type { InsightDay } from '../../../src/core/insight/insight-day.ts';
import { seededRandom } from '../../../src/core/statistics/random.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { BETWEEN_THIRDS, madeDiary, NOTHING } from '../../support/made-diary.ts';

const ORDINARY = {
  ...NOTHING,
  likeness: 0.5,
  runs: 'less-when-sore',
  missing: 0.1,
  rhythm: 0.5,
} as const;

const seeds = fc.integer({ min: 1, max: 1e6 });
const asked = fc.constantFrom<Compared>(...COMPARED);

const diary = (seed: number, more = {}) => madeDiary({ ...ORDINARY, ...more }, seededRandom(seed));

/** What a comparison found, for another to be compared with it; turned over if its yes and no, or its scores, were. */
function found(fit: Fit, isTurned = false): readonly string[] {
  if (fit === null) return [];
  const { df, difference, low, high, p } = fit;
  const own = isTurned ? [-difference, -high, -low] : [difference, low, high];
  return [df, ...own, p].map((value) => value.toFixed(7));
}

type Fit = ReturnType<typeof compare>['fit'];

describe('a comparison', () => {
  it('is the same for the same diary some weeks later', () => {
    fc.assert(
      fc.property(seeds, asked, fc.integer({ min: -60, max: 60 }), (seed, question, weeks) => {
        const days = diary(seed);
        const moved = days.map((one) => ({ ...one, day: addDays(one.day, 7 * weeks) }));
        const [one, other] = [moved, days].map((all) => compare(all, question));
        expect({ ...one, model: null }).toEqual({ ...other, model: null });
      }),
      { seed: 18, numRuns: 25 },
    );
  });

  it('turns over when yes and no are exchanged', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const days = diary(seed);
        const turned = days.map((one) => ({
          ...one,
          hasEvening: !one.hasEvening,
          isRoad: one.isRoad === null ? null : !one.isRoad,
        }));
        for (const question of ['evening', 'surface'] as const) {
          const [one, other] = [compare(days, question), compare(turned, question)];
          expect(found(other.fit, true)).toEqual(found(one.fit));
          expect(other).toMatchObject({ yes: one.no, no: one.yes, offPattern: one.offPattern });
          expect(other.kinds).toEqual({ yes: one.kinds.no, no: one.kinds.yes });
        }
      }),
      { seed: 18, numRuns: 20 },
    );
  });

  it.each(COMPARED)(
    'by %s is the same a point higher, and turns over with the scores',
    (question) => {
      const days = diary(3);
      const scored = (change: (score: number) => number) =>
        days.map((one) => ({ ...one, score: one.score === null ? null : change(one.score) }));
      const { fit } = compare(days, question);
      const raised = scored((score) => score + 1);
      const turned = scored((score) => 10 - score);
      expect(found(fit)).not.toEqual([]);
      expect(found(compare(raised, question).fit)).toEqual(found(fit));
      expect(found(compare(turned, question).fit, true)).toEqual(found(fit));
    },
  );

  it.each([
    ['runs', 3, 1],
    ['distance', 3 / BETWEEN_THIRDS, 0.3],
    ['surface', 3, 1],
    ['evening', 3, 1],
  ] as const)(
    'finds 3 points of %s, which are %d of what it is asked by',
    (cause, truth, around) => {
      for (const seed of [1, 2, 3]) {
        const days = diary(seed, { days: 182, missing: 0, cause, points: 3 });
        const { fit } = compare(days, cause);
        expect(Math.abs((fit?.difference ?? 0) - truth)).toBeLessThan(around);
        expect(fit?.p).toBeLessThan(0.001);
      }
    },
  );

  it('looks at the last half year only', () => {
    const days = diary(5, { days: 300 });
    const recent = compare(days.slice(-182), 'runs');
    expect(compare(days, 'runs')).toEqual(recent);
    expect(recent.rows).toBeLessThanOrEqual(180);
  });

  it('is none if nothing differs, or only along with something else', () => {
    const days = diary(6);
    const cases: readonly (readonly [Compared, (one: InsightDay, index: number) => InsightDay])[] =
      [
        ['runs', (one) => ({ ...one, hasRun: true })],
        ['runs', (one) => ({ ...one, hasRun: false })],
        ['evening', (one) => ({ ...one, hasEvening: one.hasRun })],
        ['distance', (one) => ({ ...one, miles: one.hasRun ? 5 : null })],
        ['surface', (one) => ({ ...one, miles: one.isRoad === null ? null : one.isRoad ? 4 : 6 })],
      ];
    expect(cases.map(([question, change]) => compare(days.map(change), question).fit)).toEqual(
      cases.map(() => null),
    );
  });

  it('leaves out runs of unknown length where it needs the length, and no others', () => {
    const days = diary(7, { missing: 0 });
    const unknown = days.map((one, index) => (index % 3 === 0 ? { ...one, miles: null } : one));
    const lost = days
      .slice(1, -1)
      .filter((one, index) => one.hasRun && (index + 1) % 3 === 0).length;
    expect(lost).toBeGreaterThan(5);
    for (const question of ['distance', 'surface'] as const) {
      expect(compare(unknown, question).rows).toBe(compare(days, question).rows - lost);
    }
    expect(compare(unknown, 'distance').distances).toHaveLength(
      compare(days, 'distance').distances.length - lost - (days[0]?.hasRun === true ? 1 : 0),
    );
    for (const question of ['runs', 'evening'] as const) {
      expect(compare(unknown, question)).toEqual(compare(days, question));
    }
  });

  it('has the scores of the mornings of each kind', () => {
    const scores = [4, null, 5, 6, null, 3];
    const days = scores.map((score, index): InsightDay => {
      const hasRun = index % 2 === 0;
      const of = { miles: hasRun ? 5 : null, isRoad: null, hasEvening: index === 2 };
      return { day: addDays('2026-01-05', index), score, hasRun, ...of };
    });
    const { kinds } = compare(days, 'runs');
    expect(kinds).toEqual({ yes: [6, 3], no: [5] });
    expect(compare(days, 'evening').kinds).toEqual({ yes: [6], no: [5, 3] });
    expect(compare(days, 'surface').kinds.yes).toEqual([]);
    expect(compare(days, 'distance').distances).toEqual([
      { miles: 5, score: 6 },
      { miles: 5, score: 3 },
    ]);
  });

  it('takes the last score of three days as that of the morning before', () => {
    const days = (scores: readonly (number | null)[]) =>
      scores.map((score, index): InsightDay => {
        const nothing = { hasRun: false, miles: null, isRoad: null, hasEvening: false };
        return { day: addDays('2026-01-05', index), score, ...nothing };
      });
    expect(compare(days([4, null, null, 5]), 'runs').rows).toBe(1);
    expect(compare(days([4, null, null, null, 5]), 'runs').rows).toBe(0);
    // The first two days have no run two days before.
    expect(compare(days([4, 5, 6]), 'runs').rows).toBe(1);
  });

  it('counts mornings off the weekly pattern', () => {
    const days = Array.from({ length: 30 }, (_, index): InsightDay => {
      const hasRun = index % 7 === 1 || index === 9 || index === 17 || index === 15;
      const of = { miles: null, isRoad: null, hasEvening: index % 2 === 0 };
      return { day: addDays('2026-01-05', index), score: 4, hasRun: hasRun && index !== 15, ...of };
    });
    // Tuesday's runs are a habit but for one without, and two Wednesdays and Thursdays are not.
    expect(compare(days, 'runs').offPattern).toBe(3);
  });

  it('says nothing of empty and of constant diaries', () => {
    expect(compare([], 'runs')).toMatchObject({ rows: 0, fit: null });
    const same = diary(9).map((one) => ({ ...one, score: 3 }));
    expect(compare(same, 'runs').fit?.p).toBeGreaterThan(0.99);
  });
});
