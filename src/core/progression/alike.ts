import { isSameOwnDose } from '../library/own-doses.ts';
import type { DoseStanding } from './offer.ts';

/** Whether two sides of an exercise go from the same dose to the same one above or below it. */
export function isAlike(one: DoseStanding, other: DoseStanding, to: 'above' | 'below'): boolean {
  const [next, also] = [one[to], other[to]];
  return (
    one.routine === other.routine &&
    one.exercise === other.exercise &&
    isSameOwnDose(one.present, other.present) &&
    next !== undefined &&
    also !== undefined &&
    isSameOwnDose(next, also)
  );
}
