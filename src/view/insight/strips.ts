import type { Interval, IntervalScale } from './interval.ts';

/** The mornings of one kind: after runs, or after one third of the distances. */
export interface Strip {
  /** What kind: `after runs`, `after 5.0 to 8.2 km`. */
  readonly name: string;
  /** Their scores, 0 to 10, in any order. */
  readonly scores: readonly number[];
}

/** Scores of some kinds under one another, and the interval of the difference, or of the slope, on its own axis. */
export interface Strips {
  readonly strips: readonly Strip[];
  /** Null if there is none. */
  readonly interval: Interval | null;
  /** What the interval is of: `after runs against after rest days`, `with each km more`. */
  readonly of: string;
  readonly scale: IntervalScale;
  /** Which strips the interval compares, the first with the second. */
  readonly compared: readonly [Strip, Strip] | null;
  /** What the interval allows for: `the last score, the slow trend and the weekday`. */
  readonly allowing: string;
}
