import type { DiaryDay } from '../../core/adherence/diary-day.ts';
import type { Run } from '../../core/diary/activity.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import type { Timeline, TimelineRun } from '../insight/timeline.ts';
import { slotNames } from '../words/slot.ts';

/** Returns days as a time line: mornings, runs, sessions and marked changes on one axis. */
export function timelineOf({
  days,
  unit,
}: {
  readonly days: readonly DiaryDay[];
  readonly unit: DistanceUnit;
}): Timeline {
  const slots = slotNames(days.map(({ record }) => record));
  return {
    days: days.map(({ day, morning, runs, record }) => ({
      day,
      score: morning?.score ?? null,
      run: runOf(runs),
      slots: slots.map(
        (name) => record.slots.find(({ slot }) => slot.name === name)?.state ?? null,
      ),
    })),
    slots,
    marks: days.flatMap(({ notes }) => notes.filter(({ isMark }) => isMark)),
    unit,
  };
}

function runOf(runs: readonly Run[]): TimelineRun | null {
  const [first] = runs;
  if (first === undefined) return null;
  const known = runs.flatMap(({ distance }) => distance ?? []);
  return {
    metres: known.length === 0 ? null : known.reduce((sum, metres) => sum + metres, 0),
    surface: runs.every(({ surface }) => surface === first.surface) ? first.surface : 'mixed',
  };
}
