import { type SkipReason } from './skip-reason.ts';
import {
  compareDays,
  type Day,
  minutesIntoDay,
  type Stamp,
  trainingDay,
  weekday,
} from '../time/day.ts';
import {
  withSlotChanges,
  DEFAULT_SLOTS,
  type Slot,
  type SlotChange,
  type SlotWindow,
  slotWindows,
} from './slot.ts';

/** The slots that are in force from a day on. */
export interface Schedule {
  readonly from: Day;
  /** When it was written down. */
  readonly at: Stamp;
  readonly slots: readonly Slot[];
}

/** Days on which nothing is asked, as was said beforehand. */
export interface Pause {
  readonly id: string;
  /** When it was written down: slots whose window had closed by then are not paused. */
  readonly at: Stamp;
  readonly from: Day;
  /** The last day of it. */
  readonly until: Day;
  /** When it was broken off: slots whose window was open then are not paused. */
  readonly ended: Stamp | undefined;
  readonly reason: SkipReason;
  readonly note: string | undefined;
}

/** Everything that says what is asked of a day. */
export interface SchedulesAndPauses {
  /** By the day they hold from; of two for one day the later written is last. */
  readonly schedules: readonly Schedule[];
  readonly pauses: readonly Pause[];
}

/** A slot's window on a day, with whether it was asked for. */
export interface DayWindow extends SlotWindow {
  /** Whether there was a plan for it by the time its window closed. */
  readonly isPlanned: boolean;
  readonly pause: Pause | undefined;
}

/** A schedule as it was written: all slots, and which of them were changed. */
export interface WrittenSchedule extends Schedule {
  readonly changes?: readonly SlotChange[] | undefined;
}

/** The schedules in the order they were written, as what holds from day to day. */
export function scheduleTimeline(written: readonly WrittenSchedule[]): readonly Schedule[] {
  return written.reduce<readonly Schedule[]>((before, plan) => withSchedule(before, plan), []);
}

/** A timeline with one plan more: what it changed reaches the plans that begin later too. */
export function withSchedule(
  before: readonly Schedule[],
  { from, at, slots, changes = [] }: WrittenSchedule,
): readonly Schedule[] {
  const after = before.map((plan) =>
    plan.from > from ? { ...plan, slots: withSlotChanges(plan.slots, changes) } : plan,
  );
  return [...after, { from, at, slots }].toSorted((a, b) => compareDays(a.from, b.from));
}

/** The plans that hold on any day: of several from one day the last. */
export function schedulesInForce(schedules: readonly Schedule[]): readonly Schedule[] {
  return schedules.filter(({ from }, index) => schedules[index + 1]?.from !== from);
}

/** The plans that hold on any day without those that change nothing. */
export function distinctSchedules(schedules: readonly Schedule[]): readonly Schedule[] {
  const lasts = schedulesInForce(schedules);
  return lasts.filter(({ slots }, index) => !isSame(slots, lasts[index - 1]?.slots));
}

function isSame(a: readonly Slot[], b: readonly Slot[] | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The plan in force on a day, of all weekdays; nothing where none had been made by then. */
export function scheduleOn<T extends Pick<Schedule, 'from'>>(
  schedules: readonly T[],
  day: Day,
): T | undefined {
  return schedules.findLast(({ from }) => from <= day);
}

/**
 * What is asked of a day, in the order of its windows. A plan made on the day itself leaves as they were planned before
 * the slots whose windows had closed by then, and those that were done already, by their names in `done`; a new slot
 * that had closed by then was never planned. A day before any plan has the default slots, which nobody planned.
 */
export function windowsOn(
  plans: SchedulesAndPauses,
  day: Day,
  dayStart: string,
  done: ReadonlySet<string | null> = NOTHING_DONE,
): readonly DayWindow[] {
  const held = plans.schedules.filter(({ from }) => from <= day);
  const isMadeToday = ({ from, at }: Schedule) => from === day && trainingDay(at, dayStart) === day;
  const base = held.findLast((plan) => !isMadeToday(plan));
  const later = base === undefined ? held : held.slice(held.indexOf(base) + 1);
  const start = slotWindows(base === undefined ? DEFAULT_SLOTS : slotsOf(base, day), dayStart).map(
    (window) => ({ ...window, isPlanned: base !== undefined }),
  );
  const asked = later.reduce<readonly Omit<DayWindow, 'pause'>[]>((before, plan) => {
    const made = minutesIntoDay(plan.at, dayStart);
    const own = slotsOf(plan, day);
    const isKept = ({ slot, closes, isPlanned }: Omit<DayWindow, 'pause'>) =>
      isPlanned &&
      (closes <= made || (done.has(slot.name) && own.every(({ name }) => name !== slot.name)));
    const closed = before.filter((window) => isKept(window));
    const end = Math.max(0, ...closed.map(({ closes }) => Math.min(closes, made)));
    const left = own.filter(({ name }) => closed.every(({ slot }) => slot.name !== name));
    const wasPlanned = (name: string) =>
      before.some(({ slot, isPlanned }) => isPlanned && slot.name === name);
    // What is left of the day is shared out anew, so that no part of it is without a slot.
    const fresh = slotWindows(left, dayStart).map(({ slot, opens, closes }) => ({
      slot,
      opens: Math.max(opens, Math.min(end, closes)),
      closes,
      isPlanned: closes > made || wasPlanned(slot.name),
    }));
    return [...closed, ...fresh].toSorted((a, b) => a.closes - b.closes);
  }, start);
  return asked.map((window) => ({
    ...window,
    pause: pauseOf(plans.pauses, day, window, dayStart),
  }));
}

const NOTHING_DONE: ReadonlySet<string | null> = new Set();

/** The slot whose window it is; none on a day without slots. */
export function slotAt(plans: SchedulesAndPauses, at: Stamp, dayStart: string): Slot | undefined {
  const minutes = minutesIntoDay(at, dayStart);
  const open = windowsOn(plans, trainingDay(at, dayStart), dayStart).filter(
    ({ opens, closes }) => opens <= minutes && minutes < closes,
  );
  return (open.find(({ isPlanned }) => isPlanned) ?? open[0])?.slot;
}

/** The pause that a day lies in, if there is one that was not broken off. */
export function pauseOn(pauses: readonly Pause[], day: Day): Pause | undefined {
  return pauses.findLast(
    ({ from, until, ended }) => ended === undefined && from <= day && day <= until,
  );
}

function slotsOf({ slots }: Pick<Schedule, 'slots'>, day: Day): readonly Slot[] {
  return slots.filter(({ days }) => days.includes(weekday(day)));
}

function pauseOf(
  pauses: readonly Pause[],
  day: Day,
  { closes }: SlotWindow,
  dayStart: string,
): Pause | undefined {
  const closedBy = (at: Stamp) =>
    day < trainingDay(at, dayStart) ||
    (day === trainingDay(at, dayStart) && closes <= minutesIntoDay(at, dayStart));
  return pauses.findLast(
    ({ from, until, at, ended }) =>
      from <= day && day <= until && !closedBy(at) && (ended === undefined || closedBy(ended)),
  );
}
