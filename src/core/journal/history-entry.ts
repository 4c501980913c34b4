import { compareDays, type Day, type Stamp } from '../time/day.ts';
import type { History, SkippedSlot } from './history.ts';
import { type PlanChange, planChanges } from '../schedule/plan-change.ts';
import type { Pause } from '../schedule/schedule.ts';
import { applyCorrections, inWrittenOrder } from './corrections.ts';
import type { Line } from './line.ts';
import type { SessionRecord } from './session-record.ts';

/** An entry that the user can name by its id: a session, a skipped slot, a pause or a change of the plan. */
export type HistoryEntry = { readonly id: string; readonly day: Day; readonly at: Stamp } & (
  | { readonly kind: 'session'; readonly session: SessionRecord }
  | { readonly kind: 'skip'; readonly skip: SkippedSlot }
  | { readonly kind: 'pause'; readonly pause: Pause }
  | { readonly kind: 'plan'; readonly plan: PlanChange }
);

/** Returns every entry of a history in order of days; a pause and a change of the plan are on their first day. */
export function historyEntries(
  history: Pick<History, 'sessions' | 'skips' | 'pauses'>,
  plans: readonly PlanChange[],
): readonly HistoryEntry[] {
  const entries: readonly HistoryEntry[] = [
    ...plans.map((plan) => {
      const { id, from, at } = plan;
      return { kind: 'plan', id, day: from, at, plan } as const;
    }),
    ...history.pauses.map((pause) => {
      const { id, from, at } = pause;
      return { kind: 'pause', id, day: from, at, pause } as const;
    }),
    ...history.sessions.map((session) => {
      const { id, day, at } = session;
      return { kind: 'session', id, day, at, session } as const;
    }),
    ...history.skips.map((skip) => {
      const { id, day, at } = skip;
      return { kind: 'skip', id, day, at, skip } as const;
    }),
  ];
  return entries.toSorted((a, b) => compareDays(a.day, b.day));
}

/** Returns the changes of the plan that some lines hold, as corrected, in the order they were made. */
export function planChangesIn(lines: readonly Line[]): readonly PlanChange[] {
  return planChanges(
    applyCorrections(inWrittenOrder(lines)).filter((line) => line.type === 'schedule'),
  );
}
