/** A difference in points of 10, or points a distance, with the interval that fits the data. */
export interface Interval {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/** What an interval is drawn on. */
export interface IntervalScale {
  /** The axis goes from minus this to this; what lies beyond is shown by an arrow. */
  readonly limit: number;
  /** From how much either way a difference matters; null if nothing is known of that. */
  readonly band: number | null;
  /** What is measured: `points`, `points a km`. */
  readonly unit: string;
  /** What the two directions mean: `less sore after runs`, `more sore after runs`. */
  readonly below: string;
  readonly above: string;
}
