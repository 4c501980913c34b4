import { countedMornings } from '../../core/diary/morning.ts';
import { countedRunDays } from '../../core/experiment/arm.ts';
import { type KnownExperiment, knownExperiments } from '../../core/experiment/phase.ts';
import { type ExperimentResult, experimentResult } from '../../core/insight/experiment-result.ts';
import {
  experimentStanding,
  type ExperimentStanding,
} from '../../core/insight/experiment-standing.ts';
import { addDays, earliestDay } from '../../core/time/day.ts';
import { diaryDays } from '../record/diary-days.ts';
import { diarySince } from '../record/diary.ts';
import type { RecordSnapshot } from '../record/read-record.ts';

/** Returns all experiments in the order they were written, and where they are. */
export function experimentsOf(record: RecordSnapshot): readonly KnownExperiment[] {
  const { experiments } = record.history;
  const first = earliestDay(experiments.map(({ from }) => from));
  const runs = first === undefined ? [] : diarySince(record, first).runs;
  return knownExperiments(experiments, countedRunDays(runs), record.today);
}

/** Returns where an experiment stands. */
export function standingOf(record: RecordSnapshot, known: KnownExperiment): ExperimentStanding {
  const { experiment, resultFrom } = known;
  const { today, settings, history } = record;
  const to = today < resultFrom ? today : addDays(resultFrom, -1);
  const days = experiment.from > to ? [] : diaryDays(record, { from: experiment.from, to });
  const { dayStart } = settings;
  return experimentStanding({ known, days, schedules: history.schedules, today, dayStart });
}

/** Returns the result of an experiment that is over, or was stopped for harm. */
export function resultOf(record: RecordSnapshot, known: KnownExperiment): ExperimentResult {
  const { experiment, runDays, phase } = known;
  const { mornings } = diarySince(record, experiment.from);
  const scores = new Map(countedMornings(mornings).map(({ day, score }) => [day, score]));
  return experimentResult(experiment, scores, { runDays, isStopped: phase === 'harm' });
}
