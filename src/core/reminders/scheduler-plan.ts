import type { Weekday } from '../time/day.ts';
import { Fault } from '../base/fault.ts';
import type { WeeklyTrigger } from './weekly-triggers.ts';

/** What of the system can call this program at set times. */
export const SCHEDULERS = ['systemd', 'launchd', 'task-scheduler', 'cron'] as const;

/** One of them. */
export type SchedulerName = (typeof SCHEDULERS)[number];

/** One moment at which the system is to ask once more, on top of every week's. */
export interface OneTimeTrigger {
  readonly slot: string;
  /** `YYYY-MM-DDTHH:MM` by the local clock. */
  readonly at: string;
}

/** Everything a scheduler has to be told. */
export interface ReminderPlan {
  /** The absolute paths of node and of this program. */
  readonly program: readonly string[];
  /** What the program finds its files and the desktop by, as no shell profile will say it. */
  readonly env: Readonly<Record<string, string>>;
  readonly triggers: readonly WeeklyTrigger[];
  readonly once: readonly OneTimeTrigger[];
  /** Keeps apart what belongs to another folder of records; empty for the system's usual ones. */
  readonly tag: string;
}

/** A file that a scheduler reads. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
  readonly encoding: 'utf8' | 'utf16le';
}

/** All that a scheduler is told of one slot. */
export interface SlotTriggers {
  readonly slot: string;
  readonly times: readonly WeeklyTrigger[];
  readonly once: readonly OneTimeTrigger[];
}

/** Stands in every file, so that one of somebody else's is never taken for ours. */
export const MADE_BY = 'Made by stretch schedule install; stretch schedule uninstall removes it.';

/** What is planned, by slot, in the order of the plan. */
export function triggersBySlot({ triggers, once }: ReminderPlan): readonly SlotTriggers[] {
  const slots = new Set([...triggers, ...once].map(({ slot }) => slot));
  return [...slots].map((slot) => ({
    slot,
    times: triggers.filter((one) => one.slot === slot),
    once: once.filter((one) => one.slot === slot),
  }));
}

/** The words of the command that asks about a slot. */
export function remindCommand({ program }: ReminderPlan, slot: string): readonly string[] {
  return [...program, 'remind', slot];
}

/** What a slot's reminders are called, its own name in the form the scheduler takes: `stretch-remind-morning`. */
export function reminderName({ tag }: ReminderPlan, slot: string, separator: '-' | '.'): string {
  return ['stretch', ...(tag === '' ? [] : [tag]), 'remind', slot].join(separator);
}

/** Hours of the same minute on the same days. */
export interface HourGroup {
  readonly days: readonly Weekday[];
  readonly hours: readonly number[];
  readonly minute: number;
}

/** Times put together as schedulers write them. */
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

/** The month, day, hour and minute of a moment. Not every scheduler has years: what is past is left out the next time. */
export function calendarParts({ at }: OneTimeTrigger): {
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
} {
  const [, month = 0, day = 0, hour = 0, minute = 0] = at.split(/\D/).map(Number);
  return { month, day, hour, minute };
}

/** Why a scheduler cannot be told of a path, as a fault that a person can act on. */
export function unusablePathFault(message: string): Fault {
  const hint = 'give that folder another name, then: stretch schedule install';
  return new Fault('input', message, hint);
}
