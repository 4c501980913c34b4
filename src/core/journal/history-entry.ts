import type { Experiment, ExperimentEnd } from '../experiment/experiment.ts';
import type { DoseChangeRecord } from '../library/own-dose.ts';
import type { Activity, Run } from '../diary/activity.ts';
import type { Diary, DiaryNote } from '../diary/diary.ts';
import type { Morning } from '../diary/morning.ts';
import { compareDays, type Day, type Stamp } from '../time/day.ts';
import type { History, SkippedSlot } from './history.ts';
import { type PlanChange, planChanges } from '../schedule/plan-change.ts';
import type { Pause } from '../schedule/schedule.ts';
import { withoutOnlyBegun } from './empty-session.ts';
import { applyCorrections, inWrittenOrder } from './corrections.ts';
import type { Line, LineOf } from './line.ts';
import type { CheckRecord } from '../safety/check-record.ts';
import type { SessionRecord } from './session-record.ts';

/**
 * An entry that the user can name by its id: a session, a skipped slot, a pause, a change of the plan, answers to the safety
 * list, an import, something in the diary, an experiment or its early end, or a change of a dose.
 */
export type HistoryEntry = { readonly id: string; readonly day: Day; readonly at: Stamp } & (
  | { readonly kind: 'session'; readonly session: SessionRecord }
  | { readonly kind: 'skip'; readonly skip: SkippedSlot }
  | { readonly kind: 'pause'; readonly pause: Pause }
  | { readonly kind: 'plan'; readonly plan: PlanChange }
  | { readonly kind: 'check'; readonly check: CheckRecord }
  | { readonly kind: 'import'; readonly import: LineOf<'import'> }
  | { readonly kind: 'morning'; readonly morning: Morning }
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'activity'; readonly activity: Activity }
  | { readonly kind: 'note'; readonly note: DiaryNote }
  | { readonly kind: 'experiment'; readonly experiment: Experiment }
  | { readonly kind: 'experiment-end'; readonly end: ExperimentEnd }
  | { readonly kind: 'dose'; readonly dose: DoseChangeRecord }
);

/**
 * Returns every entry of a history, without sessions that were only begun, and of the lines in which its plans and imports are, in order of days. A pause and a
 * change of the plan are on their first day.
 */
export function historyEntries(
  history: Pick<
    History,
    'sessions' | 'skips' | 'pauses' | 'checks' | 'diary' | 'experiments' | 'doseChanges'
  >,
  lines: readonly Line[],
): readonly HistoryEntry[] {
  const inForce = applyCorrections(inWrittenOrder(lines));
  const entries: readonly HistoryEntry[] = [
    ...planChanges(inForce.filter((line) => line.type === 'schedule')).map((plan) => {
      const { id, from, at } = plan;
      return { kind: 'plan', id, day: from, at, plan } as const;
    }),
    ...history.pauses.map((pause) => {
      const { id, from, at } = pause;
      return { kind: 'pause', id, day: from, at, pause } as const;
    }),
    ...withoutOnlyBegun(history.sessions).map((session) => {
      const { id, day, at } = session;
      return { kind: 'session', id, day, at, session } as const;
    }),
    ...history.skips.map((skip) => {
      const { id, day, at } = skip;
      return { kind: 'skip', id, day, at, skip } as const;
    }),
    ...history.checks.map((check) => {
      const { id, day, at } = check;
      return { kind: 'check', id, day, at, check } as const;
    }),
    ...diaryEntries(history.diary),
    ...history.experiments.flatMap((experiment) => experimentEntries(experiment)),
    ...history.doseChanges.map((dose) => ({ ...headOf(dose), kind: 'dose', dose }) as const),
    ...inForce
      .filter((line) => line.type === 'import')
      .map((line) => {
        const { id, day, at } = line;
        return { kind: 'import', id, day, at, import: line } as const;
      }),
  ];
  return entries.toSorted((a, b) => compareDays(a.day, b.day));
}

function diaryEntries({ mornings, runs, activities, notes }: Diary): readonly HistoryEntry[] {
  return [
    ...mornings.map((morning) => ({ ...headOf(morning), kind: 'morning', morning }) as const),
    ...runs.map((run) => ({ ...headOf(run), at: run.began ?? run.at, kind: 'run', run }) as const),
    ...activities.map((activity) => {
      const at = activity.began ?? activity.at;
      return { ...headOf(activity), at, kind: 'activity', activity } as const;
    }),
    ...notes.map((note) => ({ ...headOf(note), kind: 'note', note }) as const),
  ];
}

function experimentEntries(experiment: Experiment): readonly HistoryEntry[] {
  const { ended } = experiment;
  return [
    { ...headOf(experiment), kind: 'experiment', experiment },
    ...(ended === undefined
      ? []
      : [{ ...headOf(ended), kind: 'experiment-end', end: ended } as const]),
  ];
}

function headOf({ id, day, at }: { readonly id: string; readonly day: Day; readonly at: Stamp }) {
  return { id, day, at };
}
