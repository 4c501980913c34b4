import { criticalT, twoSided } from './student-t.ts';

/** How large something is, and how sure that is. */
export interface Estimate {
  /** Degrees of freedom. */
  readonly df: number;
  readonly difference: number;
  /** The 95 % interval. */
  readonly low: number;
  readonly high: number;
  /** The chance of a difference at least as large if there were none, 0 to 1. */
  readonly p: number;
}

/** Returns a difference with its 95 % interval and its p by Student's t, from its standard error (more than 0). */
export function estimate(difference: number, standardError: number, df: number): Estimate {
  const reach = criticalT(df) * standardError;
  const p = twoSided(difference / standardError, df);
  return { df, difference, low: difference - reach, high: difference + reach, p };
}
