import { isAlike } from './alike.ts';
import type { DoseStanding, StepOffer } from './offer.ts';
import { stepBack } from './step-back.ts';

/**
 * Returns one step back of each of some doses that have one below, because the user asked for it; sides of an exercise that
 * go from the same dose to the same one are one step.
 */
export function askedBack(standings: readonly DoseStanding[]): readonly StepOffer[] {
  const firsts = standings.filter(
    (one, index) => !standings.slice(0, index).some((before) => isAlike(one, before, 'below')),
  );
  return firsts.flatMap((first) => {
    const together = standings.filter((one) => one === first || isAlike(one, first, 'below'));
    return stepBack(together, { because: 'asked' }) ?? [];
  });
}
