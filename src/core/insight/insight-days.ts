import type { DiaryDay } from '../adherence/diary-day.ts';
import { DONE_SHARE } from '../adherence/slot-state.ts';
import type { Run } from '../diary/activity.ts';
import { METRES } from '../diary/distance.ts';
import { countsOfAll, type SessionRecord } from '../journal/session-record.ts';
import { minutesAfterStart, minutesIntoDay } from '../time/day.ts';
import type { InsightDay } from './insight-day.ts';

/** From when on a session is one of the evening, the night after it included: this project's own rule. */
export const EVENING_FROM = '15:00';

/** Returns days as questions are asked of them; `dayStart` is when a training day begins, `HH:MM`. */
export function insightDays(days: readonly DiaryDay[], dayStart: string): readonly InsightDay[] {
  return days.map(({ day, morning, runs, sessions }) => ({
    day,
    score: morning?.score ?? null,
    hasRun: runs.length > 0,
    miles: milesOf(runs),
    isRoad: isRoad(runs),
    hasEvening: sessions.some((session) => isEvening(session, dayStart)),
  }));
}

/** Whether a session was done, by the rule for slots (80 % of its planned sets), and began in the evening. */
function isEvening(session: SessionRecord, dayStart: string): boolean {
  const { planned, done } = countsOfAll(session);
  const isDone = planned > 0 && done / planned >= DONE_SHARE;
  return (
    isDone && minutesIntoDay(session.at, dayStart) >= minutesAfterStart(EVENING_FROM, dayStart)
  );
}

/** Returns the miles of all runs of a day; null if there is none, or if one has no distance. */
function milesOf(runs: readonly Run[]): number | null {
  if (runs.length === 0) return null;
  const metres = runs.reduce<number | null>(
    (sum, { distance }) => (sum === null || distance === null ? null : sum + distance),
    0,
  );
  return metres === null ? null : metres / METRES.mi;
}

/** Whether all runs of a day were on roads; false if all were on trails, null for all else. */
function isRoad(runs: readonly Run[]): boolean | null {
  const [surface, ...others] = new Set(runs.map((run) => run.surface));
  if (others.length > 0) return null;
  if (surface === 'road') return true;
  return surface === 'trail' ? false : null;
}
