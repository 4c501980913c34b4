import { ar1Line, type SeriesPoint } from '../statistics/ar1-line.ts';
import type { InsightDay } from './insight-day.ts';
import { weekMeans } from './week-means.ts';

/** How soreness changed over the weeks. */
export interface Trend {
  /** The weekly means (points, 0–10), oldest first; `at` counts weeks and jumps over those with too few mornings. */
  readonly means: readonly SeriesPoint[];
  /** How many they are. */
  readonly weeks: number;
  /** Null with fewer weeks than `LEAST_TREND_WEEKS`. */
  readonly line: TrendLine | null;
}

/** The line through the weekly means. */
export interface TrendLine {
  /** Points a week, with their 95 % interval. */
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  /** Points from the first week to the last. */
  readonly change: number;
  readonly p: number;
  /** How much a week resembles the one before, 0 to 0.9. */
  readonly phi: number;
  readonly df: number;
}

/** Weeks that a line needs: this project's own rule. */
export const LEAST_TREND_WEEKS = 6;

/** The diary's first days are left out, since people begin one on bad days: this project's own rule. */
const LEFT_OUT_DAYS = 7;

/**
 * Returns the trend of the weekly means of a diary, from its second week on, counted back from its last day. A slow wandering
 * cannot be told from a trend (docs/statistics.md).
 */
export function trend(days: readonly InsightDay[]): Trend {
  const means = weekMeans(days.slice(LEFT_OUT_DAYS));
  const weeks = means.length;
  const fit = weeks < LEAST_TREND_WEEKS ? undefined : ar1Line(means);
  if (fit === undefined) return { means, weeks, line: null };
  const { difference: slope, low, high, p, df } = fit.slope;
  const span = (means.at(-1)?.at ?? 0) - (means[0]?.at ?? 0);
  return { means, weeks, line: { slope, low, high, change: slope * span, p, phi: fit.phi, df } };
}
