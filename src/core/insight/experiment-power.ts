import { squaresAroundMean } from '../statistics/squares.ts';
import type { ExperimentLayout } from '../experiment/experiment.ts';

/**
 * The differences that so many pairs find in 8 of 10 cases, as a share of the standard deviation of the mornings: `[pairs,
 * share]`. Found by simulating scores from 0 to 10 with an autocorrelation of 0.4 to 0.5, a tenth of the mornings missing, an
 * effect that comes and goes with the day, and the test of `experiment-result.ts` at .05.
 */
const FOUND: Readonly<Record<ExperimentLayout, readonly (readonly [number, number])[]>> = {
  'half-weeks': [
    [6, 1.9],
    [7, 1.4],
    [8, 1.2],
    [10, 1],
    [12, 0.9],
    [16, 0.8],
    [20, 0.7],
    [26, 0.6],
  ],
  weeks: [
    [6, 1.5],
    [7, 1.1],
    [8, 0.9],
    [10, 0.8],
    [12, 0.7],
  ],
  runs: [
    [10, 1.9],
    [12, 1.5],
    [16, 1.2],
    [20, 1.1],
    [26, 0.9],
  ],
};

/**
 * Returns the difference that an experiment finds in 8 of 10 cases, as a share of the standard deviation of the mornings;
 * undefined if hardly any is large enough, since one morning without a score takes a pair that is needed.
 */
export function foundShare(layout: ExperimentLayout, pairs: number): number | undefined {
  return FOUND[layout].findLast(([least]) => least <= pairs)?.[1];
}

/** The fewest mornings whose spread says something: four weeks of every second one (this project's own rule). */
const LEAST_SPREAD = 14;

/** Returns the standard deviation of scores, 0 to 10; undefined if there are too few. */
export function spreadOf(scores: readonly number[]): number | undefined {
  if (scores.length < LEAST_SPREAD) return undefined;
  return Math.sqrt(squaresAroundMean(scores) / (scores.length - 1));
}
