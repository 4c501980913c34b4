import { addDays, type Day, weekday } from '../time/day.ts';
import type { Run } from './activity.ts';

/** Returns the week of a day, from its Monday to its Sunday. */
export function weekOf(day: Day): { readonly from: Day; readonly to: Day } {
  const from = addDays(day, 1 - weekday(day));
  return { from, to: addDays(from, 6) };
}

/** What some runs come to. */
export interface RunTotals {
  readonly count: number;
  /** Metres of those whose distance is known. */
  readonly distance: number;
  /** How many have none. */
  readonly withoutDistance: number;
}

/** Adds up some runs. */
export function runTotals(runs: readonly Run[]): RunTotals {
  const known = runs.flatMap(({ distance }) => distance ?? []);
  return {
    count: runs.length,
    distance: known.reduce((sum, metres) => sum + metres, 0),
    withoutDistance: runs.length - known.length,
  };
}

/** Days before a run in which the longest one is looked for (Frandsen 2025). */
export const LONGEST_DAYS = 30;

/** Returns the run of the longest distance, the last one of several; undefined if no distance is known. */
export function longestRun(runs: readonly Run[]): Run | undefined {
  return runs.reduce<Run | undefined>((longest, run) => {
    if (run.distance === null) return longest;
    return run.distance >= (longest?.distance ?? 0) ? run : longest;
  }, undefined);
}

/** Returns the runs of a day. */
export function runsOn(runs: readonly Run[], day: Day): readonly Run[] {
  return runs.filter((run) => run.day === day);
}
