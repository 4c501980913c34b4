import type { Difference, Judged, Verdict } from './answer.ts';

/** Points from which a difference matters (Ostelo 2008; Farrar 2001). */
export const MATTERS = 2;

/**
 * The p up to which a difference is said, and up to which it is a hint. One looks every day: in half a year without any
 * effect p falls below .05 at least once in 29 % of diaries, below .01 in 9 % (this project's own simulation).
 */
const SAID_UP_TO = 0.01;
const HINT_UP_TO = 0.05;

/** Returns what may be said of a difference; positive is worse. */
export function judged(estimate: Difference): Judged {
  return { kind: 'verdict', verdict: verdictOf(estimate, HINT_UP_TO), estimate };
}

/**
 * Returns what may be said of a difference whose p is a little too small, so that nothing is only a hint: of a step at a
 * marked change where a day resembles the one before, and of mornings of which many have no score. A p up to .05 then comes
 * in 8 % of diaries without any difference, one up to .01 in 2 % (docs/statistics.md).
 */
export function judgedFirmly(estimate: Difference): Judged {
  return { kind: 'verdict', verdict: verdictOf(estimate, SAID_UP_TO), estimate };
}

function verdictOf({ difference, low, high, p }: Difference, hintUpTo: number): Verdict {
  const isWorse = difference > 0;
  if (p <= SAID_UP_TO) return isWorse ? 'worse' : 'better';
  if (p <= hintUpTo) return isWorse ? 'hint-worse' : 'hint-better';
  return isSmall({ low, high }) ? 'alike' : 'open';
}

/** Whether all that fits is less than what matters. */
export function isSmall({ low, high }: Pick<Difference, 'low' | 'high'>): boolean {
  return low > -MATTERS && high < MATTERS;
}

/** Returns a difference times a factor above 0, such as one a mile over so many miles. */
export function scaled({ difference, low, high, p }: Difference, factor: number): Difference {
  return { difference: difference * factor, low: low * factor, high: high * factor, p };
}
