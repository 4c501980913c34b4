import type { Difference } from '../../core/insight/answer.ts';
import { isSmall, MATTERS } from '../../core/insight/verdict.ts';

/** Returns `a little` for a difference of which all that fits is less than what matters; otherwise nothing. */
export function littleWords(estimate: Difference): string {
  return isSmall(estimate) ? 'a little ' : '';
}

/** From how much on a difference matters. */
export const MATTERING = `differences from ${MATTERS} points matter`;

/** Returns from how much on a difference matters, and whether this one does: `differences from 2 points matter, and this is less`. */
export function matteringWords(estimate: Difference): string {
  const { low, high } = estimate;
  const isLarge = low >= MATTERS || high <= -MATTERS;
  const size = isSmall(estimate) ? 'is less' : isLarge ? 'is as much' : 'may be less or more';
  return `${MATTERING}, and this ${size}`;
}
