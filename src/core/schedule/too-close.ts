import { type Day, type Weekday, WEEKDAYS } from '../time/day.ts';
import { type Schedule, schedulesInForce } from './schedule.ts';
import type { Slot } from './slot.ts';
import { leastGap, leastInterval } from './slot-days.ts';

/** Two slots, or one twice, that leave fewer days from one session to the next than their routines ask for. */
export interface TooClose {
  /** The first day of the plan that has them. */
  readonly from: Day;
  /** The same slot twice if it comes too often by itself. */
  readonly slots: readonly [Slot, Slot];
  /** The days from one session to the next, 0 on the same day. */
  readonly gap: number;
  /** How many there should be at least. */
  readonly apart: number;
}

/** Returns how many days a routine asks for, from one session to the next; undefined if any day will do. */
export type ApartOf = (routine: string) => number | undefined;

/** Which slots to look for. */
interface Wanted {
  /** The name of one of the two; undefined for any. */
  readonly about: string | undefined;
  readonly most: number;
}

/**
 * Returns the slots that come too close in the plan in force on a day and in those that begin later, each pair once. Any two
 * routines that ask for days between them count as alike; a slot that comes too often by itself is not compared with others
 * before that is mended.
 */
export function slotsTooClose(
  schedules: readonly Schedule[],
  day: Day,
  apartOf: ApartOf,
  { about, most }: Wanted,
): readonly TooClose[] {
  const plans = schedulesInForce(schedules);
  const current = plans.findLast(({ from }) => from <= day);
  const found = new Map<string, TooClose>();
  for (const { from, slots } of plans.filter((plan) => plan === current || plan.from > day)) {
    for (const one of closeIn(slots, apartOf, about)) {
      const key = JSON.stringify(one.slots.map(({ name }) => name));
      if (!found.has(key)) found.set(key, { from, ...one });
      if (found.size >= most) return [...found.values()];
    }
  }
  return [...found.values()];
}

/**
 * Returns weekdays for a slot on which it keeps its distance from another and from itself: as many as it has, or as many as
 * there are; undefined if there are none.
 */
export function daysApart(kept: Slot, moved: Slot, apart: number): readonly Weekday[] | undefined {
  const most = Math.min(
    moved.every === undefined ? moved.days.length : Math.ceil(7 / moved.every.days),
    Math.floor(7 / apart),
  );
  const fitting = WEEKDAY_SETS.filter(
    (days) =>
      days.length <= most &&
      leastInterval({ days }, apart) === undefined &&
      leastGap(kept, { days }, apart) === undefined,
  );
  return fitting.reduce<readonly Weekday[] | undefined>(
    (best, days) => (best === undefined || days.length > best.length ? days : best),
    undefined,
  );
}

/** Every choice of weekdays, those with early days first. */
const WEEKDAY_SETS: readonly (readonly Weekday[])[] = Array.from({ length: 127 }, (_, index) =>
  WEEKDAYS.filter((day) => ((127 - index) >> (7 - day)) % 2 === 1),
);

function* closeIn(
  slots: readonly Slot[],
  apartOf: ApartOf,
  about: string | undefined,
): Generator<Omit<TooClose, 'from'>> {
  const isAsked = (...of: readonly Slot[]) =>
    about === undefined || of.some(({ name }) => name === about);
  const spaced = slots.flatMap((slot) => {
    const apart = apartOf(slot.routine) ?? 1;
    return apart > 1 ? { slot, apart } : [];
  });
  const calm: typeof spaced = [];
  for (const one of spaced) {
    const { slot, apart } = one;
    const gap = leastInterval(slot, apart);
    if (gap === undefined) calm.push(one);
    else if (isAsked(slot)) yield { slots: [slot, slot], gap, apart };
  }
  for (const [index, two] of calm.entries()) {
    for (const one of calm.slice(0, index)) {
      if (!isAsked(one.slot, two.slot)) continue;
      const apart = Math.max(one.apart, two.apart);
      const gap = leastGap(one.slot, two.slot, apart);
      if (gap !== undefined) yield { slots: [one.slot, two.slot], gap, apart };
    }
  }
}
