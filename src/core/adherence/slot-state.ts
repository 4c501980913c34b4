import type { SkippedSlot } from '../journal/history.ts';
import { isExcused } from '../schedule/skip-reason.ts';

/** The share of its planned sets from which a slot counts as done; a convention. */
export const DONE_SHARE = 0.8;

/**
 * The states that a slot can have on a day, in the order of a legend; an `unplanned` one had closed before there was a
 * schedule with it, and one that is `off` is left alone on a day of an experiment. One is `due` from its time until its
 * window closes; before its time, or after it was stopped because it hurt, it is `open`: it can be done, but nobody is
 * waiting for it. The cache stores the states' positions.
 */
export const SLOT_STATES = [
  'done',
  'partial',
  'missed',
  'excused',
  'paused',
  'due',
  'open',
  'later',
  'unplanned',
  'off',
] as const;

/** The state of a slot on a day. */
export type SlotState = (typeof SLOT_STATES)[number];

/** The states that count as planned; slots in any other are not counted. */
export const COUNTED_STATES: ReadonlySet<SlotState> = new Set(['done', 'partial', 'missed']);

/** What decides the state of a slot. */
export interface SlotFacts {
  readonly done: number;
  readonly skip: SkippedSlot | undefined;
  readonly isAllExcused: boolean;
  readonly isPaused: boolean;
  /** Whether there is to be no session until the user has been seen. */
  readonly isStopped: boolean;
  /** Whether a session of it was ended because it hurt. */
  readonly isHurt: boolean;
  readonly time: SlotTime;
}

/** Where a moment is in a slot's window: before it, in it before or from the slot's time on, or after it. */
export type SlotTime = 'later' | 'open' | 'due' | 'past';

/** Decides the state of a slot. */
export function slotState({
  done,
  skip,
  isAllExcused,
  isPaused,
  isStopped,
  isHurt,
  time,
}: SlotFacts): SlotState {
  if (done >= DONE_SHARE) return 'done';
  if (isAllExcused || (skip !== undefined && isExcused(skip.reason))) return 'excused';
  if (isPaused) return 'paused';
  if (isStopped && skip === undefined) return 'excused';
  // A slot skipped for lack of time is skipped even while its window is open.
  if (time !== 'past' && skip === undefined) return time === 'due' && isHurt ? 'open' : time;
  if (isHurt && skip === undefined) return 'excused';
  return done > 0 ? 'partial' : 'missed';
}

/** Whether a slot in this state can be done now. */
export function canBeDone(state: SlotState): boolean {
  return state === 'due' || state === 'open';
}
