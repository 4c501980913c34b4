import { addDays, type Day, daysBetween, minutesIntoDay, type Stamp, trainingDay } from './day.ts';
import { type History, type SessionRecord, setCounts } from './history.ts';
import { isExcused } from './line.ts';
import { closedBeforePlan, DEFAULT_SLOTS, type Slot, slotsOn, windows } from './schedule.ts';

/** A slot counts as done from this share of its planned sets on; a convention (CLINICAL section 4). */
const DONE_FROM = 0.8;

/** How a slot of a day stands. `unplanned` is a slot of a day before there was a plan. */
export type SlotStanding =
  | 'done'
  | 'partial'
  | 'missed'
  | 'excused'
  | 'due'
  | 'later'
  | 'unplanned';

/** One slot of one day. */
export interface SlotDay {
  readonly day: Day;
  readonly slot: Slot;
  readonly standing: SlotStanding;
  /** Share of the planned sets that was done, 0 to 1. */
  readonly share: number;
  /** Whether there was a plan for it; without one it counts for nothing. */
  readonly isPlanned: boolean;
}

/** The slots of one day, in their order. */
export interface DayRecord {
  readonly day: Day;
  readonly slots: readonly SlotDay[];
  /** Sessions of the day that no slot planned. */
  readonly extras: readonly SessionRecord[];
}

/** Sessions done and planned over some days, excused slots taken out of both. */
export interface Adherence {
  /** Sum of shares: a partial session counts as its share, a done one as 1. */
  readonly done: number;
  readonly planned: number;
}

/** Share of a session's planned sets that was done, 0 to 1; a session with every set excused has none. */
export function share(session: SessionRecord): number | undefined {
  const { planned, done } = setCounts(session);
  return planned === 0 ? undefined : done / planned;
}

/** How every slot of a day stands at the moment `now`. */
export function dayRecord(history: History, day: Day, now: Stamp, dayStart: string): DayRecord {
  const sessions = history.sessions.filter((session) => session.day === day);
  const plan = slotsOn(history.schedules, day);
  const slots = windows(plan ?? DEFAULT_SLOTS, dayStart).map(({ slot, opens, closes }) => {
    const standing = standingOf(
      { ...history, sessions },
      day,
      slot,
      { opens, closes },
      now,
      dayStart,
    );
    const isPlanned = !closedBeforePlan(history.schedules, day, closes, dayStart);
    const isUnplanned = !isPlanned && standing.standing === 'missed';
    return { day, slot, ...standing, isPlanned, ...(isUnplanned ? UNPLANNED : {}) };
  });
  return { day, slots, extras: extrasOf(sessions, new Set(slots.map(({ slot }) => slot.name))) };
}

/** The records of the last `count` days, today the last. */
export function lastDays(
  history: History,
  now: Stamp,
  dayStart: string,
  count: number,
): readonly DayRecord[] {
  const today = trainingDay(now, dayStart);
  return daysBetween(addDays(today, 1 - count), today).map((day) =>
    dayRecord(history, day, now, dayStart),
  );
}

/** Adherence over the slots of some days; slots still to come, excused or unplanned count on neither side. */
export function adherence(days: readonly DayRecord[]): Adherence {
  const counted = days
    .flatMap(({ slots }) => slots)
    .filter(({ isPlanned, standing }) => isPlanned && COUNTED.has(standing));
  return {
    done: counted.reduce((sum, slot) => sum + (slot.standing === 'done' ? 1 : slot.share), 0),
    planned: counted.length,
  };
}

const UNPLANNED = { standing: 'unplanned' } as const;
const COUNTED: ReadonlySet<SlotStanding> = new Set(['done', 'partial', 'missed']);

/** Where and when the next slot that is not yet done comes. */
export interface NextSlot {
  readonly day: Day;
  readonly slot: Slot;
  readonly isDue: boolean;
}

/** The next slot to do, from the one whose window it is on; looks a fortnight ahead. */
export function nextSlot(history: History, now: Stamp, dayStart: string): NextSlot | undefined {
  const today = trainingDay(now, dayStart);
  for (const day of daysBetween(today, addDays(today, 14))) {
    const { slots } = dayRecord(history, day, now, dayStart);
    const open = slots.find(({ standing }) => standing === 'due' || standing === 'later');
    if (open !== undefined) return { day, slot: open.slot, isDue: open.standing === 'due' };
  }
  return undefined;
}

/** Sessions that no slot of the day planned, and those of a slot besides the one that counts for it. */
function extrasOf(
  sessions: readonly SessionRecord[],
  planned: ReadonlySet<string>,
): readonly SessionRecord[] {
  const counted = new Map<string, { readonly session: SessionRecord; readonly share: number }>();
  for (const session of sessions) {
    const part = share(session) ?? 0;
    const best = counted.get(session.slot ?? '')?.share ?? -1;
    // The first that is done counts; until then, the one with the most.
    if (best < DONE_FROM && part > best) counted.set(session.slot ?? '', { session, share: part });
  }
  return sessions.filter(
    (session) =>
      session.slot === null ||
      !planned.has(session.slot) ||
      counted.get(session.slot)?.session !== session,
  );
}

type Standing = Pick<SlotDay, 'standing' | 'share'>;

function standingOf(
  history: History,
  day: Day,
  slot: Slot,
  window: { readonly opens: number; readonly closes: number },
  now: Stamp,
  dayStart: string,
): Standing {
  const sessions = history.sessions.filter((one) => one.slot === slot.name);
  const shares = sessions.map((session) => share(session));
  const most = Math.max(0, ...shares.map((one) => one ?? 0));
  if (most >= DONE_FROM) return { standing: 'done', share: most };
  const skip = history.skips.findLast((one) => one.day === day && one.slot === slot.name);
  const isAllExcused = shares.length > 0 && shares.every((one) => one === undefined);
  if (isAllExcused || (skip !== undefined && isExcused(skip.reason))) {
    return { standing: 'excused', share: most };
  }
  const time = timeOf(day, window, now, dayStart);
  if (time !== 'past') return { standing: time, share: most };
  if (most > 0) return { standing: 'partial', share: most };
  return { standing: 'missed', share: 0 };
}

function timeOf(
  day: Day,
  window: { readonly opens: number; readonly closes: number },
  now: Stamp,
  dayStart: string,
): 'past' | 'due' | 'later' {
  const today = trainingDay(now, dayStart);
  if (day !== today) return day < today ? 'past' : 'later';
  const minutes = minutesIntoDay(now, dayStart);
  if (minutes < window.opens) return 'later';
  return minutes < window.closes ? 'due' : 'past';
}
