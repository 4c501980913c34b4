import type { Day } from '../time/day.ts';
import type { Run } from './activity.ts';

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
