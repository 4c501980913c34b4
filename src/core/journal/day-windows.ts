import { routineOn, slotsOffOn } from '../experiment/arm.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { dayExperimentOn, lastPlanned } from '../experiment/span.ts';
import {
  type DayWindow,
  isClosedBy,
  plannedSlotAt,
  plannedWindows,
} from '../schedule/planned-windows.ts';
import { unplannedSlots } from '../schedule/schedule.ts';
import { DEFAULT_SLOTS, type Slot } from '../schedule/slot.ts';
import { type Day, type Stamp, trainingDay } from '../time/day.ts';
import type { History } from './history.ts';
import type { SessionRecord } from './session-record.ts';

/** A window of a day; where an experiment compares two routines, its slot has that of the day's arm. */
export interface ArmWindow extends DayWindow {
  /** Whether an experiment leaves the slot out on that day. */
  readonly isOff: boolean;
}

interface Recorded extends Pick<History, 'schedules' | 'pauses' | 'experiments'> {
  readonly sessions: readonly Pick<SessionRecord, 'day' | 'slot'>[];
}

/** Returns the windows of a day in order, by the schedule in force, the experiments and the sessions recorded that day. */
export function dayWindows(history: Recorded, day: Day, dayStart: string): readonly ArmWindow[] {
  const about = experimentsAbout(history)(day);
  return windowsWith(
    { ...history, experiments: about },
    day,
    dayStart,
    unplannedSlots(history.schedules),
  );
}

/**
 * Returns the windows of a day that is over: those of a day without a plan stay the same once one is made. Of experiments,
 * only those about the day are needed.
 */
export function pastWindows(history: Recorded, day: Day, dayStart: string): readonly ArmWindow[] {
  return windowsWith(history, day, dayStart, DEFAULT_SLOTS);
}

/** Returns the slot whose window is open at a moment, be it off or not; undefined on a day without slots. */
export function slotOpenAt(history: Recorded, at: Stamp, dayStart: string): Slot | undefined {
  const day = trainingDay(at, dayStart);
  const slot = plannedSlotAt(history, at, dayStart, begunSlots(history, day));
  if (slot === undefined || experimentsAbout(history)(day).length === 0) return slot;
  return dayWindows(history, day, dayStart).find((window) => window.slot.name === slot.name)?.slot;
}

function windowsWith(
  history: Recorded,
  day: Day,
  dayStart: string,
  unplanned: readonly Slot[],
): readonly ArmWindow[] {
  const begun = begunSlots(history, day);
  const windows = plannedWindows(history, day, dayStart, begun, unplanned);
  const { experiments } = history;
  if (experiments.length === 0) return windows.map((window) => ({ ...window, isOff: false }));
  return windows.map((window) => armWindow(experiments, day, window, dayStart));
}

/**
 * Returns what gives the experiments that are planned for a day, and those that decide which of them holds: in ten years
 * there may be many others.
 */
export function experimentsAbout({
  experiments,
}: Pick<Recorded, 'experiments'>): (day: Day) => readonly Experiment[] {
  const planned = experiments
    .filter(({ layout }) => layout !== 'runs')
    .map((one) => ({ one, first: one.from, last: lastPlanned(one, []) }));
  const between = (from: Day, to: Day) =>
    planned.filter(({ first, last }) => first <= to && from <= last);
  return (day) => {
    let about = between(day, day);
    for (let before = 0; before < about.length;) {
      before = about.length;
      const first = about.map((one) => one.first).reduce((a, b) => (a < b ? a : b));
      const last = about.map((one) => one.last).reduce((a, b) => (a > b ? a : b));
      about = between(first, last);
    }
    return about.map(({ one }) => one);
  };
}

/** What was written after a window had closed, an experiment or the end of one, leaves it as it was. */
function armWindow(
  experiments: readonly Experiment[],
  day: Day,
  window: DayWindow,
  dayStart: string,
): ArmWindow {
  const isLate = (at: Stamp) => isClosedBy(window, day, at, dayStart);
  const then = experiments.flatMap((one) => {
    if (isLate(one.at)) return [];
    return one.ended !== undefined && isLate(one.ended.at) ? { ...one, ended: undefined } : one;
  });
  const experiment = dayExperimentOn(then, day);
  if (experiment === undefined) return { ...window, isOff: false };
  const { slot } = window;
  const routine = routineOn(experiment, slot.name, day) ?? slot.routine;
  const isOff = slotsOffOn(experiment, day).includes(slot.name);
  return { ...window, slot: { ...slot, routine }, isOff };
}

function begunSlots({ sessions }: Recorded, day: Day): ReadonlySet<string | null> {
  return new Set(sessions.filter((session) => session.day === day).map(({ slot }) => slot));
}
