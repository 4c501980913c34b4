import { adherenceOver } from '../../core/adherence/adherence.ts';
import type { Status } from '../../core/adherence/status.ts';
import type { Pause } from '../../core/schedule/schedule.ts';
import { addDays } from '../../core/time/day.ts';
import { adherenceJson } from './adherence.ts';
import { dayJson } from './day.ts';
import { morningJson } from './diary.ts';
import { experimentTodayJson } from './experiment-today.ts';
import { jsonText } from './json.ts';
import { nextJson } from './next-slot.ts';

/** Days shown one by one. */
const WEEK = 7;

/** The status as JSON; the keys are stable and documented in docs/formats.md. */
export function statusJson(status: Status): string {
  const { today, isPlanned, days, next, pause, streak, lastMorning, mornings, runs } = status;
  const experiments = status.experiments.map((one) => experimentTodayJson(one));
  const windows = [WEEK, days.length].map((count) => ({
    days: count,
    ...adherenceJson(adherenceOver(days.filter(({ day }) => day > addDays(today, -count)))),
  }));
  const { done = 0, planned = 0 } = windows[0]?.sessions ?? {};
  return jsonText({
    version: 1,
    today,
    planned: isPlanned,
    next: next === undefined ? null : nextJson(next),
    paused: pause === undefined ? null : pauseJson(pause),
    daysInRow: { days: streak.days, from: streak.from ?? null },
    adherence: { days: WEEK, done, planned },
    windows,
    days: days.slice(-WEEK).map((day) => dayJson(day)),
    runs: {
      days: WEEK,
      count: runs?.count ?? 0,
      distance: runs?.metres ?? 0,
      seconds: runs?.seconds ?? 0,
    },
    lastMorning: lastMorning === undefined ? null : morningJson(lastMorning),
    mornings: mornings.map(({ day, morning }) => ({
      day,
      score: morning?.score ?? null,
      stiffness: morning?.stiffness ?? null,
    })),
    ...(experiments.length === 0 ? {} : { experiments }),
  });
}

function pauseJson({ id, from, until, reason }: Pause) {
  return { id, from, until, reason };
}
