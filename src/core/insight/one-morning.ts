import type { Difference, Judged, OneMorning, Verdict } from './answer.ts';
import { type Model, withoutOneRow } from './difference.ts';
import { isSmall, scaled } from './verdict.ts';

/** What was said, of how many times the difference, and how it was judged. */
export interface Said {
  readonly verdict: Verdict;
  readonly step: number;
  readonly judge: (of: Difference) => Judged;
}

/** Standard errors to the end of a 95 % interval, about: only to find the row that moves it most. */
const ABOUT_95 = 2;

/**
 * Returns the one morning without which something else would be said, null if there is none: a verdict that hangs on a single
 * morning is told as such (this project's own rule). Where nothing was said, nothing can hang on it; and that a difference is
 * less than 2 points holds as long as its interval says so, whatever its p.
 */
export function oneMorning(model: Model, { verdict, step, judge }: Said): OneMorning | null {
  if (verdict === 'open') return null;
  const isAlike = verdict === 'alike';
  const found = withoutOneRow(model, ({ difference, standardError }) =>
    isAlike
      ? Math.abs(difference) + ABOUT_95 * standardError
      : -Math.abs(difference) / standardError,
  );
  if (found === undefined) return null;
  const { difference, low, high, p } = found.difference;
  const { verdict: without, estimate } = judge(scaled({ difference, low, high, p }, step));
  const { day, score } = found.row;
  const isHeld = without === verdict || (isAlike && isSmall(estimate));
  return isHeld ? null : { day, score, without };
}
