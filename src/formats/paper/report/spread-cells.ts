import type { Spread } from '../../../core/base/spread.ts';
import { GAP } from '../../../core/paper/report-words.ts';
import { amountWords } from '../../../core/text/quantity.ts';

/** Returns the median of some numbers for a cell of a table; a dash if there are none. */
export function medianOf(spread: Spread | null): string {
  return spread === null ? GAP : amountWords(spread.median);
}

/** Returns the lowest and the highest of some numbers for a narrow cell, as `2–7`; a dash if there are none. */
export function rangeOf(spread: Spread | null): string {
  if (spread === null) return GAP;
  const [lowest, highest] = [amountWords(spread.lowest), amountWords(spread.highest)];
  return lowest === highest ? lowest : `${lowest}–${highest}`;
}
