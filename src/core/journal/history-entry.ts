import { compareDays, type Day, type Stamp } from '../time/day.ts';
import type { History, SkippedSlot } from './history.ts';
import type { Pause } from '../schedule/schedule.ts';
import type { SessionRecord } from './session-record.ts';

/** An entry that the user can name by its id: a session, a skipped slot or a pause. */
export type HistoryEntry = { readonly id: string; readonly day: Day; readonly at: Stamp } & (
  | { readonly kind: 'session'; readonly session: SessionRecord }
  | { readonly kind: 'skip'; readonly skip: SkippedSlot }
  | { readonly kind: 'pause'; readonly pause: Pause }
);

/** Returns every entry of a history in order of days; a pause is on its first day. */
export function historyEntries(
  history: Pick<History, 'sessions' | 'skips' | 'pauses'>,
): readonly HistoryEntry[] {
  const entries: readonly HistoryEntry[] = [
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
