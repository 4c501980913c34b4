import {
  type Day,
  minutesIntoDay,
  sinceDayStart,
  type Stamp,
  trainingDay,
  type Weekday,
  weekday,
  WEEKDAYS,
} from './day.ts';

/** A named time of day that a routine is planned for. */
export interface Slot {
  readonly name: string;
  /** Local time, `HH:MM`. */
  readonly time: string;
  readonly days: readonly Weekday[];
  readonly routine: string;
}

/** The slots that are in force from a day on. */
export interface Schedule {
  readonly from: Day;
  /** When it was written down. */
  readonly at: Stamp;
  readonly slots: readonly Slot[];
}

/** The routine coached when nothing else is asked for. */
export const DEFAULT_ROUTINE = 'lower-back';

/** Twice a day, as the thread's physiotherapist said; the times are the project's own. */
export const DEFAULT_SLOTS: readonly Slot[] = [
  { name: 'morning', time: '07:00', days: WEEKDAYS, routine: DEFAULT_ROUTINE },
  { name: 'evening', time: '20:30', days: WEEKDAYS, routine: DEFAULT_ROUTINE },
];

/** The slots of a day by the plan in force on it; nothing where no plan had been made by then. */
export function slotsOn(
  schedules: readonly Pick<Schedule, 'from' | 'slots'>[],
  day: Day,
): readonly Slot[] | undefined {
  const inForce = schedules.findLast(({ from }) => from <= day);
  return inForce?.slots.filter(({ days }) => days.includes(weekday(day)));
}

/** A slot's window on its day, in minutes since the day's start; the end is not in it. */
export interface Window {
  readonly slot: Slot;
  readonly opens: number;
  readonly closes: number;
}

/** The windows of a day's slots: they meet half-way between slot times and fill the day. */
export function windows(slots: readonly Slot[], dayStart: string): readonly Window[] {
  const timed = slots
    .map((slot) => ({ slot, at: sinceDayStart(slot.time, dayStart) }))
    .toSorted((a, b) => a.at - b.at);
  const edges = timed.map(({ at }, index) => {
    const after = timed[index + 1];
    return after === undefined ? 1440 : Math.floor((at + after.at) / 2);
  });
  return timed.map(({ slot }, index) => ({
    slot,
    opens: edges[index - 1] ?? 0,
    closes: edges[index] ?? 1440,
  }));
}

/** The slot whose window it is; none on a day without slots. */
export function slotAt(slots: readonly Slot[], at: Stamp, dayStart: string): Slot | undefined {
  const minutes = minutesIntoDay(at, dayStart);
  return windows(slots, dayStart).find(({ opens, closes }) => opens <= minutes && minutes < closes)
    ?.slot;
}

/**
 * Whether a slot's window had closed before there was any plan: such a slot of the first planned day was never
 * planned, and cannot be missed.
 */
export function closedBeforePlan(
  schedules: readonly Schedule[],
  day: Day,
  closes: number,
  dayStart: string,
): boolean {
  const first = schedules[0];
  if (first === undefined || day < first.from) return true;
  if (day > first.from || trainingDay(first.at, dayStart) !== day) return false;
  return closes <= minutesIntoDay(first.at, dayStart);
}
