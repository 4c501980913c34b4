import type { SlotState } from '../../core/adherence/slot-state.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import type { Surface } from '../../core/diary/sport.ts';
import type { Day } from '../../core/time/day.ts';

/** What was run on a day. */
export interface TimelineRun {
  /** Of all runs of the day together; null if none has a distance. */
  readonly metres: number | null;
  /** Mixed if they were on different ones. */
  readonly surface: Surface | null;
}

/** A day of a time line. Its score is of the morning, before everything else. */
export interface TimelineDay {
  readonly day: Day;
  /** 0 to 10; null if the morning has none. */
  readonly score: number | null;
  readonly run: TimelineRun | null;
  /** In the order of the names of the slots; null for a slot that the day does not have. */
  readonly slots: readonly (SlotState | null)[];
}

/** A change that was marked. */
export interface TimelineMark {
  readonly day: Day;
  readonly text: string;
}

/** Mornings, runs, sessions and changes on one axis of days. */
export interface Timeline {
  /** Every day, oldest first. */
  readonly days: readonly TimelineDay[];
  /** The names of the slots, in the order of the day. */
  readonly slots: readonly string[];
  /** In order of days. */
  readonly marks: readonly TimelineMark[];
  readonly unit: DistanceUnit;
}
