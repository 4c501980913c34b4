import type { RunTotal } from '../diary/diary-week.ts';
import type { ActivityKind, Surface } from '../diary/sport.ts';
import type { LongRun } from '../insight/answer.ts';
import type { Day } from '../time/day.ts';

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
