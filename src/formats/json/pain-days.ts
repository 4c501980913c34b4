import type { DiaryDay } from '../../core/adherence/diary-day.ts';
import { activityJson, morningJson, noteJson, runJson } from './diary.ts';
import { entryJson } from './entry.ts';
import { jsonText } from './json.ts';

/** Days with their mornings, sessions and runs as JSON; the keys are stable and documented in docs/formats.md. */
export function painDaysJson(days: readonly DiaryDay[]): string {
  return jsonText({
    version: 1,
    from: days[0]?.day ?? null,
    to: days.at(-1)?.day ?? null,
    days: days.map(({ day, morning, sessions, runs, activities, notes }) => ({
      day,
      morning: morning === undefined ? null : morningJson(morning),
      sessions: sessions.map((session) => {
        const { id, at } = session;
        return entryJson({ kind: 'session', id, day: session.day, at, session });
      }),
      runs: runs.map((run) => runJson(run)),
      activities: activities.map((activity) => activityJson(activity)),
      notes: notes.map((note) => noteJson(note)),
    })),
  });
}
