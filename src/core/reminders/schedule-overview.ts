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

/** The plan, what will change it, and the reminders for it. */
export interface ScheduleOverview {
  readonly today: Day;
  /** When a training day starts, `HH:MM` local. */
  readonly dayStart: string;
  /** The day from which the plan holds; undefined if there is none and the default times hold. */
  readonly from: Day | undefined;
  readonly slots: readonly Slot[];
  /** The windows of today's slots: today the plan may have changed. */
  readonly windowsToday: readonly SlotWindow[];
  /** Plans that have yet to begin. */
  readonly later: readonly Schedule[];
  /** Pauses that are under way or yet to come. */
  readonly pauses: readonly Pause[];
  readonly next: readonly NextSlot[];
  /** Undefined if reminders are off. */
  readonly reminders: InstalledReminders | undefined;
  /** The snooze in force now. */
  readonly snooze: Snooze | undefined;
}
