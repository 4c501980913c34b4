import type { Difference, Judged, OneMorning, Verdict } from './answer.ts';
import { withoutOneRow } from './difference.ts';
import type { Row } from './rows.ts';
import { scaled } from './verdict.ts';

/** What was said, of how many times the difference, and how it was judged. */
export interface Said {
  readonly verdict: Verdict;
  readonly step: number;
  readonly judge: (of: Difference) => Judged;
}

/**
 * Returns the one morning without which something else would be said, null if there is none: a verdict that hangs on a single
 * morning is told as such (this project's own rule). Where nothing was said, nothing can hang on it.
 */
export function oneMorning(
  rows: readonly Row[],
  { verdict, step, judge }: Said,
): OneMorning | null {
  if (verdict === 'open') return null;
  const isAlike = verdict === 'alike';
  const found = withoutOneRow(rows, ({ low, high, p }) =>
    isAlike ? Math.max(Math.abs(low), Math.abs(high)) : p,
  );
  if (found === undefined) return null;
  const { difference, low, high, p } = found.difference;
  const without = judge(scaled({ difference, low, high, p }, step)).verdict;
  const { day, score } = found.row;
  return without === verdict ? null : { day, score, without };
}
