import { lastAmount } from '../../core/journal/last-amount.ts';
import { isEasierNext } from '../../core/journal/pain.ts';
import { type Library, routineById } from '../../core/library/library.ts';
import { easedPlan } from '../../core/session/ease.ts';
import { allSets, planRoutine, planSeconds, type RoutinePlan } from '../../core/session/plan.ts';
import { profileFrom } from '../../core/settings/profile.ts';
import { pacingIn, type PracticeRecord } from './pacing.ts';

/** Returns a plan in easier forms, none of its sets longer than it last was. */
export function inEasierForms<T extends RoutinePlan>(
  { history }: Pick<PracticeRecord, 'history'>,
  plan: T,
): T {
  return easedPlan(plan, (movement, unit) => lastAmount(history.sessions, movement, unit));
}

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
    const planned = planRoutine(library, routine, profileFrom(record.settings));
    const plan = isEasier ? inEasierForms(record, planned) : planned;
    const sets = allSets(plan);
    return sets.length === 0 ? undefined : planSeconds(sets, pacing(plan));
  };
}
