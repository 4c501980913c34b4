import { Fault } from '../../core/base/fault.ts';
import { EASED } from '../../core/library/caution.ts';
import type { PlannedSet } from '../../core/library/movement.ts';
import { allSets, type RoutinePlan } from '../../core/session/plan.ts';

/** Returns every set of a plan. Throws a `missing` fault if all of the routine is left out. */
export function plannedSets(plan: RoutinePlan): readonly PlannedSet[] {
  const sets = allSets(plan);
  if (sets.length > 0) return sets;
  const all = new Set(plan.avoided.flatMap(({ cautions }) => cautions));
  const said = [...all].filter((one) => one !== EASED).join(', ');
  const why = said === '' ? 'as none has a place among easier forms' : `because you said: ${said}`;
  throw new Fault(
    'missing',
    `every exercise of ${plan.name} is left out, ${why}`,
    `to see why: stretch routine show ${plan.routine}; to choose another: stretch routine list`,
  );
}
