import type { HistoryOverview } from '../../core/adherence/history-overview.ts';
import { adherenceJson } from './adherence.ts';
import { dayJson } from './day.ts';
import { jsonText } from './json.ts';

/** The history as JSON; the keys are stable and documented in docs/formats.md. */
export function historyOverviewJson({ days, windows, streak, diary }: HistoryOverview): string {
  return jsonText({
    version: 1,
    from: days[0]?.day ?? null,
    to: days.at(-1)?.day ?? null,
    daysInRow: streak === undefined ? null : { days: streak.days, from: streak.from ?? null },
    windows: windows.map(({ name, adherence, ...own }) => ({
      name,
      from: own.from,
      to: own.to,
      ...adherenceJson(adherence),
    })),
    days: days.map((day) => dayJson(day)),
    weeks: diary.weeks.map(({ monday, mornings, runs }) => ({ from: monday, mornings, runs })),
    marks: diary.marks,
  });
}
