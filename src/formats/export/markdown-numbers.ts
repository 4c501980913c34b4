import { median as middle } from '../../core/base/median.ts';
import { amountWords } from '../../core/text/quantity.ts';

/** Returns the middle of some numbers; of an even count, the mean of the two in the middle. */
export function median(values: readonly number[]): string {
  return amountWords(middle(values));
}

/** Returns the least and the most of some numbers: `2 to 7`. */
export function range(values: readonly number[]): string {
  return `${amountWords(Math.min(...values))} to ${amountWords(Math.max(...values))}`;
}
