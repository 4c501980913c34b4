import type { DayKept } from '../../core/insight/compliance.ts';

/** The days of one side of a pair, in order: whether what was done is what the side asks for. */
export interface KeptSide {
  readonly side: 'A' | 'B';
  readonly days: readonly DayKept[];
}

/** A pair, as far as its days are over. */
export interface ShownKeptPair {
  /** What it is: `week 1`, `runs 1 and 2`. */
  readonly name: string;
  /** In order of days. */
  readonly sides: readonly KeptSide[];
}

/** What was done in an experiment, day by day, and never a score. */
export interface Kept {
  /** What the two sides are: `no session in the evening`, `evening session`. */
  readonly names: { readonly a: string; readonly b: string };
  readonly pairs: readonly ShownKeptPair[];
}
