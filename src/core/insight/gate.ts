import type { Compared, Need } from './question.ts';
import type { Comparison } from './compare.ts';

/** What a question needs before anything is said of it: mornings that can be compared, and those of each kind. */
export interface Gate {
  readonly mornings: number;
  /** Null where there are no two kinds. */
  readonly each: number | null;
}

/**
 * The gate of each question: this project's own rule, found by simulation (docs/statistics.md). As few as 16 mornings leave the
 * 10 degrees of freedom that are wanted in the widest model, that of surfaces.
 */
export const GATES: Readonly<Record<Compared, Gate>> = {
  runs: { mornings: 28, each: 8 },
  evening: { mornings: 28, each: 8 },
  surface: { mornings: 16, each: 8 },
  distance: { mornings: 16, each: null },
};

/** Mornings off the weekly pattern, at least, and as a share of all: this project's own rule, found by simulation. */
const LEAST_OFF_PATTERN = 4;
const LEAST_OFF_SHARE = 0.05;

/**
 * Returns what a comparison is short of before anything is said of it; nothing if it has all. A comparison that is short of
 * nothing and has no fit is one that cannot be told apart from something else.
 */
export function needsOf(question: Compared, compared: Comparison): readonly Need[] {
  const { mornings, each } = GATES[question];
  const { rows, yes, no, offPattern } = compared;
  const off = Math.max(LEAST_OFF_PATTERN, Math.ceil(rows * LEAST_OFF_SHARE));
  const kinds: readonly Need[] =
    each === null
      ? []
      : [
          { of: 'yes', have: yes, wanted: each },
          { of: 'no', have: no, wanted: each },
          { of: 'off-pattern', have: offPattern, wanted: off },
        ];
  const all: readonly Need[] = [{ of: 'mornings', have: rows, wanted: mornings }, ...kinds];
  return all.filter(({ have, wanted }) => have < wanted);
}
