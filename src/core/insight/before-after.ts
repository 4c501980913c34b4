import { type Estimate, estimate } from '../statistics/estimate.ts';
import { LEAST_VARIANCE, leastSquares } from '../statistics/least-squares.ts';
import { type Day, differenceInDays } from '../time/day.ts';
import type { InsightDay } from './insight-day.ts';
import { meanScore } from './week-means.ts';

/** The weeks around a marked change. */
export interface BeforeAfter {
  /** The weekly means (points, 0–10): `at` is −1 for the week up to the marked day's morning, 0 for the one after it. */
  readonly means: readonly { readonly at: number; readonly value: number }[];
  /** Weeks on each side. */
  readonly before: number;
  readonly after: number;
  /** How many points more from the mark on, beside one straight line; null with fewer than `LEAST_SIDE_WEEKS` on a side. */
  readonly step: Estimate | null;
}

/** Weeks that are looked at on each side, the fewest that are enough, and the mornings a week needs: this project's own rules. */
const SIDE_WEEKS = 5;
export const LEAST_SIDE_WEEKS = 4;
const LEAST_MORNINGS = 4;

/**
 * Compares the weeks before and after a marked change: a step on top of a straight line. What was marked comes after that
 * day's morning, so that "after" begins on the next.
 */
export function beforeAfter(days: readonly InsightDay[], mark: Day): BeforeAfter {
  const [first] = days;
  const start = first === undefined ? 0 : differenceInDays(first.day, mark) + 1;
  const means = Array.from({ length: 2 * SIDE_WEEKS }, (_, index) => {
    const at = index - SIDE_WEEKS;
    const from = start + at * 7;
    if (from < 0 || from + 7 > days.length) return [];
    const value = meanScore(days.slice(from, from + 7), LEAST_MORNINGS);
    return value === undefined ? [] : [{ at, value }];
  }).flat();
  const before = means.filter(({ at }) => at < 0).length;
  const after = means.length - before;
  const isEnough = before >= LEAST_SIDE_WEEKS && after >= LEAST_SIDE_WEEKS;
  return { means, before, after, step: isEnough ? stepIn(means) : null };
}

function stepIn(means: BeforeAfter['means']): Estimate | null {
  const fit = leastSquares(
    means.map(({ at }) => [Number(at >= 0), 1, at]),
    means.map(({ value }) => value),
  );
  if (fit === undefined) return null;
  const df = means.length - 3;
  const variance = Math.max(fit.residual / df, LEAST_VARIANCE);
  const ownPart = fit.inverse[0]?.[0] ?? Number.NaN;
  return estimate(fit.coefficients[0] ?? Number.NaN, Math.sqrt(variance * ownPart), df);
}
