import type { DoneOfPlanned } from '../adherence/adherence.ts';
import type { SkipReason } from '../schedule/skip-reason.ts';
import type { Day } from '../time/day.ts';

/** A slot of a plan. */
export interface PlannedSlot {
  readonly name: string;
  /** Local time, `HH:MM`. */
  readonly time: string;
  /** On which days, in words: `every day`, `Mon–Fri`. */
  readonly days: string;
  /** The name of its routine. */
  readonly routine: string;
}

/** A plan and the days on which it was in force; they may reach beyond the report. */
export interface ReportPlan {
  readonly from: Day;
  /** Its last day; null if it has no end. */
  readonly until: Day | null;
  readonly slots: readonly PlannedSlot[];
}

/** Planned sessions of a slot that were done. */
export interface SlotDone {
  readonly name: string;
  readonly done: DoneOfPlanned;
}

/** Planned against done, over all days of the report. */
export interface ReportSessions {
  /** A partial session counts as its share, so `done` may be a fraction. Excused, paused and off are not in it. */
  readonly sessions: DoneOfPlanned;
  /** Of the sessions that count for the plan. */
  readonly sets: DoneOfPlanned;
  /** Planned sessions that were done (80 % of their sets or more), that were done in part, and not at all. */
  readonly whole: number;
  readonly partly: number;
  readonly missed: number;
  readonly excused: number;
  readonly paused: number;
  /** Left out by an experiment. */
  readonly off: number;
  /** Outside the plan. */
  readonly extras: number;
  /** In the order of the plan. */
  readonly slots: readonly SlotDone[];
  /** Why planned sessions were skipped or paused, the most frequent first. */
  readonly reasons: readonly { readonly reason: SkipReason; readonly count: number }[];
  /** Those that were in force on any day of the report, newest first. */
  readonly plans: readonly ReportPlan[];
}
