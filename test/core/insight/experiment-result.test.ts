import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arm, Experiment } from '../../../src/core/experiment/experiment.ts';
import { pairsOf } from '../../../src/core/experiment/pairs.ts';
import { foundShare, spreadOf } from '../../../src/core/insight/experiment-power.ts';
import { experimentResult, LEAST_PAIRS } from '../../../src/core/insight/experiment-result.ts';
import { smallestP } from '../../../src/core/statistics/sign-flips.ts';
import type { Day } from '../../../src/core/time/day.ts';
import { sampleExperiment } from '../../support/sample-experiment.ts';
import expected from './cases/expected.json' with { type: 'json' };

type Means = readonly [number | null, number | null];

const RUNNING = { runDays: [], isStopped: false };

describe('what an experiment comes to', () => {
  it('equals the reference, whatever the coins were', () => {
    const { pairs: given, k, diff, low, high, p, smallest } = expected.experiment1;
    const pairs = given.map((pair): Means => [pair?.[0] ?? null, pair?.[1] ?? null]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Arm>(0, 1), exactly(pairs.length)), (first) => {
        const result = resultOf(pairs, { first });
        expect(result.used).toBe(k);
        expect(result.difference?.difference).toBeCloseTo(diff, 9);
        expect(result.difference?.low).toBeCloseTo(low, 9);
        expect(result.difference?.high).toBeCloseTo(high, 9);
        expect(result.difference?.p).toBeCloseTo(p, 9);
        expect(result.smallestP).toBeCloseTo(smallest, 9);
      }),
      { numRuns: 5 },
    );
  });

  it.each([
    ['less sore', lower(12, 2), 'better'],
    ['more sore', lower(12, -2), 'worse'],
    ['alike', lower(12, 0), 'alike'],
    [
      'anything',
      [
        [0, 9],
        [9, 0],
        [2, 8],
        [9, 1],
        [0, 7],
        [8, 0],
      ],
      'open',
    ],
    ['six pairs all one way', lower(6, 2), 'better'],
    ['five pairs all one way', lower(5, 2), 'too-few'],
    ['nothing', [], 'too-few'],
  ] as const)('%s: %j is %s', (_, pairs, verdict) => {
    expect(resultOf(pairs, { pairs: Math.max(pairs.length, 1) }).verdict).toBe(verdict);
  });

  it('six pairs are the fewest with a p of .05', () => {
    expect(smallestP(LEAST_PAIRS)).toBeLessThanOrEqual(0.05);
    expect(smallestP(LEAST_PAIRS - 1)).toBeGreaterThan(0.05);
  });

  it('a pair with an empty arm is dropped, and says why', () => {
    const pairs = [...lower(6, 1), [4, null], [null, null]] as const;
    const { used, pairs: all } = resultOf(pairs, { pairs: 9 });
    expect(used).toBe(6);
    expect(all.map(({ dropped }) => dropped).slice(5)).toEqual([
      null,
      'no-morning',
      'no-morning',
      'no-morning',
    ]);
  });

  it('one morning of three is enough, and Mondays count for nothing', () => {
    const scores = new Map([
      ['2026-12-02', 2],
      ['2026-12-05', 6],
      ['2026-12-07', 10],
    ]);
    const { pairs, used } = experimentResult(sampleExperiment(), scores, RUNNING);
    expect(pairs[0]?.arms).toEqual([
      { recorded: 1, mean: 6 },
      { recorded: 1, mean: 2 },
    ]);
    expect(used).toBe(1);
  });

  it('one that was stopped for harm has its numbers, no verdict, and pairs that were not reached', () => {
    const end = { day: '2027-01-18', at: '2027-01-18T08:00:00.000+00:00', reason: 'harm' } as const;
    const own = { id: 'end', device: 'laptop', experiment: '01expr', note: undefined };
    const stopped = sampleExperiment({ ended: { ...own, ...end } });
    const scores = scoresOf(lower(12, 2), sampleExperiment());
    const result = experimentResult(stopped, scores, { runDays: [], isStopped: true });
    expect(result.verdict).toBe('stopped');
    expect(result.used).toBe(7);
    expect(result.difference?.difference).toBeCloseTo(-2.036, 3);
    expect(result.pairs.map(({ dropped }) => dropped).slice(6, 9)).toEqual([
      null,
      'not-reached',
      'not-reached',
    ]);
  });

  it('pairs of runs are compared by the mornings after them', () => {
    const runDays = ['2026-12-01', '2026-12-03', '2026-12-05', '2026-12-08'];
    const scores = new Map([
      ['2026-12-02', 2],
      ['2026-12-04', 5],
      ['2026-12-06', 6],
    ]);
    const experiment = sampleExperiment({ layout: 'runs', kind: 'after-run', pairs: 3 });
    const { pairs } = experimentResult(experiment, scores, { runDays, isStopped: false });
    expect(pairs.map(({ arms, dropped }) => [arms[0].mean, arms[1].mean, dropped])).toEqual([
      [5, 2, null],
      [6, null, 'no-morning'],
      [null, null, 'not-reached'],
    ]);
  });

  it('another analysis than that of this version is told', () => {
    const of = (analysis: string) =>
      experimentResult(sampleExperiment({ analysis }), new Map(), RUNNING).isOtherAnalysis;
    expect([of('sign-flips-1'), of('sign-flips-2')]).toEqual([false, true]);
  });
});

it('more pairs find smaller differences', () => {
  for (const layout of ['half-weeks', 'weeks', 'runs'] as const) {
    const shares = Array.from({ length: 40 }, (_, pairs) => foundShare(layout, pairs) ?? Infinity);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  }
  expect(foundShare('half-weeks', 12)).toBe(0.9);
  expect(foundShare('runs', 6)).toBeUndefined();
});

it('the spread of mornings needs fourteen of them', () => {
  const scores = Array.from({ length: 14 }, (_, index) => 3 + (index % 2));
  expect(spreadOf(scores)).toBeCloseTo(0.5189);
  expect(spreadOf(scores.slice(1))).toBeUndefined();
});

function resultOf(means: readonly Means[], parts: Partial<Experiment>) {
  const experiment = sampleExperiment({ pairs: means.length, ...parts });
  return experimentResult(experiment, scoresOf(means, experiment), RUNNING);
}

/** The mornings of pairs with these means: each arm has its first morning only, or none. */
function scoresOf(means: readonly Means[], experiment: Experiment): ReadonlyMap<Day, number> {
  const pairs = pairsOf(experiment, []);
  return new Map(
    means.flatMap((pair, index) =>
      ([0, 1] as const).flatMap((arm) => {
        const day = pairs[index]?.[arm].mornings[0];
        const mean = pair[arm];
        return mean === null || day === undefined ? [] : [[day, mean] as const];
      }),
    ),
  );
}

/** So many pairs whose second arm is lower by about so much. */
function lower(pairs: number, by: number): readonly Means[] {
  return Array.from({ length: pairs }, (_, week) => [5, 5 - by + ((week % 3) - 1) / 4]);
}

function exactly(length: number) {
  return { minLength: length, maxLength: length };
}
