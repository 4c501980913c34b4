import type { Interval } from './interval.ts';

/** One side of a pair of an experiment: the mean of its scores, 0 to 10, and how many there are; null without any. */
export interface PairSide {
  readonly mean: number | null;
  readonly mornings: number;
}

/** A pair; one with an empty side is dropped. */
export interface ShownPair {
  /** What it is: `week 1`, `runs 1 and 2`. */
  readonly name: string;
  /** Without. */
  readonly a: PairSide;
  /** With. */
  readonly b: PairSide;
}

/** The pairs of an experiment that is over. */
export interface Pairs {
  /** What the two sides are: `no session in the evening`, `evening session`. */
  readonly names: { readonly a: string; readonly b: string };
  readonly pairs: readonly ShownPair[];
  /** Of the mean difference, B less A; null with fewer than two whole pairs. */
  readonly interval: Interval | null;
}
