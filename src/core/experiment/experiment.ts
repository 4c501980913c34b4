import type { Day, Stamp } from '../time/day.ts';

/** What an experiment can be about: a session in the evening or the morning, stretching after a run, two routines, or anything else. */
export const EXPERIMENT_KINDS = ['evening', 'morning', 'after-run', 'routines', 'own'] as const;

/** One of them. */
export type ExperimentKind = (typeof EXPERIMENT_KINDS)[number];

/** What a pair consists of: two halves of a week, two weeks, or two days with a run. */
export const EXPERIMENT_LAYOUTS = ['half-weeks', 'weeks', 'runs'] as const;

/** One of them. */
export type ExperimentLayout = (typeof EXPERIMENT_LAYOUTS)[number];

/** One of the two things that are compared: 0 the first, which is the one without, and 1 the second. */
export type Arm = 0 | 1;

/** Both arms. */
export const ARMS = [0, 1] as const;

/** Why an experiment was ended before its time. */
export const EXPERIMENT_END_REASONS = ['harm', 'given-up'] as const;

/** One of them. */
export type ExperimentEndReason = (typeof EXPERIMENT_END_REASONS)[number];

/** How an experiment was ended before its time. */
export interface ExperimentEnd {
  readonly id: string;
  readonly day: Day;
  readonly at: Stamp;
  readonly device: string;
  /** The id of the experiment. */
  readonly experiment: string;
  readonly reason: ExperimentEndReason;
  readonly note: string | undefined;
}

/** Two routines of one slot that are compared. */
export interface ComparedRoutines {
  readonly slot: string;
  /** Of the first and of the second arm. */
  readonly names: readonly [string, string];
}

/** An experiment as it was planned, with all its coins, before it began. */
export interface Experiment {
  readonly id: string;
  /** The day on which it was written down, before its first one. */
  readonly day: Day;
  readonly at: Stamp;
  readonly device: string;
  readonly kind: ExperimentKind;
  /** In the words of the user. */
  readonly title: string;
  /** What is done in the first arm and in the second. */
  readonly arms: readonly [string, string];
  readonly layout: ExperimentLayout;
  /** Its first day, a Monday; with pairs of runs, any day. */
  readonly from: Day;
  readonly pairs: number;
  /** The arm that comes first, by coin, of each pair. */
  readonly first: readonly Arm[];
  /** Of the generator for sign flips where there are too many pairs for all of them. */
  readonly seed: number;
  /** The slots that are off in the first arm. */
  readonly slots: readonly string[];
  /** The routines that are compared; null if it is about something else. */
  readonly routines: ComparedRoutines | null;
  /** The version of the analysis that it was planned with. */
  readonly analysis: string;
  /** How it was ended before its time; undefined if it was not. */
  readonly ended: ExperimentEnd | undefined;
}
