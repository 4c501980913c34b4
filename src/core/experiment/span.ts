import { addDays, type Day } from '../time/day.ts';
import { type Armed, lastRunDay, runsOf } from './arm.ts';
import type { Experiment } from './experiment.ts';

/** The first and the last day of an experiment, both included; none if `last` is earlier. */
export interface ExperimentSpan {
  readonly first: Day;
  readonly last: Day;
}

/**
 * Returns the days of an experiment: up to the Sunday of its last week, the day of its last run or, if it was ended
 * before, the day before that. `runDays` are the days with a run that count.
 */
export function spanOf(experiment: Armed, runDays: readonly Day[]): ExperimentSpan {
  const { from, ended } = experiment;
  const planned = lastPlanned(experiment, runDays);
  const cut = ended === undefined ? planned : addDays(ended.day, -1);
  return { first: from, last: cut < planned ? cut : planned };
}

/** Returns the last day that an experiment would have, if it is not ended before. */
export function lastPlanned(
  { layout, from, pairs }: Pick<Armed, 'layout' | 'from' | 'pairs'>,
  runDays: readonly Day[],
): Day {
  if (layout === 'half-weeks') return addDays(from, 7 * pairs - 1);
  if (layout === 'weeks') return addDays(from, 14 * pairs - 1);
  return runsOf({ from }, runDays)[2 * pairs - 1] ?? lastRunDay(from);
}

/** Whether a day is within an experiment. */
export function isUnderWay(experiment: Armed, day: Day, runDays: readonly Day[]): boolean {
  const { first, last } = spanOf(experiment, runDays);
  return first <= day && day <= last;
}

/**
 * Returns the experiments that are run, of all in the order in which they were written. Where two that were planned on two
 * devices would be on the same days, or about the same runs, the one that was written first holds, and the other is not
 * run. One about days and one about runs do not disturb one another: each has its own coins.
 */
export function heldExperiments(
  experiments: readonly Experiment[],
  runDays: readonly Day[],
): readonly Experiment[] {
  const held: Experiment[] = [];
  for (const one of experiments) {
    if (!held.some((other) => areInConflict(other, one, runDays))) held.push(one);
  }
  return held;
}

function areInConflict(a: Experiment, b: Experiment, runDays: readonly Day[]): boolean {
  if ((a.layout === 'runs') !== (b.layout === 'runs')) return false;
  const [one, other] = [spanOf(a, runDays), spanOf(b, runDays)];
  if (one.last < one.first || other.last < other.first) return false;
  return one.first <= other.last && other.first <= one.last;
}

/** Returns the experiment about days that a day is within; undefined if there is none. */
export function dayExperimentOn(
  experiments: readonly Experiment[],
  day: Day,
): Experiment | undefined {
  const own = experiments.filter(({ layout }) => layout !== 'runs');
  return own.length === 0
    ? undefined
    : heldExperiments(own, []).find((one) => isUnderWay(one, day, []));
}

/** Returns the experiment about runs that a day is within; undefined if there is none. */
export function runExperimentOn(
  experiments: readonly Experiment[],
  day: Day,
  runDays: readonly Day[],
): Experiment | undefined {
  const own = experiments.filter(({ layout }) => layout === 'runs');
  return heldExperiments(own, runDays).find((one) => isUnderWay(one, day, runDays));
}
