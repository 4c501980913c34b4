import { median } from './median.ts';

/** Some numbers together. */
export interface Spread {
  /** How many there are: the n that is shown beside them. */
  readonly count: number;
  readonly lowest: number;
  /** The one in the middle; half way between the two in the middle of an even number. */
  readonly median: number;
  readonly highest: number;
}

/** Returns some numbers together, in any order; null if there is none. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const lowest = values.reduce((least, value) => Math.min(least, value), Infinity);
  const highest = values.reduce((most, value) => Math.max(most, value), -Infinity);
  return { count: values.length, lowest, median: median(values), highest };
}
