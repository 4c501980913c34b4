import { addDays, type Day, differenceInDays } from '../time/day.ts';
import type { Arm, Experiment } from './experiment.ts';

/** Days of a week's half: Monday to Wednesday, or Thursday to Saturday. */
const HALF_WEEK = 3;
const WEEK = 7;

/** What decides the arms of an experiment. */
export type Armed = Pick<Experiment, 'layout' | 'from' | 'pairs' | 'first' | 'ended'>;

/** A run, as far as its day decides about an arm. */
export interface WrittenRun {
  readonly day: Day;
  /** When it was written down. */
  readonly at: string;
}

/**
 * Returns the days with a run, in order. A run that was written down later than the day after it does not count: when it
 * was run, nobody could know which arm it would have, and it would move the arms of all runs after it (this project's own
 * rule).
 */
export function countedRunDays(runs: readonly WrittenRun[]): readonly Day[] {
  const inTime = runs.filter(({ day, at }) => at.slice(0, 10) <= addDays(day, 1));
  return [...new Set(inTime.map(({ day }) => day))].toSorted();
}

/**
 * Returns which arm a day has; null if none: before the experiment, after it, from the day on which it was ended, on the
 * free Sundays of half-weeks, and on days without a run if pairs are of runs. `runDays` are the days with a run that
 * count, which matter for pairs of runs only.
 */
export function armOn(experiment: Armed, day: Day, runDays: readonly Day[]): Arm | null {
  if (!isWithin(experiment, day)) return null;
  if (experiment.layout === 'runs') {
    const place = runsOf(experiment, runDays).indexOf(day);
    return place === -1 ? null : armAt(experiment, place);
  }
  const days = differenceInDays(experiment.from, day);
  if (experiment.layout === 'weeks') return armAt(experiment, Math.floor(days / WEEK));
  const [week, weekday] = [Math.floor(days / WEEK), days % WEEK];
  return weekday >= 2 * HALF_WEEK
    ? null
    : armAt(experiment, 2 * week + Math.floor(weekday / HALF_WEEK));
}

/**
 * Returns the arm of a run on a day, recorded or not: that of the place it has, or would have, among the days with a run
 * that count; null if the experiment is not about runs or has no place for it.
 */
export function armOfRunOn(experiment: Armed, day: Day, runDays: readonly Day[]): Arm | null {
  if (experiment.layout !== 'runs' || !isWithin(experiment, day)) return null;
  const before = runsOf(experiment, runDays).filter((one) => one < day);
  return armAt(experiment, before.length);
}

/** Returns the names of the slots that are off on a day; an experiment with pairs of runs leaves slots alone. */
export function slotsOffOn(experiment: Armed & Pick<Experiment, 'slots'>, day: Day) {
  return slotArm(experiment, day) === 0 ? experiment.slots : NONE;
}

const NONE: readonly string[] = [];

/** Returns the routine that a slot has on a day because two are compared; undefined if the plan decides. */
export function routineOn(
  experiment: Armed & Pick<Experiment, 'routines'>,
  slot: string,
  day: Day,
): string | undefined {
  const { routines } = experiment;
  if (routines?.slot !== slot) return undefined;
  const arm = slotArm(experiment, day);
  return arm === null ? undefined : routines.names[arm];
}

function slotArm(experiment: Armed, day: Day): Arm | null {
  return experiment.layout === 'runs' ? null : armOn(experiment, day, []);
}

/** Returns the arm of a place in the order of halves, weeks or runs: two places a pair, its coin says which is first. */
export function armAt({ pairs, first }: Pick<Armed, 'pairs' | 'first'>, place: number): Arm | null {
  const pair = Math.floor(place / 2);
  const coin = first[pair];
  if (coin === undefined || pair >= pairs) return null;
  return place % 2 === 0 ? coin : otherArm(coin);
}

/** Returns the other one of two arms. */
function otherArm(arm: Arm): Arm {
  return arm === 0 ? 1 : 0;
}

/** Returns the days with a run that an experiment with pairs of runs may use, whether it needs all of them or not. */
export function runsOf({ from }: Pick<Armed, 'from'>, runDays: readonly Day[]): readonly Day[] {
  const last = lastRunDay(from);
  return runDays.filter((day) => from <= day && day <= last);
}

/** Weeks after which pairs of runs are over, however many there are: half a year (this project's own rule). */
const LONGEST_RUN_WEEKS = 26;

/** Returns the last day on which an experiment with pairs of runs takes a run. */
export function lastRunDay(from: Day): Day {
  return addDays(from, WEEK * LONGEST_RUN_WEEKS - 1);
}

function isWithin({ layout, from, ended }: Armed, day: Day): boolean {
  if (layout === 'runs' && day > lastRunDay(from)) return false;
  return from <= day && (ended === undefined || day < ended.day);
}
