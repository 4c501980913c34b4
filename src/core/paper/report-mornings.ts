import type { Spread } from '../base/spread.ts';
import type { BackSide, KeptFrom } from '../diary/morning.ts';
import type { Day } from '../time/day.ts';

/** The score of a morning, 0 to 10: a point of the line. */
export interface ScoredDay {
  readonly day: Day;
  readonly score: number;
  readonly isFlare: boolean;
}

/** A day on which soreness flared up: well above the median of the 14 days before. */
export interface ReportFlare {
  readonly day: Day;
  /** 0 to 10. */
  readonly score: number;
  /** The median of the 14 days before it, 0 to 10; null if too few of them have a score. */
  readonly usual: number | null;
}

/** How often a question of the morning was answered with yes, and how often at all. */
export interface YesOfAsked {
  readonly yes: number;
  readonly asked: number;
}

/** How the back was on waking. */
export interface ReportMornings {
  /** How many days the report has: the scores are of some of them. */
  readonly days: number;
  /** Each morning with a score, OLDEST first, since a line is drawn from left to right; days without one are not there. */
  readonly scores: readonly ScoredDay[];
  /** All scores together. */
  readonly all: Spread;
  /** Of the first and of the last seven days; both null unless each has three scores or more and they do not overlap. */
  readonly first: Spread | null;
  readonly last: Spread | null;
  /** Newest first. */
  readonly flares: readonly ReportFlare[];
  /** Minutes until the back had loosened; null if that was never said. */
  readonly stiffness: Spread | null;
  /** Where it was sore, the most frequent first, of the mornings on which that was said; empty if it never was. */
  readonly sides: readonly { readonly side: BackSide; readonly count: number }[];
  /** Whether it woke them; null if that was never said. */
  readonly woke: YesOfAsked | null;
  /** Whether medicine was taken for it; null if that was never said. */
  readonly medicine: YesOfAsked | null;
  /** What it kept them from, the most frequent first, in days; empty if from nothing that was said. */
  readonly keptFrom: readonly { readonly what: KeptFrom; readonly count: number }[];
}
