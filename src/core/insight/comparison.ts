import { mean } from '../base/mean.ts';
import { median } from '../base/median.ts';
import { METRES } from '../diary/distance.ts';
import { nap } from '../statistics/nap.ts';
import type { Day } from '../time/day.ts';
import type {
  Blind,
  ComparisonAnswer,
  Difference,
  DistanceThird,
  MorningCount,
  Judged,
  MorningGaps,
  ScoresOfKind,
  Standing,
} from './answer.ts';
import { compare, type Comparison, morningsAfter } from './compare.ts';
import { needsOf } from './gate.ts';
import type { InsightDay } from './insight-day.ts';
import { oneMorning } from './one-morning.ts';
import { PACE_DAYS, PACE_FROM, shortBy, tooLittle } from './pace.ts';
import type { Compared, Need } from './question.ts';
import { judged, judgedFirmly, scaled } from './verdict.ts';

/** What a comparison is asked as of a day. */
export interface Asked {
  readonly question: Compared;
  /** The days that count, oldest first. */
  readonly days: readonly InsightDay[];
  readonly today: Day;
  /** The experiment about it that is under way; undefined if there is none. */
  readonly blind: Blind | undefined;
  /** The id of one about it that is over; null if there is none. */
  readonly experiment: string | null;
}

/** Returns the answer to a comparison. While an experiment about it is under way there is nothing but counts. */
export function comparisonAnswer({
  question,
  days,
  today,
  blind,
  experiment,
}: Asked): ComparisonAnswer {
  const compared = compare(days, question);
  const { rows, yes, no, offPattern } = compared;
  const thirds = question === 'distance' ? distanceThirds(compared.distances) : [];
  const step = question === 'distance' ? stepOf(thirds) : 1;
  const gaps = gapsOf(question, days);
  const judge = gaps.isMany ? judgedFirmly : judged;
  const standing = blind ?? standingOf({ question, days, today }, compared, { step, judge });
  const isVerdict = standing.kind === 'verdict';
  const { kinds } = compared;
  const isOfKinds = isVerdict && question !== 'distance';
  return {
    question,
    from: days[0]?.day ?? today,
    counts: { rows, yes, no, offPattern },
    standing,
    kinds: isOfKinds ? { yes: ofKind(kinds.yes), no: ofKind(kinds.no) } : null,
    overlap: isOfKinds ? (nap(kinds.yes, kinds.no) ?? null) : null,
    thirds: isVerdict ? thirds : [],
    perMile: isVerdict && question === 'distance' ? differenceOf(compared) : null,
    gaps,
    experiment,
    isSuspicious: isVerdict && isSuspicious(question, standing.estimate.difference),
    oneMorning:
      isVerdict && compared.model !== null
        ? oneMorning(compared.model, { verdict: standing.verdict, step, judge })
        : null,
  };
}

function standingOf(
  { question, days, today }: Omit<Asked, 'blind' | 'experiment'>,
  compared: Comparison,
  { step, judge }: { readonly step: number; readonly judge: (of: Difference) => Judged },
): Standing {
  const needs = needsOf(question, compared);
  if (needs.length > 0) {
    const pace = paceOf(question, days, compared);
    const isEarly = days.length < PACE_FROM;
    return tooLittle(needs, (need) => shortBy(need) / pace(need.of), today, isEarly);
  }
  const difference = differenceOf(compared);
  if (difference === null || step <= 0) return { kind: 'inseparable' };
  return judge(scaled(difference, step));
}

/** The pace of the last four weeks; of mornings off the weekly pattern, of which there are few, that of all days. */
function paceOf(question: Compared, days: readonly InsightDay[], all: Comparison) {
  // The first two days of a list are only what the third is compared with.
  const recent = compare(days.slice(-PACE_DAYS - 2), question);
  const count = Math.max(1, Math.min(PACE_DAYS, days.length - 2));
  return (of: Need['of']): number => {
    if (of === 'off-pattern') return all.offPattern / Math.max(1, days.length);
    return (of === 'yes' ? recent.yes : of === 'no' ? recent.no : recent.rows) / count;
  };
}

function differenceOf({ fit }: Comparison): Difference | null {
  if (fit === null) return null;
  const { difference, low, high, p } = fit;
  return { difference, low, high, p };
}

function ofKind(scores: readonly number[]): ScoresOfKind {
  return { scores, median: median(scores), mean: mean(scores) };
}

/** Returns thirds of the runs by distance. They are only shown: which third to look at was not decided before. */
function distanceThirds(distances: Comparison['distances']): readonly DistanceThird[] {
  const sorted = distances.toSorted((a, b) => a.miles - b.miles);
  const edge = (third: number) => Math.round((sorted.length * third) / 3);
  return [0, 1, 2].flatMap((third) => {
    const own = sorted.slice(edge(third), edge(third + 1));
    const metres = own.map(({ miles }) => miles * METRES.mi);
    const [from, to] = [metres[0], metres.at(-1)];
    if (from === undefined || to === undefined) return [];
    return [{ ...ofKind(own.map(({ score }) => score)), from, to, middle: median(metres) }];
  });
}

/**
 * Miles from the middle of the short third of runs to that of the long one. A difference a mile says little about 2 points, so
 * that the verdict is about this step: this project's own rule. The p is that of the slope.
 */
function stepOf(thirds: readonly DistanceThird[]): number {
  return ((thirds[2]?.middle ?? 0) - (thirds[0]?.middle ?? 0)) / METRES.mi;
}

/**
 * Whether a difference points to where behaviour follows soreness: people run less, and shorter, and stretch more on bad days.
 * With decisions that follow how a back feels beyond its score, a fifth of diaries of twelve weeks without any difference
 * show one there, and almost half of those of half a year (docs/statistics.md).
 */
function isSuspicious(question: Compared, difference: number): boolean {
  if (question === 'surface') return false;
  return question === 'evening' ? difference > 0 : difference < 0;
}

/** Shares of mornings without a score from which they can turn an answer: this project's own rules (docs/statistics.md). */
const UNEVEN_FROM = 0.1;
const MANY_ABOVE = 0.2;

/** A tenth in one way of adding up is a little less in another. */
const TINY = 1e-9;

/** Of distances, only the mornings after runs of known length count. */
function gapsOf(question: Compared, days: readonly InsightDay[]): MorningGaps {
  const after = morningsAfter(scoredDays(days), question);
  const countOf = (isOfKind: (asked: number) => boolean): MorningCount => {
    const own = after.filter(({ asked }) => isOfKind(asked));
    return { all: own.length, missing: own.filter(({ score }) => score === null).length };
  };
  const all = countOf(() => true);
  const isMany = shareOf(all) > MANY_ABOVE;
  if (question === 'distance') return { all, yes: null, no: null, isUneven: false, isMany };
  const [yes, no] = [countOf((asked) => asked === 1), countOf((asked) => asked === 0)];
  const apart = yes.all > 0 && no.all > 0 ? Math.abs(shareOf(yes) - shareOf(no)) : 0;
  return { all, yes, no, isUneven: apart >= UNEVEN_FROM - TINY, isMany };
}

/** Days from the first score on. A morning of today that has none yet is not one without: it may still get one. */
function scoredDays(days: readonly InsightDay[]): readonly InsightDay[] {
  const first = days.findIndex(({ score }) => score !== null);
  return first === -1 ? [] : days.slice(first, days.at(-1)?.score === null ? -1 : days.length);
}

function shareOf({ all, missing }: MorningCount): number {
  return all === 0 ? 0 : missing / all;
}
