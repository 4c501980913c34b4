import { Fault } from '../../core/base/fault.ts';
import type { PlannedSet } from '../../core/library/movement.ts';
import { allSets, type RoutinePlan } from '../../core/session/plan.ts';

/** Returns every set of a plan. Throws a `missing` fault if all of the routine is left out. */
export function plannedSets(plan: RoutinePlan): readonly PlannedSet[] {
  const sets = allSets(plan);
  if (sets.length > 0) return sets;
  const reasons = [...new Set(plan.avoided.flatMap(({ cautions }) => cautions))];
  throw new Fault(
    'missing',
    `every exercise of ${plan.name} is left out, because you said: ${reasons.join(', ')}`,
    `to see why: stretch routine show ${plan.routine}; to choose another: stretch routine list`,
  );
}
