import { amountWords } from '../../core/text/quantity.ts';

/** Returns the middle of some numbers; of an even count, the mean of the two in the middle. */
export function median(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return amountWords(middle.reduce((total, value) => total + value, 0) / middle.length);
}

/** Returns the least and the most of some numbers: `2 to 7`. */
export function range(values: readonly number[]): string {
  return `${amountWords(Math.min(...values))} to ${amountWords(Math.max(...values))}`;
}
