import { type Estimate, estimate } from '../statistics/estimate.ts';
import { LEAST_VARIANCE, leastSquares } from '../statistics/least-squares.ts';
import { WEEKDAYS } from '../time/day.ts';
import type { Compared } from './question.ts';
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
  /** The scores themselves, of all mornings of each kind; of a distance, there are none. */
  readonly kinds: { readonly yes: readonly number[]; readonly no: readonly number[] };
  /** Mornings after runs of known length, in order of days; for a distance only. */
  readonly distances: readonly { readonly miles: number; readonly score: number }[];
}

/** Points by which a weekday may differ by itself: this project's own rule, found by simulation. */
const WEEKDAY_SD = 0.5;

/** The least variance (points squared) that the penalty of weekdays is made from. */
const LEAST_SPREAD = 1e-6;

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
  const fit = differenceIn(rows);
  if (question === 'distance') {
    const distances = after.flatMap(({ asked, score }) =>
      score === null ? [] : [{ miles: asked, score }],
    );
    return { ...NO_KINDS, rows: rows.length, fit, distances };
  }
  return {
    rows: rows.length,
    yes: rows.filter(({ asked }) => asked === 1).length,
    no: rows.filter(({ asked }) => asked === 0).length,
    offPattern: offPattern(rows),
    fit,
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

/**
 * Least squares of the scores on what is asked and all the rest. The weekdays are pulled to 0, as far as the spread that is
 * left without them says that half a point is much: as parts drawn from a normal distribution would be (a random effect).
 */
function differenceIn(rows: readonly Row[]): Estimate | null {
  const scores = rows.map(({ score }) => score);
  const columns = varyingColumns(rows.map(({ asked, others }) => [asked, ...others]));
  const width = columns[0]?.length ?? 0;
  const df = rows.length - width;
  if (df < 1 || !rows.some(({ asked }) => asked !== rows[0]?.asked)) return null;
  const without = leastSquares(columns, scores);
  if (without === undefined) return null;
  const penalty = Math.max(without.residual / df, LEAST_SPREAD) / WEEKDAY_SD ** 2;
  const fit = leastSquares(
    columns.map((row, index) => [...row, ...weekdayColumns(rows[index])]),
    scores,
    [...Array.from({ length: width }, () => 0), ...WEEKDAYS.map(() => penalty)],
  );
  if (fit === undefined) return null;
  const pulled = fit.coefficients.slice(width).reduce((sum, one) => sum + one * one, 0);
  const variance = Math.max((fit.residual + penalty * pulled) / df, LEAST_VARIANCE);
  const ownPart = fit.inverse[0]?.[0] ?? Number.NaN;
  return estimate(fit.coefficients[0] ?? Number.NaN, Math.sqrt(variance * ownPart), df);
}

/** Leaves out columns that are the same in all rows, except the second, which is the constant. */
function varyingColumns(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const [first] = rows;
  const isKept = first?.map(
    (value, column) => column === 1 || rows.some((row) => row[column] !== value),
  );
  return rows.map((row) => row.filter((_, column) => isKept?.[column] === true));
}

function weekdayColumns(row: Row | undefined): readonly number[] {
  return WEEKDAYS.map((weekday) => Number(weekday === row?.weekday));
}
