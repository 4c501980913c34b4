import { type Spread, spreadOf } from '../base/spread.ts';
import { scoreRange } from '../diary/diary-week.ts';
import { usualBefore } from '../diary/flare.ts';
import type { BackSide, KeptFrom, Morning } from '../diary/morning.ts';
import type { Day } from '../time/day.ts';
import { mostFrequent } from './most-frequent.ts';
import { endWeeks, type EndWeeks } from './end-weeks.ts';

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
export interface ReportMornings extends EndWeeks {
  /** How many days the report has: the scores are of some of them. */
  readonly days: number;
  /** Each morning with a score, OLDEST first, since a line is drawn from left to right; days without one are not there. */
  readonly scores: readonly ScoredDay[];
  /** All scores together. */
  readonly all: Spread;
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

/** What is said of the mornings. */
interface MorningFacts {
  /** How many days the report has. */
  readonly days: number;
  /** Those of the report that count, in order of days. */
  readonly own: readonly Morning[];
  /** The same and those before, from which it is seen what was usual. */
  readonly all: readonly Morning[];
  /** Days of the report on which soreness flared up, in order. */
  readonly flares: readonly Day[];
}

/** Returns how the back was on waking; null if no morning was scored. */
export function morningsOf({ days, own, all, flares }: MorningFacts): ReportMornings | null {
  const scores = scoreRange(own);
  if (scores === null) return null;
  const flared = new Set(flares);
  return {
    days,
    scores: own.map(({ day, score }) => ({ day, score, isFlare: flared.has(day) })),
    all: scores,
    ...endWeeks(own.map(({ day, score: value }) => ({ day, value }))),
    flares: own
      .filter(({ day }) => flared.has(day))
      .map(({ day, score }) => ({ day, score, usual: usualBefore(all, day) ?? null }))
      .toReversed(),
    stiffness: spreadOf(own.flatMap(({ stiffness }) => stiffness ?? [])),
    sides: mostFrequent(own.flatMap(({ side }) => side ?? [])).map(([side, count]) => ({
      side,
      count,
    })),
    woke: yesOf(own.flatMap(({ woke }) => woke ?? [])),
    medicine: yesOf(own.flatMap(({ medicine }) => medicine ?? [])),
    keptFrom: mostFrequent(own.flatMap(({ keptFrom }) => keptFrom)).map(([what, count]) => ({
      what,
      count,
    })),
  };
}

function yesOf(said: readonly boolean[]): YesOfAsked | null {
  if (said.length === 0) return null;
  return { yes: said.filter((yes) => yes).length, asked: said.length };
}
