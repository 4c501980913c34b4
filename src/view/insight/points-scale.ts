import { MATTERS } from '../../core/insight/verdict.ts';
import type { IntervalScale } from './interval.ts';

/** Points on each side of 0: larger differences are rare, and have an arrow. */
const LIMIT = 4;

/** Returns the scale of differences in points of 10, with what it means that one is below or above 0. */
export function pointsScale(below: string, above: string): IntervalScale {
  return { limit: LIMIT, band: MATTERS, unit: 'points', below, above };
}
