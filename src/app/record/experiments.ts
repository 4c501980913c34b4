import { countedRunDays } from '../../core/experiment/arm.ts';
import { type ExperimentToday, experimentsOn } from '../../core/experiment/experiment-today.ts';
import { type KnownExperiment, knownExperiments } from '../../core/experiment/phase.ts';
import { earliestDay } from '../../core/time/day.ts';
import { diarySince } from './diary.ts';
import type { RecordSnapshot } from './read-record.ts';

/** Returns all experiments in the order they were written, and where they are. */
export function experimentsOf(record: RecordSnapshot): readonly KnownExperiment[] {
  const { experiments } = record.history;
  const first = earliestDay(
    experiments.filter(({ layout }) => layout === 'runs').map(({ from }) => from),
  );
  const runs = first === undefined ? [] : diarySince(record, first).runs;
  return knownExperiments(experiments, countedRunDays(runs), record.today);
}

/** Returns what today has to say of experiments. */
export function experimentsToday(record: RecordSnapshot): readonly ExperimentToday[] {
  return experimentsOn(experimentsOf(record), record.today);
}
