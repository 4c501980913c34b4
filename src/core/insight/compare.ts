import type { Estimate } from '../statistics/estimate.ts';
import { WEEKDAYS } from '../time/day.ts';
import type { Compared } from './question.ts';
import { differenceIn, type Model, modelOf } from './difference.ts';
import { type InsightDay, windowOf } from './insight-day.ts';
import { askedOf, type Row, rowsOf } from './rows.ts';

/** What mornings of two kinds, or after runs of different length, come to. */
export interface Comparison {
  /** Mornings that could be compared, and of them those of each kind; of a distance, both are 0. */
  readonly rows: number;
  readonly yes: number;
  readonly no: number;
  /** Mornings before which what was done broke the habit of the weekday. */
  readonly offPattern: number;
  /** How much more sore in points, a mile for a distance; null if nothing differs or it cannot be told from the rest. */
  readonly fit: Estimate | null;
  /** What that comes from. */
  readonly model: Model | null;
  /** The scores themselves, of all mornings of each kind; of a distance, there are none. */
  readonly kinds: { readonly yes: readonly number[]; readonly no: readonly number[] };
  /** Mornings after runs of known length, in order of days; for a distance only. */
  readonly distances: readonly { readonly miles: number; readonly score: number }[];
}

/**
 * Compares each morning of the last 182 days with what the morning before, the slow trend, the weekday and the run before
 * would lead one to expect. Taking the morning before into account is what keeps false alarms at their rate although one
 * runs less when sore: source: Boruvka 2018, 10.1080/01621459.2017.1305274, and Daza 2018, 10.3414/ME16-02-0044. Shifting
 * or shuffling the days instead does not: Harris 2020, 10.1101/2020.11.29.402719.
 */
export function compare(days: readonly InsightDay[], question: Compared): Comparison {
  const recent = windowOf(days);
  const rows = rowsOf(recent, question);
  const after = morningsAfter(recent, question);
  const model = modelOf(rows);
  const fit = model === null ? null : differenceIn(model);
  if (question === 'distance') {
    const distances = after.flatMap(({ asked, score }) =>
      score === null ? [] : [{ miles: asked, score }],
    );
    return { ...NO_KINDS, rows: rows.length, fit, model, distances };
  }
  return {
    rows: rows.length,
    yes: rows.filter(({ asked }) => asked === 1).length,
    no: rows.filter(({ asked }) => asked === 0).length,
    offPattern: offPattern(rows),
    fit,
    model,
    kinds: { yes: scoresOf(after, 1), no: scoresOf(after, 0) },
    distances: [],
  };
}

/** What a comparison without two kinds has of them. */
const NO_KINDS = {
  yes: 0,
  no: 0,
  offPattern: 0,
  kinds: { yes: [], no: [] },
} as const;

/** A morning, with or without a score, after a day that says something to the question. */
interface MorningAfter {
  readonly asked: number;
  readonly score: number | null;
}

/** Returns the mornings after the days that say something to a question. */
export function morningsAfter(
  days: readonly InsightDay[],
  question: Compared,
): readonly MorningAfter[] {
  return days.slice(1).flatMap(({ score }, index) => {
    const before = days[index];
    const asked = before === undefined ? null : askedOf(before, question);
    return asked === null ? [] : [{ asked, score }];
  });
}

function scoresOf(after: readonly MorningAfter[], kind: number): readonly number[] {
  return after.filter(({ asked }) => asked === kind).flatMap(({ score }) => score ?? []);
}

/** Mornings before which something was done, or not, against the habit of their weekday: of each, the smaller count. */
function offPattern(rows: readonly Row[]): number {
  return WEEKDAYS.reduce((sum, weekday) => {
    const own = rows.filter((row) => row.weekday === weekday);
    const yes = own.filter(({ asked }) => asked === 1).length;
    return sum + Math.min(yes, own.length - yes);
  }, 0);
}
