import { COUNTED_STATES } from './slot-state.ts';
import type { DayRecord, SlotRecord } from './day-record.ts';

/** How many of those planned were done. A partial session adds its share, so `done` may be a fraction. */
export interface DoneOfPlanned {
  readonly done: number;
  readonly planned: number;
}

/**
 * Adherence over some days. Sessions are counted against the schedule, and sets against the plans of the sessions that
 * took place, since a slot without a session has no sets. Excused and paused slots are not counted at all.
 */
export interface Adherence {
  readonly sessions: DoneOfPlanned;
  readonly sets: DoneOfPlanned;
  /** Sessions by slot name. */
  readonly slots: Readonly<Record<string, DoneOfPlanned>>;
  /** Sets by side: `left`, `right`, `both`, `alternate`. */
  readonly sides: Readonly<Record<string, DoneOfPlanned>>;
  /** Sets by exercise. */
  readonly exercises: Readonly<Record<string, DoneOfPlanned>>;
  /** Slots that are not counted: excused ones and paused ones. */
  readonly excused: number;
  readonly paused: number;
  /** Sessions outside the schedule. */
  readonly extras: number;
}

/** Returns the adherence over some days, without slots that are still to come, excused, paused or unplanned. */
export function adherenceOver(days: readonly DayRecord[]): Adherence {
  return rounded(sumsOver(days));
}

/** Returns the same with sums that are not rounded, so that they can be added to others. */
export function sumsOver(days: readonly DayRecord[]): Adherence {
  const tally = newTally();
  for (const { slots, sets, extras } of days) {
    for (const slot of slots) if (slot.isPlanned) addSlot(tally, slot);
    for (const count of sets) {
      add(tally.sets, '', count);
      add(tally.sides, count.side, count);
      add(tally.exercises, count.exercise, count);
    }
    tally.extras += extras.length;
  }
  return counted(tally);
}

/** Returns only the sessions of it, which is quicker: most of what a day has are sets. */
export function sessionsOver(days: readonly DayRecord[]): DoneOfPlanned {
  // Each field by its name: a copy of the rest would first read the sets, which a day of the cache puts off.
  const withoutSets = days.map(({ day, isOver, hasPlan, slots, extras, isActive }) => {
    return { day, isOver, hasPlan, slots, extras, isActive, sets: [] };
  });
  return adherenceOver(withoutSets).sessions;
}

/** The count under a name, which may be any word; undefined if there is none. */
export function countOf(
  counts: Readonly<Record<string, DoneOfPlanned>>,
  name: string,
): DoneOfPlanned | undefined {
  return Object.hasOwn(counts, name) ? counts[name] : undefined;
}

/** Returns the adherence over two periods together, whose sums need not be rounded. */
export function addAdherence(a: Adherence, b: Adherence): Adherence {
  return rounded(joinedSums(a, b));
}

/** Returns the sums over two periods together, as they are. */
export function joinedSums(a: Adherence, b: Adherence): Adherence {
  const tally = newTally();
  for (const one of [a, b]) {
    add(tally.sessions, '', one.sessions);
    add(tally.sets, '', one.sets);
    for (const name of ['slots', 'sides', 'exercises'] as const) {
      for (const [key, count] of Object.entries(one[name])) add(tally[name], key, count);
    }
    tally.excused += one.excused;
    tally.paused += one.paused;
    tally.extras += one.extras;
  }
  return counted(tally);
}

type Counts = Map<string, { done: number; planned: number }>;

interface Tally {
  readonly sessions: Counts;
  readonly sets: Counts;
  readonly slots: Counts;
  readonly sides: Counts;
  readonly exercises: Counts;
  excused: number;
  paused: number;
  extras: number;
}

function newTally(): Tally {
  const maps = { sessions: new Map(), sets: new Map(), slots: new Map() };
  return { ...maps, sides: new Map(), exercises: new Map(), excused: 0, paused: 0, extras: 0 };
}

function addSlot(tally: Tally, { slot, state, share }: SlotRecord): void {
  if (state === 'excused') tally.excused++;
  if (state === 'paused') tally.paused++;
  if (!COUNTED_STATES.has(state)) return;
  const count = { done: state === 'done' ? 1 : share, planned: 1 };
  add(tally.sessions, '', count);
  add(tally.slots, slot.name, count);
}

function add(counts: Counts, key: string, { done, planned }: DoneOfPlanned): void {
  const before = counts.get(key);
  if (before === undefined) counts.set(key, { done, planned });
  else {
    before.done += done;
    before.planned += planned;
  }
}

function counted({ sessions, sets, slots, sides, exercises, ...rest }: Tally): Adherence {
  const only = (counts: Counts) => counts.get('') ?? { done: 0, planned: 0 };
  return {
    sessions: only(sessions),
    sets: only(sets),
    slots: Object.fromEntries(slots),
    sides: Object.fromEntries(sides),
    exercises: Object.fromEntries(exercises),
    ...rest,
  };
}

/** The sums over no days. */
export const NO_SUMS: Adherence = counted(newTally());

/** Rounds to nine places, so that the result does not depend on the order in which fractions are added. */
function rounded({ sessions, sets, slots, sides, exercises, ...rest }: Adherence): Adherence {
  const only = ({ done, planned }: DoneOfPlanned) => ({
    done: Math.round(done * 1e9) / 1e9,
    planned,
  });
  const all = (counts: Readonly<Record<string, DoneOfPlanned>>) =>
    Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, only(count)]));
  return {
    sessions: only(sessions),
    sets: only(sets),
    slots: all(slots),
    sides: all(sides),
    exercises: all(exercises),
    ...rest,
  };
}
