import type { SkipReason } from './skip-reason.ts';
import { compareDays, type Day, type Stamp } from '../time/day.ts';
import {
  DEFAULT_SLOTS,
  NEW_PLAN_SLOTS,
  slotNameOf,
  withSlotChanges,
  type Slot,
  type SlotChange,
} from './slot.ts';

/** The slots from a day on. */
export interface Schedule {
  readonly from: Day;
  /** When it was made. */
  readonly at: Stamp;
  readonly slots: readonly Slot[];
  /** What a programme changed on its first day; changes of earlier days do not reach beyond it. */
  readonly settled?: Settled | undefined;
}

/** The names of slots that a programme changed. */
interface Settled {
  readonly program: string;
  readonly names: readonly string[];
}

/** Days without slots, announced beforehand or said afterwards. */
export interface Pause {
  readonly id: string;
  /** When it was announced; slots whose window had closed by then are not paused, unless it is `late`. */
  readonly at: Stamp;
  readonly late?: true | undefined;
  readonly from: Day;
  /** Its last day. */
  readonly until: Day;
  /** When it was ended early; slots whose window had not closed by then are not paused. */
  readonly ended: Stamp | undefined;
  readonly reason: SkipReason;
  readonly note: string | undefined;
}

/** What decides the slots of a day. */
export interface SchedulesAndPauses {
  /** By first day; of two with the same first day, the one made later is last. */
  readonly schedules: readonly Schedule[];
  readonly pauses: readonly Pause[];
}

/** A schedule as it is recorded: the slots that its writer saw, and what it changed. */
export interface WrittenSchedule extends Schedule {
  readonly changes?: readonly SlotChange[] | undefined;
  /** What the changes of one programme have in common. */
  readonly program?: string | undefined;
  /** The programme that this ends early. */
  readonly stops?: string | undefined;
}

/** Returns recorded schedules, given in the order they were made, by first day. */
export function scheduleTimeline(written: readonly WrittenSchedule[]): readonly Schedule[] {
  return written.reduce<readonly Schedule[]>((before, plan) => withSchedule(before, plan), []);
}

/**
 * Adds a schedule, made last, to those before it. Its changes apply to the plan that holds on its first day, by default
 * the default slots, and to those that begin later; what others changed meanwhile stays, although its own slots do not
 * have it. So a day has the default slots with all changes made from it or from an earlier day. Only a schedule without
 * changes, of an early version, sets all slots, until the next one begins. A change holds until a programme changes the same
 * slot, unless it ends that programme.
 */
export function withSchedule(
  before: readonly Schedule[],
  written: WrittenSchedule,
): readonly Schedule[] {
  const { from, at, slots, changes, program } = written;
  const held = scheduleOn(before, from)?.slots ?? DEFAULT_SLOTS;
  const made = changes === undefined ? slots : withSlotChanges(held, changes);
  const after = before.map((plan) =>
    plan.from > from
      ? { ...plan, slots: withSlotChanges(plan.slots, reaching(written, before, plan.from)) }
      : plan,
  );
  const own: Schedule = { from, at, slots: made };
  const names = (changes ?? []).map((change) => slotNameOf(change));
  const fresh = program === undefined ? own : { ...own, settled: { program, names } };
  return [...after, fresh].toSorted((a, b) => compareDays(a.from, b.from));
}

/** The changes that still hold on a later day. */
function reaching(
  { from, changes = [], stops }: WrittenSchedule,
  before: readonly Schedule[],
  day: Day,
): readonly SlotChange[] {
  const settled = new Set(
    before.flatMap((plan) =>
      plan.from > from && plan.from <= day && plan.settled?.program !== stops
        ? (plan.settled?.names ?? [])
        : [],
    ),
  );
  return changes.filter((change) => !settled.has(slotNameOf(change)));
}

/** Returns the schedules that are in force on any day: the last of those with the same first day. */
export function schedulesInForce(schedules: readonly Schedule[]): readonly Schedule[] {
  return schedules.filter(({ from }, index) => schedules[index + 1]?.from !== from);
}

/** Returns the schedules that are in force on any day, except those that change nothing. */
export function distinctSchedules(schedules: readonly Schedule[]): readonly Schedule[] {
  const lasts = schedulesInForce(schedules);
  return lasts.filter(({ slots }, index) => !isSame(slots, lasts[index - 1]?.slots));
}

/** Whether two plans have the same slots, in any order. */
function isSame(a: readonly Slot[], b: readonly Slot[] | undefined): boolean {
  const [one, other] = [a, b].map((slots) =>
    JSON.stringify(slots?.toSorted((x, y) => (x.name < y.name ? -1 : 1))),
  );
  return one === other;
}

/** Returns the schedule in force on a day, with the slots of all weekdays; undefined before the first. */
export function scheduleOn<T extends Pick<Schedule, 'from'>>(
  schedules: readonly T[],
  day: Day,
): T | undefined {
  return schedules.findLast(({ from }) => from <= day);
}

/**
 * Returns the slots of a day before any schedule: those of a new plan or, if there is a plan that begins later, the default
 * ones, from which its changes start.
 */
export function unplannedSlots(schedules: readonly unknown[]): readonly Slot[] {
  return schedules.length === 0 ? NEW_PLAN_SLOTS : DEFAULT_SLOTS;
}

/** Returns the slots in force on a day, those of all weekdays; without a plan those that one would have. */
export function slotsFrom(
  schedules: readonly Pick<Schedule, 'from' | 'slots'>[],
  day: Day,
): readonly Slot[] {
  return scheduleOn(schedules, day)?.slots ?? unplannedSlots(schedules);
}

/** Whether a session of a routine is for a slot: it plans that or, as long as nothing is planned, a new plan would. */
export function isForSlot(schedules: readonly unknown[], slot: Slot, routine: string): boolean {
  if (slot.routine === routine) return true;
  return schedules.length === 0 && NEW_PLAN_SLOTS.some((one) => one.routine === routine);
}

/** Returns the pause that includes a day and was not ended early; undefined if there is none. */
export function pauseOn(pauses: readonly Pause[], day: Day): Pause | undefined {
  return pauses.findLast(
    ({ from, until, ended }) => ended === undefined && from <= day && day <= until,
  );
}
