import type { DoseStanding, Moment, Offers, ProgressFacts, StepOffer } from './offer.ts';
import { isSameOwnDose } from '../library/own-doses.ts';
import { compareDays, type Day } from '../time/day.ts';
import { isAlike } from './alike.ts';
import { latelyAt, standingsAt } from './standing.ts';
import { offeredBack } from './step-back.ts';

/**
 * Returns what may be offered at a moment, from the record alone: one step up of the exercise that has been as it is for
 * longest, of equals the first of the routine, both sides together if both may go up from the same dose, and the others
 * that could be taken in its place; and one step back, `before` a session of a routine if one is about to begin. (One change
 * at a time: this project's own rule.)
 */
export function offersOn(facts: ProgressFacts, moment: Moment, before?: string): Offers {
  const lately = latelyAt(facts, moment);
  const standings = standingsAt(facts, lately, moment);
  const back = offeredBack(facts, lately, standings, moment, before);
  // Nothing goes up while there is a reason to go down.
  const ups = back === undefined ? stepsUp(standings) : [];
  const [up] = ups;
  return { up, ups, back, standings: standings.map((one) => waiting(one, up ?? back)) };
}

function isReady({ waitsFor }: DoseStanding): boolean {
  return waitsFor.length === 0;
}

/** Every step up that may be taken, by the day of the last step before; what never had one comes before all others. */
function stepsUp(standings: readonly DoseStanding[]): readonly StepOffer[] {
  const ready = standings
    .filter((one) => isReady(one))
    .toSorted((a, b) => compareDays(dayOf(a), dayOf(b)));
  const firsts = ready.filter(
    (one, index) => !ready.slice(0, index).some((before) => isAlike(one, before, 'above')),
  );
  return firsts.flatMap((first) => stepUp(standings, first) ?? []);
}

function dayOf({ last }: DoseStanding): Day {
  return last?.day ?? '';
}

function stepUp(standings: readonly DoseStanding[], first: DoseStanding): StepOffer | undefined {
  const { above, present, routines } = first;
  if (above === undefined) return undefined;
  const together = standings.filter((one) => isReady(one) && isAlike(one, first, 'above'));
  const days = together.flatMap(({ goodDays }) => goodDays);
  const worst = [...new Set(days.map(({ day }) => day))].map((day) => ({
    day,
    pain: Math.max(...days.filter((one) => one.day === day).map(({ pain }) => pain)),
  }));
  return {
    routine: first.routine,
    exercise: first.exercise,
    sides: together.map(({ side }) => side),
    change: 'up',
    from: present,
    to: above,
    isRoutines: isSameOwnDose(above, routines),
    reason: { because: 'good-days', days: worst.toSorted((a, b) => (a.day < b.day ? -1 : 1)) },
  };
}

/** A dose that could go up, but for another that is offered now. */
function waiting(standing: DoseStanding, offer: StepOffer | undefined): DoseStanding {
  if (offer === undefined || !isReady(standing)) return standing;
  const isOffered =
    offer.change === 'up' &&
    standing.routine === offer.routine &&
    standing.exercise === offer.exercise &&
    offer.sides.includes(standing.side);
  return isOffered
    ? standing
    : { ...standing, waitsFor: [{ kind: 'turn', exercise: offer.exercise }] };
}
