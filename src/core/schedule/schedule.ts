import { type SkipReason } from './skip-reason.ts';
import { compareDays, type Day, type Stamp } from '../time/day.ts';
import { withSlotChanges, type Slot, type SlotChange } from './slot.ts';

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

/** The pause that a day lies in, if there is one that was not broken off. */
export function pauseOn(pauses: readonly Pause[], day: Day): Pause | undefined {
  return pauses.findLast(
    ({ from, until, ended }) => ended === undefined && from <= day && day <= until,
  );
}
