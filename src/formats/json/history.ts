import type { DayRecord } from '../../core/adherence/day-record.ts';
import type { Adherence, Run } from '../../core/adherence/adherence.ts';
import type { Day } from '../../core/time/day.ts';
import { adherenceJson } from './adherence.ts';
import { dayJson } from './day.ts';
import { jsonText } from './json.ts';

/** What `stretch history` tells. */
export interface HistoryView {
  readonly days: readonly DayRecord[];
  readonly windows: readonly {
    readonly name: string;
    readonly from: Day | null;
    readonly to: Day;
    readonly adherence: Adherence;
  }[];
  readonly run: Run | undefined;
}

/** The history as JSON; the keys are stable and documented in docs/formats.md. */
export function historyViewJson({ days, windows, run }: HistoryView): string {
  return jsonText({
    version: 1,
    from: days[0]?.day ?? null,
    to: days.at(-1)?.day ?? null,
    daysInRow: run === undefined ? null : { days: run.days, from: run.from ?? null },
    windows: windows.map(({ name, adherence, ...own }) => ({
      name,
      from: own.from,
      to: own.to,
      ...adherenceJson(adherence),
    })),
    days: days.map((day) => dayJson(day)),
  });
}
