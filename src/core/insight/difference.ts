import { type Estimate, estimate } from '../statistics/estimate.ts';
import {
  dotProduct,
  LEAST_VARIANCE,
  type LeastSquares,
  leastSquares,
} from '../statistics/least-squares.ts';
import { WEEKDAYS } from '../time/day.ts';
import type { Row } from './rows.ts';

/** Points by which a weekday may differ by itself: this project's own rule, found by simulation. */
const WEEKDAY_SD = 0.5;

/** The least variance (points squared) that the penalty of weekdays is made from. */
const LEAST_SPREAD = 1e-6;

/** Returns how much more sore mornings are by what is asked. */
export function differenceIn(model: Model): Estimate {
  const { difference, standardError } = plainOf(model, NOTHING_LEFT_OUT);
  return estimate(difference, standardError, model.df);
}

/**
 * Returns the row without which the difference weighs most, with the difference without it; undefined if there is none. Which
 * row that is comes from the model of all rows, with the pull of the weekdays as it is; the difference is fitted anew.
 */
export function withoutOneRow(
  model: Model,
  weigh: (without: PlainDifference) => number,
): { readonly row: Row; readonly difference: Estimate } | undefined {
  const { rows } = model;
  if (model.df < 2) return undefined;
  const weights = rows.map((_, index) => weigh(plainOf(model, leftOut(model, index))));
  const at = weights.indexOf(Math.max(...weights));
  const row = rows[at];
  const without = modelOf(rows.filter((_, index) => index !== at));
  return row === undefined || without === null
    ? undefined
    : { row, difference: differenceIn(without) };
}

/** A difference, and how exact it is, before anything is said of it: that takes longer, and a row changes little. */
export interface PlainDifference {
  readonly difference: number;
  readonly standardError: number;
}

/** Least squares of some rows. */
export interface Model {
  readonly rows: readonly Row[];
  readonly columns: readonly (readonly number[])[];
  readonly scores: readonly number[];
  readonly fit: LeastSquares;
  /** The sum of squares that is left, with that of the penalty. */
  readonly left: number;
  readonly df: number;
}

/** What changes in a fit when a row is left out. */
interface LeftOut {
  readonly rows: number;
  readonly coefficient: number;
  readonly inverse: number;
  readonly left: number;
}

const NOTHING_LEFT_OUT: LeftOut = { rows: 0, coefficient: 0, inverse: 0, left: 0 };

/**
 * Least squares of the scores on what is asked and all the rest. The weekdays are pulled to 0, as far as the spread that is
 * left without them says that half a point is much: as parts drawn from a normal distribution would be (a random effect).
 * Null if nothing differs, or if what is asked cannot be told from the rest.
 */
export function modelOf(rows: readonly Row[]): Model | null {
  const scores = rows.map(({ score }) => score);
  const varying = varyingColumns(rows.map(({ asked, others }) => [asked, ...others]));
  const width = varying[0]?.length ?? 0;
  const df = rows.length - width;
  if (df < 1 || !rows.some(({ asked }) => asked !== rows[0]?.asked)) return null;
  const without = leastSquares(varying, scores);
  if (without === undefined) return null;
  const penalty = Math.max(without.residual / df, LEAST_SPREAD) / WEEKDAY_SD ** 2;
  const columns = varying.map((row, index) => [...row, ...weekdayColumns(rows[index])]);
  const none = Array.from({ length: width }, () => 0);
  const fit = leastSquares(columns, scores, [...none, ...WEEKDAYS.map(() => penalty)]);
  if (fit === undefined) return null;
  const pulled = fit.coefficients.slice(width).reduce((sum, one) => sum + one * one, 0);
  return { rows, columns, scores, fit, left: fit.residual + penalty * pulled, df };
}

function plainOf({ fit, left, df }: Model, without: LeftOut): PlainDifference {
  const variance = Math.max((left - without.left) / (df - without.rows), LEAST_VARIANCE);
  const ownPart = (fit.inverse[0]?.[0] ?? Number.NaN) + without.inverse;
  const difference = (fit.coefficients[0] ?? Number.NaN) - without.coefficient;
  return { difference, standardError: Math.sqrt(variance * ownPart) };
}

/** What a row has to do with a fit, without fitting anew (Sherman and Morrison 1950). */
function leftOut({ columns, scores, fit }: Model, index: number): LeftOut {
  const row = columns[index] ?? [];
  const lever = fit.inverse.map((inverse) => dotProduct(inverse, row));
  const free = Math.max(1 - dotProduct(row, lever), LEAST_FREE);
  const residual = (scores[index] ?? 0) - dotProduct(row, fit.coefficients);
  const own = lever[0] ?? 0;
  return {
    rows: 1,
    coefficient: (own * residual) / free,
    inverse: own ** 2 / free,
    left: residual ** 2 / free,
  };
}

/** A row that alone decides a coefficient leaves nothing free. */
const LEAST_FREE = 1e-9;

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
