import {
  canBeDone,
  COUNTED_STATES,
  DONE_SHARE,
  slotState,
  type SlotState,
  type SlotTime,
} from './slot-state.ts';
import { type ArmWindow, dayWindows } from '../journal/day-windows.ts';
import { type DayWindow, endOfWindow } from '../schedule/planned-windows.ts';
import type { SkipReason } from '../schedule/skip-reason.ts';
import {
  type Day,
  eachDay,
  minutesAfterStart,
  minutesIntoDay,
  type Stamp,
  trainingDay,
} from '../time/day.ts';
import { groupBy } from '../base/group.ts';
import { withoutOnlyBegun } from '../journal/empty-session.ts';
import type { History, SkippedSlot } from '../journal/history.ts';
import { type Pause, scheduleOn } from '../schedule/schedule.ts';
import { type SessionRecord, countsOfAll, isEndedForPain } from '../journal/session-record.ts';
import { windowsOfPast } from '../journal/past-windows.ts';
import { isWindowStopped } from './stopped-window.ts';
import { type Stop, stopsOf } from '../safety/stop.ts';
import { type SetTally, setTallies } from './set-tally.ts';
import type { Slot } from '../schedule/slot.ts';

/** A slot on a day. */
export interface SlotRecord {
  readonly slot: Slot;
  readonly state: SlotState;
  /** Share of the planned sets that was done, 0 to 1; after an end for pain, of all sets that had been planned. */
  readonly share: number;
  /** Whether it was scheduled; if not, it is not counted. */
  readonly isPlanned: boolean;
  /** Id of the session that counts for it; null if none. */
  readonly session: string | null;
  /** Why it was skipped or paused, or `pain` if it was stopped because it hurt; null if none, or if it is done. */
  readonly reason: SkipReason | null;
}

/** Whether a slot is still to do, now or later; one that was stopped because it hurt is left alone. */
export function isToDo(record: Pick<SlotRecord, 'state' | 'reason'>): boolean {
  return isAhead(record) && record.reason !== 'pain';
}

/** Whether a slot has a session but is not done because it hurt, whether it could still be done or not. */
export function isStoppedForPain({
  state,
  reason,
  session,
}: Pick<SlotRecord, 'state' | 'reason' | 'session'>): boolean {
  return reason === 'pain' && session !== null && state !== 'paused';
}

function isAhead({ state }: Pick<SlotRecord, 'state'>): boolean {
  return canBeDone(state) || state === 'later';
}

/** A session outside the schedule, or one in a slot that is off. */
export type ExtraSession = Pick<SessionRecord, 'id' | 'at' | 'name' | 'routine'>;

/** A day: its slots in order, and what was done. */
export interface DayRecord {
  readonly day: Day;
  /** Whether the day has ended. */
  readonly isOver: boolean;
  /** Whether a schedule was in force. */
  readonly hasPlan: boolean;
  readonly slots: readonly SlotRecord[];
  /** Sessions outside the schedule, those of slots that are off, and further ones of a slot that already has one. */
  readonly extras: readonly ExtraSession[];
  /** Sets of the sessions that count for counted slots. */
  readonly sets: readonly SetTally[];
  /** Whether any set was done, in any session. */
  readonly isActive: boolean;
}

/** Returns the days from `from` to `to`, both included, as of `now`. */
export function dayRecords(
  history: History,
  from: Day,
  to: Day,
  now: Stamp,
  dayStart: string,
): readonly DayRecord[] {
  const sessions = groupBy(withoutOnlyBegun(history.sessions), ({ day }) => day);
  const skips = groupBy(history.skips, ({ day }) => day);
  const stops = stopsOf(history.checks);
  const { schedules, pauses, experiments } = history;
  const moment = { now, today: trainingDay(now, dayStart), dayStart };
  const pastWindows = windowsOfPast(history, dayStart);
  return eachDay(from, to).map((day) => {
    const [done, skipped] = [sessions.get(day) ?? [], skips.get(day) ?? []];
    const windows =
      day < moment.today
        ? pastWindows(day, done)
        : dayWindows({ schedules, pauses, experiments, sessions: done }, day, dayStart);
    const own = { schedules, stops, sessions: done, skips: skipped };
    return recordOf(own, windows, day, moment);
  });
}

/** Returns a day as of `now`. Throws a RangeError if it is not a day. */
export function dayRecord(history: History, day: Day, now: Stamp, dayStart: string): DayRecord {
  const [record] = dayRecords(history, day, day, now, dayStart);
  if (record === undefined) throw new RangeError(`not a day: ${day}`);
  return record;
}

/** The part of a history that a day depends on, with only the sessions and skips of that day. */
interface DayHistory extends Pick<History, 'schedules' | 'sessions' | 'skips'> {
  readonly stops: readonly Stop[];
}

/** A moment as of which days are, with its training day and when each day begins. */
interface Moment {
  readonly now: Stamp;
  readonly today: Day;
  readonly dayStart: string;
}

