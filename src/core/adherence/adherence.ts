import { COUNTED_STATES, type DayRecord, type SlotRecord } from './day-record.ts';
import type { Day } from '../time/day.ts';

/** Done of planned. Of sessions, a partial one adds its share, so `done` may be a fraction. */
export interface DoneOfPlanned {
  readonly done: number;
  readonly planned: number;
}

/**
 * Adherence over some days. Sessions are counted against the plan; sets against what was planned of the sessions that
 * took place, as a slot without a session has no sets. What is excused or paused counts on neither side.
 */
export interface Adherence {
  readonly sessions: DoneOfPlanned;
  readonly sets: DoneOfPlanned;
  /** Sessions by the name of their slot. */
  readonly slots: Readonly<Record<string, DoneOfPlanned>>;
  /** Sets by side: `left`, `right`, `both`, `alternate`. */
  readonly sides: Readonly<Record<string, DoneOfPlanned>>;
  /** Sets by exercise. */
  readonly exercises: Readonly<Record<string, DoneOfPlanned>>;
  /** Slots taken out of both sides: excused, and paused. */
  readonly excused: number;
  readonly paused: number;
  /** Sessions that no slot planned. */
  readonly extras: number;
}

/** Adherence over some days; slots still to come, excused, paused or unplanned count on neither side. */
export function adherenceOver(days: readonly DayRecord[]): Adherence {
  const tally = newTally();
  for (const { slots, sets, extras } of days) {
    for (const slot of slots) if (slot.isPlanned) addSlot(tally, slot);
    for (const { exercise, side, ...count } of sets) {
      add(tally.sets, '', count);
      add(tally.sides, side, count);
      add(tally.exercises, exercise, count);
    }
    tally.extras += extras.length;
  }
  return counted(tally);
}

/** Adherence over two stretches of days together. */
export function addAdherence(a: Adherence, b: Adherence): Adherence {
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
  const all = (counts: Counts) =>
    Object.fromEntries([...counts].map(([key, count]) => [key, rounded(count)]));
  const only = (counts: Counts) => rounded(counts.get('') ?? { done: 0, planned: 0 });
  return {
    sessions: only(sessions),
    sets: only(sets),
    slots: all(slots),
    sides: all(sides),
    exercises: all(exercises),
    ...rest,
  };
}

/** Without what adding fractions leaves behind the ninth place, so that the order of adding does not show. */
function rounded({ done, planned }: DoneOfPlanned): DoneOfPlanned {
  return { done: Math.round(done * 1e9) / 1e9, planned };
}

/** Days in a row with something done. */
export interface Streak {
  readonly days: number;
  /** The first of them. */
  readonly from: Day | undefined;
}

/** No day yet. */
export const NO_STREAK: Streak = { days: 0, from: undefined };

/**
 * The days in a row with something done, up to the last of the days, which follow one another. A day on which nothing
 * was asked, because all was excused or paused or none of the plan's slots fell on it, neither breaks nor lengthens
 * them, and nor does a day that is not over. `before` are those up to the day before the first.
 */
export function streakOver(days: readonly DayRecord[], before: Streak): Streak {
  return days.reduce<Streak>((run, day) => {
    if (day.isActive) return { days: run.days + 1, from: run.from ?? day.day };
    return isBreak(day) ? NO_STREAK : run;
  }, before);
}

function isBreak({ isOver, hasPlan, slots }: DayRecord): boolean {
  return isOver && (!hasPlan || slots.some(({ state }) => COUNTED_STATES.has(state)));
}
