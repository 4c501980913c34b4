import { mean } from '../base/mean.ts';

/** Returns the sum of the squares of how far some numbers are from their mean. */
export function squaresAroundMean(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}
