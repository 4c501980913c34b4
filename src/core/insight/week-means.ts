import { mean } from '../base/mean.ts';
import type { SeriesPoint } from '../statistics/ar1-line.ts';
import type { InsightDay } from './insight-day.ts';

/** Returns the mean score of some days; undefined if fewer than `least` have one. */
export function meanScore(days: readonly InsightDay[], least: number): number | undefined {
  const scores = days.flatMap(({ score }) => score ?? []);
  if (scores.length < Math.max(1, least)) return undefined;
  return mean(scores);
}

/** Mornings that a week of a trend needs: this project's own rule. */
const LEAST_MORNINGS = 3;

/**
 * Returns the weekly mean scores of some days, counted in sevens back from the last day; `at` is the number of the week, 0
 * the oldest whole one. Weeks with fewer than 3 mornings are left out.
 */
export function weekMeans(days: readonly InsightDay[]): readonly SeriesPoint[] {
  const weeks = Math.floor(days.length / 7);
  const start = days.length - weeks * 7;
  return Array.from({ length: weeks }, (_, at) => {
    const value = meanScore(days.slice(start + at * 7, start + at * 7 + 7), LEAST_MORNINGS);
    return value === undefined ? [] : [{ at, value }];
  }).flat();
}
