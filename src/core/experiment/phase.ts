import { addDays, type Day } from '../time/day.ts';
import type { Experiment } from './experiment.ts';
import { heldExperiments, lastPlanned } from './span.ts';

/** Where an experiment is; `not-run` if one that was written before it holds on its days. */
export type ExperimentPhase = 'planned' | 'under-way' | 'over' | 'harm' | 'given-up' | 'not-run';

/** An experiment, and where it is. */
export interface KnownExperiment {
  readonly experiment: Experiment;
  readonly phase: ExperimentPhase;
  /** The days with a run that count. */
  readonly runDays: readonly Day[];
  /** The first day on which its result is shown; with pairs of runs that are still to come, the latest that it can be. */
  readonly resultFrom: Day;
}

/** Returns where experiments are, given in the order they were written. */
export function knownExperiments(
  experiments: readonly Experiment[],
  runDays: readonly Day[],
  today: Day,
): readonly KnownExperiment[] {
  const held = new Set(heldExperiments(experiments, runDays));
  return experiments.map((experiment) => {
    const resultFrom = firstResultDay(experiment, runDays);
    const phase = held.has(experiment) ? phaseOf(experiment, today, resultFrom) : 'not-run';
    return { experiment, phase, runDays, resultFrom };
  });
}

/** Whether an experiment is under way or to come, so that no other can be planned. */
export function isOpen({ phase }: Pick<KnownExperiment, 'phase'>): boolean {
  return phase === 'planned' || phase === 'under-way';
}

function phaseOf({ from, ended }: Experiment, today: Day, resultFrom: Day): ExperimentPhase {
  if (ended !== undefined && ended.day < resultFrom) return ended.reason;
  if (today < from) return 'planned';
  return today < resultFrom ? 'under-way' : 'over';
}

/** The day after the last morning that counts, and after the last day. */
function firstResultDay(experiment: Experiment, runDays: readonly Day[]): Day {
  const last = lastPlanned(experiment, runDays);
  return addDays(last, experiment.layout === 'half-weeks' ? 1 : 2);
}
