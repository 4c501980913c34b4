import { ARMS, type Arm, type Experiment } from '../experiment/experiment.ts';
import { type ExperimentPair, pairsOf } from '../experiment/pairs.ts';
import { pairsTest, smallestP } from '../statistics/sign-flips.ts';
import type { Day } from '../time/day.ts';
import type { Difference } from './answer.ts';
import { MATTERS } from './verdict.ts';

/** The version of the analysis that experiments are planned with: what this file does. */
export const ANALYSIS = 'sign-flips-1';

/** A pair with fewer can never reach a p of .05: with five, 2 in 32 falls of the coins are as far apart as can be. */
export const LEAST_PAIRS = 6;

/** The p up to which a difference is told as one. It is looked at once, after the end, so that no daily look adds to it. */
export const LEVEL = 0.05;

/**
 * What may be said: mornings of the second arm are better or worse; no difference of two points or more; anything fits; too
 * few pairs for any answer; or none because it was stopped, which the mornings themselves may have decided.
 */
export type ExperimentVerdict = 'better' | 'worse' | 'alike' | 'open' | 'too-few' | 'stopped';

/** Why a pair does not count: an arm of it never came, or none of its mornings is recorded. */
export type WhyDropped = 'not-reached' | 'no-morning';

/** The mornings of an arm in a pair. */
export interface ArmMornings {
  /** How many are recorded. */
  readonly recorded: number;
  /** The mean of their scores, 0 to 10; null if there are none. */
  readonly mean: number | null;
}

/** A pair with what it comes to. */
export interface PairResult {
  /** From 1 on. */
  readonly number: number;
  readonly arms: readonly [ArmMornings, ArmMornings];
  /** Null if it counts. */
  readonly dropped: WhyDropped | null;
}

/** What an experiment comes to. */
export interface ExperimentResult {
  readonly pairs: readonly PairResult[];
  /** How many count. */
  readonly used: number;
  /** The second arm less the first, in points of 10, with its 95 % interval and its p; null with fewer than two pairs. */
  readonly difference: Difference | null;
  /** The smallest p that so many pairs can give. */
  readonly smallestP: number;
  readonly verdict: ExperimentVerdict;
  /** Whether it was planned with an analysis that this version does not know. */
  readonly isOtherAnalysis: boolean;
}

/**
 * Returns what an experiment comes to, as it was planned, whatever was done: the mean of the differences within pairs, an
 * interval by t, and p by sign flips. An arm counts with one of its mornings; a pair with an empty arm is dropped. Source:
 * Bulté & Onghena 2008, Behavior Research Methods 40:467. An experiment that was stopped for harm has no verdict. `scores` are those of the mornings that count, by day.
 */
export function experimentResult(
  experiment: Experiment,
  scores: ReadonlyMap<Day, number>,
  { runDays, isStopped }: { readonly runDays: readonly Day[]; readonly isStopped: boolean },
): ExperimentResult {
  const pairs = pairsOf(experiment, runDays).map((pair, index) =>
    pairResult(pair, index + 1, scores),
  );
  const { pairs: used, fit } = pairsTest(
    pairs.map(({ arms: [a, b] }) => [a.mean, b.mean]),
    experiment.seed,
  );
  return {
    pairs,
    used,
    difference: fit,
    smallestP: smallestP(used),
    verdict: isStopped ? 'stopped' : verdictOf(fit, used),
    isOtherAnalysis: experiment.analysis !== ANALYSIS,
  };
}

function verdictOf(fit: Difference | null, used: number): ExperimentVerdict {
  if (fit === null || used < LEAST_PAIRS) return 'too-few';
  const { difference, low, high, p } = fit;
  if (p <= LEVEL) return difference < 0 ? 'better' : 'worse';
  return low > -MATTERS && high < MATTERS ? 'alike' : 'open';
}

function pairResult(
  pair: ExperimentPair,
  number: number,
  scores: ReadonlyMap<Day, number>,
): PairResult {
  const of = (arm: Arm): ArmMornings => {
    const own = pair[arm].mornings.flatMap((day) => scores.get(day) ?? []);
    const sum = own.reduce((total, score) => total + score, 0);
    return { recorded: own.length, mean: own.length === 0 ? null : sum / own.length };
  };
  const arms = [of(0), of(1)] as const;
  const isReached = ARMS.every((arm) => pair[arm].mornings.length > 0);
  const isScored = arms.every(({ mean }) => mean !== null);
  return { number, arms, dropped: isScored ? null : isReached ? 'no-morning' : 'not-reached' };
}
