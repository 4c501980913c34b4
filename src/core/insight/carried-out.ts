import type { Experiment } from '../experiment/experiment.ts';
import type { ArmCompliance } from './compliance.ts';

/** What is left of a difference if days were not as planned, at least: half of it (this project's own rule). */
const LEAST_LEFT = 0.5;

/**
 * Whether what was done differed enough between the two arms for the result to be about them; null where the record does
 * not show what was done. Where it is done or not, what counts is the share of days with it in the second arm less that in
 * the first, which is about the share of a difference that is left; of two routines, the share of days with its own in the
 * arm that has fewer. Days on which nothing is known do not count (this project's own rules).
 */
export function wasCarriedOut(
  { kind }: Pick<Experiment, 'kind'>,
  [a, b]: readonly [ArmCompliance, ArmCompliance],
): boolean | null {
  const [daysOfA, daysOfB] = [knownDays(a), knownDays(b)];
  if (daysOfA === 0 || daysOfB === 0) return null;
  const ofB = b.days['as-planned'] / daysOfB;
  const left =
    kind === 'routines'
      ? Math.min(a.days['as-planned'] / daysOfA, ofB)
      : ofB - a.days.not / daysOfA;
  return left >= LEAST_LEFT;
}

/** Returns how many days of an arm it is known of what was done. */
export function knownDays({ days }: ArmCompliance): number {
  return days['as-planned'] + days.not + days.paused;
}
