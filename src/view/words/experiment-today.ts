import type { ExperimentToday } from '../../core/experiment/experiment-today.ts';
import type { Upcoming } from '../../core/adherence/status.ts';
import { armWords } from './experiment-arms.ts';
import { dayWords } from '../../core/time/day-words.ts';

/** What decides what is said of experiments today. */
export type ShownExperiments = Pick<Upcoming, 'pause' | 'stop'> & {
  readonly experiments: readonly ExperimentToday[];
};

/**
 * Says of each experiment where it is and what its arm of today is, or that it is over. While there is to be no session
 * nothing is said of one that is under way, and of an arm nothing while the plan is paused.
 */
export function experimentLines({ experiments, pause, stop }: ShownExperiments): readonly string[] {
  return experiments
    .filter(({ kind }) => kind !== 'under-way' || stop === undefined)
    .map((one) => experimentLine(one, pause !== undefined));
}

/** Says it of one: `Experiment, week 5 of 12. Today: no evening session.` */
export function experimentLine(one: ExperimentToday, isPaused: boolean): string {
  switch (one.kind) {
    case 'planned':
      return `Your experiment begins on ${dayWords(one.experiment.from)}.`;
    case 'over':
      return 'The experiment is over. To see its result: stretch experiment result';
    case 'under-way': {
      const { experiment, number, of } = one;
      const unit = experiment.layout === 'runs' ? 'run' : 'week';
      const arm = isPaused ? undefined : armToday(one);
      return `Experiment, ${unit} ${number} of ${of}.${arm === undefined ? '' : ` ${arm}`}`;
    }
  }
}

/** What decides what is said of the arm of today. */
export type ArmToday = Pick<
  Extract<ExperimentToday, { readonly kind: 'under-way' }>,
  'experiment' | 'arm' | 'isForRun'
>;

/** Says what the arm of today is; undefined once all that is left of an experiment is a morning. */
export function armToday({ experiment, arm, isForRun }: ArmToday): string | undefined {
  if (arm === null) return experiment.layout === 'half-weeks' ? 'Today is free.' : undefined;
  const lead =
    experiment.layout !== 'runs'
      ? 'Today'
      : isForRun
        ? 'A run today, or the next one'
        : 'Today’s run';
  return `${lead}: ${armWords(experiment, arm)}.`;
}
