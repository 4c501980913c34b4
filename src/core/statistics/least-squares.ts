/*
 * Least squares for a dozen columns. A matrix package (ml-matrix) was measured at 0.2 times bare node's start, for one
 * inverse.
 */

/** What least squares found. */
export interface LeastSquares {
  /** One a column. */
  readonly coefficients: readonly number[];
  /** The inverse of the matrix of products: times the variance, the variances and covariances of the coefficients. */
  readonly inverse: readonly (readonly number[])[];
  /** The sum of the squared residuals, without penalties. */
  readonly residual: number;
  /** The logarithm of the determinant of the matrix of products. */
  readonly logDeterminant: number;
}

/** The least variance of residuals: less is rounding, as where all values are the same. */
export const LEAST_VARIANCE = 1e-12;

/** The share of a column's squares that the columns before it leave over, below which it says nothing of its own. */
const LEAST_LEFT = 1e-10;

/**
 * Fits values by columns, each row with as many; `penalties`, one a column, pull a coefficient to 0 as hard as that many rows
 * with a 1 in this column alone and a value of 0. Returns undefined if the columns cannot be told apart.
 */
export function leastSquares(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  penalties: readonly number[] = [],
): LeastSquares | undefined {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
  const products = productsOf(columns, penalties);
  const inverted = invert(products);
  if (inverted === undefined) return undefined;
  const { inverse, logDeterminant } = inverted;
  const right = columns.map((column) => dotProduct(column, values));
  const coefficients = inverse.map((row) => dotProduct(row, right));
  const residual = rows.reduce(
    (sum, row, index) => sum + ((values[index] ?? 0) - dotProduct(row, coefficients)) ** 2,
    0,
  );
  return { coefficients, inverse, residual, logDeterminant };
}

/** Each column times each, with the penalties; the same from both sides, so that half of them are worked out. */
function productsOf(columns: readonly (readonly number[])[], penalties: readonly number[]) {
  const halves = columns.map((one, index) =>
    columns
      .slice(0, index + 1)
      .map((other, at) => dotProduct(one, other) + (index === at ? (penalties[at] ?? 0) : 0)),
  );
  return columns.map((_, index) =>
    columns.map((__, at) => halves[Math.max(index, at)]?.[Math.min(index, at)] ?? 0),
  );
}

/** Gauss and Jordan's way, which needs no exchange of rows here: the matrix is symmetric and positive. */
function invert(matrix: readonly (readonly number[])[]) {
  const size = matrix.length;
  let rows = matrix.map((row, index) => [...row, ...row.map((_, at) => (at === index ? 1 : 0))]);
  let logDeterminant = 0;
  for (let column = 0; column < size; column++) {
    const own = rows[column] ?? [];
    const pivot = own[column] ?? 0;
    if (!(pivot > LEAST_LEFT * (matrix[column]?.[column] ?? 0))) return undefined;
    logDeterminant += Math.log(pivot);
    const scaled = own.map((value) => value / pivot);
    rows = rows.map((row, index) => (index === column ? scaled : without(row, scaled, column)));
  }
  return { inverse: rows.map((row) => row.slice(size)), logDeterminant };
}

function without(row: readonly number[], scaled: readonly number[], column: number): number[] {
  const factor = row[column] ?? 0;
  return row.map((value, at) => value - factor * (scaled[at] ?? 0));
}

/** The sum of the products of two lists. */
export function dotProduct(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += (one[index] ?? 0) * (other[index] ?? 0);
  return sum;
}
