import type { StopKind } from '../safety/stop.ts';
import type { SlotArm } from '../adherence/slot-arms.ts';
import type { NextSlot } from '../adherence/next-slot.ts';
import type { Pause, Schedule } from '../schedule/schedule.ts';
import type { Slot, SlotWindow } from '../schedule/slot.ts';
import type { Day } from '../time/day.ts';
import type { Snooze } from './decision.ts';
import type { SchedulerName } from './scheduler-plan.ts';

/** The scheduler that reminders are installed with, and why they may not come; undefined if they should. */
export interface InstalledReminders {
  readonly scheduler: SchedulerName;
  /** What people call the scheduler. */
  readonly title: string;
  readonly problem: string | undefined;
}

/** The schedule, what will change it, and its reminders. */
export interface ScheduleOverview {
  readonly today: Day;
  /** From which day on it is shown: today or later. */
  readonly day: Day;
  /** When a training day starts, `HH:MM` local. */
  readonly dayStart: string;
  /** The first day of the schedule; undefined if there is none, so that the default times apply. */
  readonly from: Day | undefined;
  readonly slots: readonly Slot[];
  /** Whether there is no plan at all, so that these are the slots of a new one. */
  readonly isNew: boolean;
  /** The windows of that day's slots, which differ if the schedule changed today. */
  readonly windows: readonly SlotWindow[];
  /** Schedules that have yet to begin. */
  readonly later: readonly Schedule[];
  /** Current and coming pauses. */
  readonly pauses: readonly Pause[];
  /** What an experiment changes of all that in the week from that day on. */
  readonly arms: readonly SlotArm[];
  /** The last day of that week. */
  readonly armsUntil: Day;
  /** From which day of that week on it is not shown yet what it makes of some slots, and their names; undefined if all is. */
  readonly hidden: { readonly from: Day; readonly slots: readonly string[] } | undefined;
  readonly next: readonly NextSlot[];
  /** Why there is no session for now, by the answers to the safety list. */
  readonly stop: StopKind | undefined;
  /** Undefined if reminders are off. */
  readonly reminders: InstalledReminders | undefined;
  /** The current snooze. */
  readonly snooze: Snooze | undefined;
}
