import type { DoneOfPlanned } from '../adherence/adherence.ts';
import type { Nap } from '../statistics/nap.ts';
import type { Day } from '../time/day.ts';
import type { Comparison } from './compare.ts';
import type { Compared, Need } from './question.ts';

/** A difference in points of 10 with its 95 % interval, and how often a diary without any would show one like it, 0 to 1. */
export interface Difference {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

/** Not enough to answer yet. */
export interface TooLittle {
  readonly kind: 'too-little';
  /** What is short, at least one; what is there in full is not among them. */
  readonly needs: readonly Need[];
  /** When all of it would be there at the pace of the last four weeks; null if not within half a year. */
  readonly by: Day | null;
  /** Whether there are so few days that their pace says nothing of what has not come yet. */
  readonly isEarly: boolean;
}

/** What is compared goes hand in hand with something else, so that no diary of this shape can tell them apart. */
export interface Inseparable {
  readonly kind: 'inseparable';
}

/** An experiment about it is under way, and nothing is compared before its end. */
export interface Blind {
  readonly kind: 'blind';
  /** What the experiment is called. */
  readonly title: string;
  /** Its last day. */
  readonly until: Day;
}

/**
 * What may be said of a difference: `worse` and `better` with p up to .01; a hint with p up to .05; `alike` if the interval
 * is inside 2 points either way; `open` for all else.
 */
export type Verdict = 'worse' | 'better' | 'hint-worse' | 'hint-better' | 'alike' | 'open';

/** A difference and what may be said of it; worse and better are of the mornings after the second kind of day, or later on. */
export interface Judged {
  readonly kind: 'verdict';
  readonly verdict: Verdict;
  readonly estimate: Difference;
}

/** How a question stands. */
export type Standing = TooLittle | Inseparable | Judged;

/** The scores of the mornings of a kind, as they are. */
export interface ScoresOfKind {
  readonly scores: readonly number[];
  readonly median: number;
  readonly mean: number;
}

/** Mornings, and those without a score. */
export interface MorningCount {
  readonly all: number;
  readonly missing: number;
}

/** Mornings without a score among those that count. */
export interface MorningGaps {
  readonly all: MorningCount;
  /** After days of each kind; null where there are no two kinds. */
  readonly yes: MorningCount | null;
  readonly no: MorningCount | null;
  /** Whether the shares of the two kinds are so far apart that it can turn the answer. */
  readonly isUneven: boolean;
  /** Whether so many are without that it can. */
  readonly isMany: boolean;
}

/** A third of the runs by distance, shortest first. */
export interface DistanceThird extends ScoresOfKind {
  /** Metres of its shortest and of its longest. */
  readonly from: number;
  readonly to: number;
  /** Metres of the one in the middle. */
  readonly middle: number;
}

/** A morning without which something else would be said. */
export interface OneMorning {
  readonly day: Day;
  /** 0 to 10. */
  readonly score: number;
  /** What would be said without it. */
  readonly without: Verdict;
}

/** The answer to a comparison. */
export interface ComparisonAnswer {
  readonly question: Compared;
  /** The first day that counts: of the window, or when what is asked was first recorded. */
  readonly from: Day;
  /** `yes` are mornings after a run, after a road, after an evening session; a distance has no two kinds. */
  readonly counts: Pick<Comparison, 'rows' | 'yes' | 'no' | 'offPattern'>;
  readonly standing: Standing | Blind;
  /** Both kinds as they are, unadjusted; null without a verdict, and for distances. */
  readonly kinds: { readonly yes: ScoresOfKind; readonly no: ScoresOfKind } | null;
  /** How often a morning of the first kind is worse than one of the second. */
  readonly overlap: Nap | null;
  /** Of distances, with a verdict only, and never with a p; otherwise empty. */
  readonly thirds: readonly DistanceThird[];
  /** What one mile more comes to, of distances only: the verdict is about the step from the short third to the long one. */
  readonly perMile: Difference | null;
  readonly gaps: MorningGaps;
  /** Whether it points to where people also run less, or stretch more, on bad days. */
  readonly isSuspicious: boolean;
  /** The id of an experiment about it that is over; null if there is none. */
  readonly experiment: string | null;
  /** The single morning that the verdict hangs on; null if there is none. */
  readonly oneMorning: OneMorning | null;
}

/** A week of the window, counted back from today, with what was planned and done. */
export interface InsightWeek {
  readonly from: Day;
  readonly to: Day;
  readonly mornings: number;
  /** The mean of its scores; null if too few mornings have one. */
  readonly mean: number | null;
  readonly sessions: DoneOfPlanned;
  /** How many of them were done in full, or as good as that, and how many partly. */
  readonly whole: number;
  readonly partly: number;
}

/** The trend of the weeks. */
export interface WeeksAnswer {
  readonly weeks: readonly InsightWeek[];
  /** The diary's first week, which does not count; null if the window begins after it, or it is not over. */
  readonly first: InsightWeek | null;
  readonly standing: Standing;
  /** Weeks from the first to the last that count. */
  readonly span: number;
  /** Points a week; null without a verdict. */
  readonly slope: Difference | null;
  /** Where the line through the weeks that count begins and ends, 0 to 10; null without a verdict. */
  readonly line: { readonly start: number; readonly end: number } | null;
}

/** A week on one side of a mark. */
export interface SideWeek {
  readonly mornings: number;
  /** The mean of its scores; null if too few mornings have one, or it is not over. */
  readonly mean: number | null;
}

/** Before and after a note that is marked as a change. */
export interface ChangeAnswer {
  readonly id: string;
  readonly day: Day;
  readonly text: string;
  /** The weeks on each side, the nearest first. */
  readonly before: readonly SideWeek[];
  readonly after: readonly SideWeek[];
  readonly standing: Standing;
}

/** A single run that was longer than the longest of the days before it. */
export interface LongRun {
  readonly id: string;
  readonly day: Day;
  /** Metres. */
  readonly metres: number;
  /** Metres of the longest before it, and its day. */
  readonly longest: number;
  readonly longestDay: Day;
  /** How much longer, as a share: 0.32 is 32 % longer. */
  readonly more: number;
}

/** The single runs that were longer than those before. */
export interface LongRunsAnswer {
  /** Runs with a distance and one before to compare with. */
  readonly compared: number;
  /** By day. */
  readonly runs: readonly LongRun[];
}

/** Everything that the diary answers as of a day. */
export interface Insights {
  /** The first day of the window with anything on it; null if there is none. */
  readonly from: Day | null;
  readonly to: Day;
  readonly mornings: number;
  readonly runs: number;
  readonly comparisons: readonly ComparisonAnswer[];
  readonly weeks: WeeksAnswer;
  readonly changes: readonly ChangeAnswer[];
  readonly longRuns: LongRunsAnswer;
  /** Whether the back has been sore for so long that there is a list of what GPs look for. */
  readonly isLongSore: boolean;
}
