import type { DoseChangeRecord, OwnDose } from '../../src/core/library/own-dose.ts';
import { isSameOwnDose } from '../../src/core/library/own-doses.ts';
import { epochMs } from '../../src/core/time/day.ts';
import type { DoseStanding, ProgressFacts, StepOffer } from '../../src/core/progression/offer.ts';
import { offersOn } from '../../src/core/progression/offers-on.ts';

/** A step up or down as it is recorded, and whether it was offered then, or is one step down that was asked for. */
export interface CheckedChange {
  readonly change: DoseChangeRecord;
  readonly wasOpen: boolean;
}

/** Returns every step of a record, compared with what was offered at its moment, worked out again from the record alone. */
export function checkedChanges(facts: ProgressFacts): readonly CheckedChange[] {
  return facts.changes.flatMap((change, index) =>
    change.change === 'up' || change.change === 'down'
      ? [{ change, wasOpen: wasOpen(knownBefore(facts, change, index), change) }]
      : [],
  );
}

/** What was known when a change was made. */
function knownBefore(facts: ProgressFacts, { at }: DoseChangeRecord, index: number): ProgressFacts {
  const moment = epochMs(at);
  const isKnown = (one: { readonly at: string }) => epochMs(one.at) <= moment;
  return {
    ...facts,
    sessions: facts.sessions.filter((one) => isKnown(one)),
    mornings: facts.mornings.filter((one) => isKnown(one)),
    changes: facts.changes.slice(0, index),
  };
}

function wasOpen(facts: ProgressFacts, change: DoseChangeRecord): boolean {
  const { ups, back, standings } = offersOn(facts, change);
  if (change.change === 'up') return ups.some((up) => isTaken(up, change));
  if (change.because !== 'asked') return back !== undefined && isTaken(back, change);
  return change.sides.every((side) => {
    const standing = standings.find((one) => isPlace(one, change) && one.side === side);
    return standing?.below !== undefined && isTo(change.to, standing.below, standing);
  });
}

function isTaken(offer: StepOffer, change: DoseChangeRecord): boolean {
  const { sides, to, isRoutines, reason } = offer;
  return (
    isPlace(offer, change) &&
    change.because === reason.because &&
    change.sides.every((side) => sides.includes(side)) &&
    (change.to === null ? isRoutines : isSameOwnDose(change.to, to))
  );
}

function isPlace(
  one: Pick<DoseStanding, 'routine' | 'exercise'>,
  { routine, exercise }: DoseChangeRecord,
): boolean {
  return one.routine === routine && one.exercise === exercise;
}

function isTo(to: OwnDose | null, wanted: OwnDose, { routines }: DoseStanding): boolean {
  return isSameOwnDose(to ?? routines, wanted);
}
