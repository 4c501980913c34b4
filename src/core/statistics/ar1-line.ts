import { type Estimate, estimate } from './estimate.ts';
import { LEAST_VARIANCE, leastSquares } from './least-squares.ts';

/** A value at a whole number of steps from a start. */
export interface SeriesPoint {
  readonly at: number;
  readonly value: number;
}

/** A straight line through a series in which a value resembles the one before. */
export interface Ar1Line {
  /** How much: 0 not at all, to 0.9. */
  readonly phi: number;
  /** Of the slope, a step. */
  readonly slope: Estimate;
}

/** The values of phi that are tried. */
const PHIS = Array.from({ length: 19 }, (_, index) => index / 20);

/** The least variance in a likelihood, so that a series without noise has one. */
const LEAST_IN_LIKELIHOOD = 1e-9;

/**
 * Fits a line with AR(1) errors to points in order, of which some may be missing between others; phi is that of 0, 0.05 … 0.9
 * with the highest restricted likelihood (Patterson & Thompson 1971, Biometrika 58:545). Undefined with fewer than 3 points.
 */
export function ar1Line(points: readonly SeriesPoint[]): Ar1Line | undefined {
  const df = points.length - 2;
  if (df < 1) return undefined;
  const fits = PHIS.flatMap((phi) => fitWith(points, phi, df) ?? []);
  const [first] = fits;
  if (first === undefined) return undefined;
  const best = fits.reduce((one, next) => (next.likelihood > one.likelihood ? next : one), first);
  return { phi: best.phi, slope: estimate(best.slope, best.standardError, df) };
}

function fitWith(points: readonly SeriesPoint[], phi: number, df: number) {
  const whitened = points.map((point, index) => whiten(point, points[index - 1], phi));
  const fit = leastSquares(
    whitened.map(({ columns }) => columns),
    whitened.map(({ value }) => value),
  );
  if (fit === undefined) return undefined;
  const variance = fit.residual / df;
  const likelihood =
    -0.5 * df * Math.log(Math.max(variance, LEAST_IN_LIKELIHOOD)) -
    whitened.reduce((sum, { scale }) => sum + Math.log(scale), 0) -
    0.5 * fit.logDeterminant;
  const standardError = Math.sqrt(
    Math.max(variance, LEAST_VARIANCE) * (fit.inverse[1]?.[1] ?? Number.NaN),
  );
  return { phi, likelihood, slope: fit.coefficients[1] ?? Number.NaN, standardError };
}

/** Takes from a point what the one before lets expect, and scales the rest to the same variance everywhere. */
function whiten(point: SeriesPoint, before: SeriesPoint | undefined, phi: number) {
  const share = before === undefined || phi === 0 ? 0 : phi ** (point.at - before.at);
  const scale = Math.sqrt(1 - share * share);
  const rest = (own: number, earlier: number | undefined) => (own - share * (earlier ?? 0)) / scale;
  return {
    scale,
    value: rest(point.value, before?.value),
    columns: [rest(1, 1), rest(point.at, before?.at)],
  };
}
