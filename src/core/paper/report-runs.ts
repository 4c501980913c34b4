import type { Activity, Run } from '../diary/activity.ts';
import { type RunTotal, runTotal } from '../diary/diary-week.ts';
import { longestRun } from '../diary/longest-run.ts';
import { type ActivityKind, type Surface, SURFACES } from '../diary/sport.ts';
import type { LongRun } from '../insight/answer.ts';
import { longRuns } from '../insight/long-runs.ts';
import type { Day } from '../time/day.ts';
import { mostFrequent } from './most-frequent.ts';

/** Runs on one surface. */
export interface SurfaceRuns extends RunTotal {
  /** Null if it was not said. */
  readonly surface: Surface | null;
}

/** What else was done, of one kind. */
export interface OtherActivity {
  readonly kind: ActivityKind;
  readonly count: number;
  /** Of those with a time. */
  readonly seconds: number;
}

/** Runs and other activities of a report’s days. */
export interface ReportRuns {
  /** Null if there was no run. */
  readonly all: RunTotal | null;
  /** The longest single run; null if no distance is known. */
  readonly longest: { readonly day: Day; readonly metres: number } | null;
  /** Single runs longer than the longest of the 30 days before, newest first: information, and no verdict. */
  readonly longRuns: readonly LongRun[];
  /** How many runs could be compared so. */
  readonly compared: number;
  /** The most frequent first. */
  readonly surfaces: readonly SurfaceRuns[];
  /** The most frequent first. */
  readonly others: readonly OtherActivity[];
}

/** What is said of the runs. */
interface RunFacts {
  readonly from: Day;
  /** In order of days, from 30 days before the report on. */
  readonly runs: readonly Run[];
  /** The day of the first run that is known; undefined if there is none. */
  readonly firstRun: Day | undefined;
  /** Of the report's days. */
  readonly activities: readonly Activity[];
}

/** Returns the runs and the other activities of a report's days; null if there is none. */
export function runsOf({ from, runs, firstRun, activities }: RunFacts): ReportRuns | null {
  const own = runs.filter(({ day }) => day >= from);
  if (own.length + activities.length === 0) return null;
  const longest = longestRun(own);
  const longer = longRuns(runs, from, firstRun);
  return {
    all: runTotal(own),
    longest:
      longest === undefined || longest.distance === null
        ? null
        : { day: longest.day, metres: longest.distance },
    longRuns: longer.runs.toReversed(),
    compared: longer.compared,
    surfaces: surfacesOf(own),
    others: othersOf(activities),
  };
}

function surfacesOf(runs: readonly Run[]): readonly SurfaceRuns[] {
  return [...SURFACES, null]
    .flatMap((surface) => {
      const total = runTotal(runs.filter((run) => run.surface === surface));
      return total === null ? [] : [{ surface, ...total }];
    })
    .toSorted((a, b) => b.count - a.count);
}

function othersOf(activities: readonly Activity[]): readonly OtherActivity[] {
  return mostFrequent(activities.map(({ kind }) => kind)).map(([kind, count]) => {
    const own = activities.filter((one) => one.kind === kind);
    return { kind, count, seconds: own.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0) };
  });
}
