import { mean } from '../base/mean.ts';
import { type Estimate, estimate } from './estimate.ts';
import { LEAST_VARIANCE } from './least-squares.ts';
import { seededRandom } from './random.ts';
import { squaresAroundMean } from './squares.ts';

/** What is known of a pair: the means of arm A and of arm B; null where an arm has none. */
export type Pair = readonly [number | null, number | null] | null;

/** What pairs of arms come to. */
export interface PairsResult {
  /** Pairs with both means; the others are dropped. */
  readonly pairs: number;
  /** B less A, on average over pairs, with its interval by t and its p by sign flips; null with fewer than two pairs. */
  readonly fit: Estimate | null;
}

/** Up to as many pairs all flips are tried, 4,096 at the most; with more, as many as this. */
const MOST_EXACT = 12;
const FLIPS = 9999;

/**
 * Tests the difference of two arms whose order within each pair was a coin's: how often would coins that fell otherwise give
 * a mean as far from 0? Exact to 12 pairs, else by 9,999 flips from a seed. Source: Bulté & Onghena 2008, Behavior Research
 * Methods 40:467; the flips themselves, Fisher 1935.
 */
export function pairsTest(pairs: readonly Pair[], seed: number): PairsResult {
  const differences = pairs.flatMap((pair) => differenceOf(pair) ?? []);
  const count = differences.length;
  if (count < 2) return { pairs: count, fit: null };
  const variance = Math.max(squaresAroundMean(differences) / (count - 1), LEAST_VARIANCE);
  const fit = estimate(mean(differences), Math.sqrt(variance / count), count - 1);
  const p = count <= MOST_EXACT ? exactP(differences) : flippedP(differences, seed);
  return { pairs: count, fit: { ...fit, p } };
}

/** The smallest p that a number of pairs can give. */
export function smallestP(pairs: number): number {
  return pairs <= MOST_EXACT ? Math.min(1, 2 / 2 ** pairs) : 1 / (FLIPS + 1);
}

function differenceOf(pair: Pair): number | undefined {
  const [a, b] = pair ?? [null, null];
  return a === null || b === null ? undefined : b - a;
}

function exactP(differences: readonly number[]): number {
  const flips = 2 ** differences.length;
  let asFar = 0;
  for (let flip = 0; flip < flips; flip++) {
    if (isAsFar(differences, (index) => ((flip >> index) & 1) === 1)) asFar++;
  }
  return asFar / flips;
}

/** The flip that was made counts as one of them, so that p is never 0. */
function flippedP(differences: readonly number[], seed: number): number {
  const random = seededRandom(seed);
  let asFar = 0;
  for (let flip = 0; flip < FLIPS; flip++) {
    if (isAsFar(differences, () => random() < 0.5)) asFar++;
  }
  return (asFar + 1) / (FLIPS + 1);
}

/** Whether a flip gives a sum as far from 0 as the real one, up to rounding. */
function isAsFar(differences: readonly number[], isKept: (index: number) => boolean): boolean {
  let [flipped, real] = [0, 0];
  for (const [index, one] of differences.entries()) {
    flipped += isKept(index) ? one : -one;
    real += one;
  }
  return Math.abs(flipped) >= Math.abs(real) - 1e-9;
}
