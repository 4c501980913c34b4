import { isEasierNext } from '../../core/journal/pain.ts';
import { type Library, routineById } from '../../core/library/library.ts';
import { allSets, planSeconds } from '../../core/session/plan.ts';
import { profileFrom } from '../../core/settings/profile.ts';
import { easierPlan, ownPlan } from './own-plan.ts';
import { pacingIn, type PracticeRecord } from './pacing.ts';

/**
 * Returns the seconds that the next session of a routine takes, in the form it is offered in; undefined if there is no such
 * routine, or all of it is left out.
 */
export function nextSeconds(
  record: PracticeRecord,
  library: Library,
): (routine: string) => number | undefined {
  const pacing = pacingIn(record);
  const isEasier = isEasierNext(record.history);
  return (id) => {
    const routine = routineById(library, id);
    if (routine === undefined) return undefined;
    const planned = { library, routine, profile: profileFrom(record.settings) };
    const plan = isEasier ? easierPlan(record, planned) : ownPlan(record, planned, record.now);
    const sets = allSets(plan);
    return sets.length === 0 ? undefined : planSeconds(sets, pacing(plan));
  };
}
