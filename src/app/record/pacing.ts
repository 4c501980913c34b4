import { NO_PRACTICE, practiceAfter } from '../../core/journal/practice.ts';
import type { Pacing } from '../../core/session/pacing.ts';
import type { Plan, RoutinePlan } from '../../core/session/plan.ts';
import { taughtMovements } from '../../core/session/teaching.ts';
import { once } from '../../core/base/once.ts';
import type { Guidance } from '../../core/settings/guidance.ts';
import { recentHistory, type RecordSnapshot } from './read-record.ts';

/** The part of the record that decides what the next session teaches. */
export type PracticeRecord = Pick<
  RecordSnapshot,
  'settings' | 'now' | 'today' | 'history' | 'journal'
>;

/** Returns how plans are paced in a session today, by the settings and what has been practised. */
export function pacingIn(
  record: PracticeRecord,
  guidance: Guidance = record.settings.guidance,
): (plan: RoutinePlan) => Pacing {
  const practice = once(() =>
    practiceAfter(record.journal.archivedPractice ?? NO_PRACTICE, recentHistory(record).sessions),
  );
  const rate = Number(record.settings.rate);
  return (plan) => ({ rate, taught: taughtMovements(plan, practice(), guidance, record.today) });
}

/** Returns a routine's plan as it is paced in a session today. */
export function pacedPlan(record: PracticeRecord, plan: RoutinePlan, guidance?: Guidance): Plan {
  return { ...plan, pacing: pacingIn(record, guidance)(plan) };
}
