import { lastAmount } from '../../core/journal/last-amount.ts';
import type { Library } from '../../core/library/library.ts';
import { NO_OWN_DOSES, ownDoses } from '../../core/library/own-doses.ts';
import type { Profile } from '../../core/library/profile.ts';
import type { Routine } from '../../core/library/routine.ts';
import { easedPlan } from '../../core/session/ease.ts';
import { planRoutine, type RoutinePlan } from '../../core/session/plan.ts';
import { epochMs, type Stamp } from '../../core/time/day.ts';
import type { RecordSnapshot } from './read-record.ts';

/** The part of the record that a plan depends on. */
export type PlanRecord = Pick<RecordSnapshot, 'history'>;

/** A routine, and whom it is planned for. */
export interface PlannedFor {
  readonly library: Library;
  readonly routine: Routine;
  readonly profile: Profile;
}

/** Returns a routine as it is planned for the user at a moment, by the doses that were their own then. */
export function ownPlan(
  { history }: PlanRecord,
  { library, routine, profile }: PlannedFor,
  at: Stamp,
): RoutinePlan {
  const moment = epochMs(at);
  const until = history.doseChanges.filter((change) => epochMs(change.at) <= moment);
  return planRoutine(library, routine, profile, ownDoses(until));
}

/**
 * Returns a routine in easier forms, none of its sets longer than it last was. They are forms of the routine's own doses:
 * what was added to these does not count while it hurts.
 */
export function easierPlan(
  { history }: PlanRecord,
  { library, routine, profile }: PlannedFor,
): RoutinePlan {
  const plan = planRoutine(library, routine, profile, NO_OWN_DOSES);
  return easedPlan(plan, (movement, unit) => lastAmount(history.sessions, movement, unit));
}
