import { countedMornings } from '../../core/diary/morning.ts';
import type { KnownExperiment } from '../../core/experiment/phase.ts';
import { type ExperimentResult, experimentResult } from '../../core/insight/experiment-result.ts';
import {
  experimentStanding,
  type ExperimentStanding,
} from '../../core/insight/experiment-standing.ts';
import { addDays } from '../../core/time/day.ts';
import { diaryDays } from '../record/diary-days.ts';
import { diarySince } from '../record/diary.ts';
import type { RecordSnapshot } from '../record/read-record.ts';

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
