import type { DoseStanding, StepOffer } from './offer.ts';

/** Whether a step is of a dose. */
export function isStepOf({ routine, exercise, sides }: StepOffer, standing: DoseStanding): boolean {
  return (
    standing.routine === routine && standing.exercise === exercise && sides.includes(standing.side)
  );
}

/** Returns a step of only those of its sides that are among some doses, with their own good days. */
export function onlyOf(offer: StepOffer, doses: readonly DoseStanding[]): StepOffer {
  const own = doses.filter((one) => isStepOf(offer, one));
  const sides = offer.sides.filter((side) => own.some((one) => one.side === side));
  const { reason } = offer;
  if (reason.because !== 'good-days') return { ...offer, sides };
  const good = new Set(own.flatMap(({ goodDays }) => goodDays.map(({ day }) => day)));
  return {
    ...offer,
    sides,
    reason: { ...reason, days: reason.days.filter(({ day }) => good.has(day)) },
  };
}