function recordOf(
  history: DayHistory,
  windows: readonly ArmWindow[],
  day: Day,
  moment: Moment,
): DayRecord {
  const { sessions } = history;
  const slots = windows.map((window) => slotDay(history, day, window, moment));
  const counting = new Set(slots.map(({ session }) => session));
  const counted = slots.filter(({ isPlanned, state }) => isPlanned && COUNTED_STATES.has(state));
  const planned = new Set(counted.map(({ session }) => session));
  return {
    day,
    isOver: day < moment.today,
    hasPlan: scheduleOn(history.schedules, day) !== undefined,
    slots,
    extras: sessions
      .filter(({ id }) => !counting.has(id))
      .map(({ id, at, name, routine }) => ({ id, at, name, routine })),
    sets: setTallies(sessions.filter(({ id }) => planned.has(id))),
    isActive: sessions.some((one) => isAnythingDone(one)),
  };
}

/** Whether a set of a session was done. */
export function isAnythingDone(session: SessionRecord): boolean {
  // A set of an easier variant need only be looked for, and read from the cache, if no planned set was done.
  return session.counts.done > 0 || session.done.some((set) => set.complete);
}

function slotDay(
  { sessions, skips, stops }: DayHistory,
  day: Day,
  window: ArmWindow,
  moment: Moment,
): SlotRecord {
  const { slot, isPlanned, pause } = window;
  if (window.isOff) return offRecord(window);
  const own = sessions
    .filter((session) => session.slot === slot.name)
    .map((session) => ({ session, share: slotShare(session) }));
  const counting = countingSession(own);
  const done = counting?.share ?? 0;
  const skip = skips.findLast((one) => one.slot === slot.name);
  const time = timeOf(day, window, moment);
  // A second try with nothing done takes nothing from the first one, which was stopped because it hurt.
  const isAllExcused =
    own.some(({ share }) => share === undefined) && own.every(({ share = 0 }) => share === 0);
  const isHurt = own.some((one) => isEndedForPain(one.session));
  const isPaused = pause !== undefined;
  const isStopped =
    (isPlanned || time !== 'past') && isWindowStopped(stops, day, window, moment.dayStart);
  const state = slotState({ done, skip, isAllExcused, isPaused, isStopped, isHurt, time });
  return {
    slot,
    state: state === 'missed' && !isPlanned ? 'unplanned' : state,
    share: done,
    isPlanned,
    session: counting?.session.id ?? null,
    reason:
      state === 'done' ? null : reasonOf({ state, skip, pause, isAllExcused, isStopped, isHurt }),
  };
}

/** A slot that is off has no session of its own: one that is done all the same is an extra. */
function offRecord({ slot, isPlanned, pause }: ArmWindow): SlotRecord {
  const facts = { slot, share: 0, isPlanned, session: null };
  return pause === undefined
    ? { ...facts, state: 'off', reason: null }
    : { ...facts, state: 'paused', reason: pause.reason };
}

interface ReasonFacts {
  readonly state: SlotState;
  readonly skip: SkippedSlot | undefined;
  readonly pause: Pause | undefined;
  readonly isAllExcused: boolean;
  readonly isStopped: boolean;
  readonly isHurt: boolean;
}

function reasonOf(facts: ReasonFacts): SkipReason | null {
  const { state, skip, pause, isAllExcused, isStopped, isHurt } = facts;
  if (state === 'paused') return pause?.reason ?? null;
  if (skip !== undefined) return skip.reason;
  if (isAllExcused || isHurt) return 'pain';
  return isStopped && state === 'excused' ? 'advised' : null;
}

/** Returns the share of all its sets that a session has done for its slot; undefined if pain kept every set from being done. */
function slotShare(session: SessionRecord): number | undefined {
  const { planned, done } = countsOfAll(session);
  return session.counts.planned === 0 ? undefined : done / planned;
}

/** A session with its share of sets done; undefined if all were skipped for pain. */
interface SessionShare {
  readonly session: SessionRecord;
  readonly share: number | undefined;
}

/** Returns the session that counts for a slot: the first that is done or, failing that, the one with the most done. */
function countingSession(sessions: readonly SessionShare[]): SessionShare | undefined {
  const done = sessions.find((one) => (one.share ?? 0) >= DONE_SHARE);
  return (
    done ??
    sessions.reduce<SessionShare | undefined>(
      (best, one) => (best === undefined || (one.share ?? 0) > (best.share ?? 0) ? one : best),
      undefined,
    )
  );
}

function timeOf(day: Day, window: DayWindow, { now, today, dayStart }: Moment): SlotTime {
  if (day !== today) return day < today ? 'past' : 'later';
  const minutes = minutesIntoDay(now, dayStart);
  if (minutes >= endOfWindow(window)) return 'past';
  if (minutes < window.opens) return 'later';
  return minutes < minutesAfterStart(window.slot.time, dayStart) ? 'open' : 'due';
}
