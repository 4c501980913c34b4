import type { Weekday } from '../time/day.ts';
import { Fault } from '../base/fault.ts';
import type { WeeklyTrigger } from './weekly-triggers.ts';

/** The system services that can run this program at set times. */
export const SCHEDULERS = ['systemd', 'launchd', 'task-scheduler', 'cron'] as const;

/** One of them. */
export type SchedulerName = (typeof SCHEDULERS)[number];

/** A one-time moment to check a slot, in addition to the weekly ones. */
export interface OneTimeTrigger {
  readonly slot: string;
  /** `YYYY-MM-DDTHH:MM` by the local clock. */
  readonly at: string;
}

/** Everything a scheduler needs to know. */
export interface ReminderPlan {
  /** The absolute paths of node and of this program. */
  readonly program: readonly string[];
  /** The variables by which the program finds its files and the desktop, since no shell profile is read. */
  readonly env: Readonly<Record<string, string>>;
  readonly triggers: readonly WeeklyTrigger[];
  readonly once: readonly OneTimeTrigger[];
  /** Distinguishes the reminders of another data folder; empty for the usual one. */
  readonly tag: string;
}

/** A file that a scheduler reads. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
  /** `latin1` is a text with one character per byte. */
  readonly encoding: 'utf8' | 'utf16le' | 'latin1';
}

/** What a scheduler needs to know of one slot. */
export interface SlotTriggers {
  readonly slot: string;
  readonly times: readonly WeeklyTrigger[];
  readonly once: readonly OneTimeTrigger[];
}

/** A line in every file, so that the files of other programs are never mistaken for ours. */
export const MADE_BY = 'Made by stretch schedule install; stretch schedule uninstall removes it.';

/** Groups the triggers of a plan by slot, in order. */
export function triggersBySlot({ triggers, once }: ReminderPlan): readonly SlotTriggers[] {
  const slots = new Set([...triggers, ...once].map(({ slot }) => slot));
  return [...slots].map((slot) => ({
    slot,
    times: triggers.filter((one) => one.slot === slot),
    once: once.filter((one) => one.slot === slot),
  }));
}

/** Returns the words of the command that asks about a slot. */
export function remindCommand({ program }: ReminderPlan, slot: string): readonly string[] {
  return [...program, 'remind', slot];
}

/** Returns the name of a slot's reminders, `stretch-remind-morning`, in a form the scheduler accepts. */
export function reminderName({ tag }: ReminderPlan, slot: string, separator: '-' | '.'): string {
  return ['stretch', ...(tag === '' ? [] : [tag]), 'remind', slot].join(separator);
}

/** Hours with the same minute and days. */
export interface HourGroup {
  readonly days: readonly Weekday[];
  readonly hours: readonly number[];
  readonly minute: number;
}

/** Groups times as schedulers write them. */
export function hourGroups(times: readonly WeeklyTrigger[]): readonly HourGroup[] {
  const groups = new Map<string, HourGroup>();
  for (const { time, days } of times) {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const key = `${days.join()} ${minute}`;
    const hours = [...(groups.get(key)?.hours ?? []), hour].toSorted((a, b) => a - b);
    groups.set(key, { days, hours, minute });
  }
  return [...groups.values()];
}

/** Returns the parts of a moment without the year, which not every scheduler has; past moments go at the next update. */
export function calendarParts({ at }: OneTimeTrigger): {
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
} {
  const [, month = 0, day = 0, hour = 0, minute = 0] = at.split(/\D/).map(Number);
  return { month, day, hour, minute };
}

/** Returns the fault for a path that a scheduler cannot use. */
export function unusablePathFault(message: string): Fault {
  const hint = 'give that folder another name, then: stretch schedule install';
  return new Fault('input', message, hint);
}
