import { addDays, type Day, differenceInDays } from '../time/day.ts';
import { armOfRunOn, armOn } from './arm.ts';
import { weeksOf } from './design.ts';
import type { Arm, Experiment } from './experiment.ts';
import type { KnownExperiment } from './phase.ts';

/** What a day has to say of an experiment. */
export type ExperimentToday =
  | { readonly kind: 'planned' | 'over'; readonly experiment: Experiment }
  | UnderWay;

interface UnderWay {
  readonly kind: 'under-way';
  readonly experiment: Experiment;
  /** The week or the run that it is in, from 1 on, and of how many. */
  readonly number: number;
  readonly of: number;
  /** The arm of the day; null if it has none. */
  readonly arm: Arm | null;
  /** Whether it is the arm of a run, and there is none yet. */
  readonly isForRun: boolean;
}

/** Days for which an experiment that is over is spoken of: this project's own number. */
const SAID_DAYS = 14;

/** Returns what a day has to say of experiments: of those to come, those under way, and those that were over lately. */
export function experimentsOn(
  known: readonly KnownExperiment[],
  today: Day,
): readonly ExperimentToday[] {
  return known.flatMap((one): readonly ExperimentToday[] => {
    const { experiment, phase, resultFrom } = one;
    switch (phase) {
      case 'planned':
        return [{ kind: phase, experiment }];
      case 'under-way':
        return [underWay(one, today)];
      case 'over':
        return today < addDays(resultFrom, SAID_DAYS) ? [{ kind: phase, experiment }] : [];
      case 'harm':
      case 'given-up':
      case 'not-run':
        return [];
    }
  });
}

function underWay({ experiment, runDays }: KnownExperiment, today: Day): UnderWay {
  const kind = 'under-way';
  const { from, pairs } = experiment;
  const weeks = weeksOf(experiment);
  if (weeks !== undefined) {
    const week = Math.floor(differenceInDays(from, today) / 7) + 1;
    const [number, arm] = [Math.min(week, weeks), armOn(experiment, today, [])];
    return { kind, experiment, number, of: weeks, arm, isForRun: false };
  }
  const before = runDays.filter((day) => day >= from && day < today);
  const number = Math.min(before.length + 1, 2 * pairs);
  const arm = armOfRunOn(experiment, today, runDays);
  const isForRun = !runDays.includes(today);
  return { kind, experiment, number, of: 2 * pairs, arm, isForRun };
}
