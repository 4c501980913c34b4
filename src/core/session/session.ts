import type { Announcement, EndReason, PauseReason } from './announcement.ts';
import { isReps } from '../library/dose.ts';
import type { PlannedSet } from '../library/movement.ts';
import type { Phase, PhaseKind, Plan } from './plan.ts';
import type { Position } from '../library/position.ts';
import type { SetResult } from './set-result.ts';

/** What a key asks of a session. */
export type KeyCommand =
  | 'pause'
  | 'next'
  | 'back'
  | 'more'
  | 'repeat'
  | 'easier'
  | 'hurt'
  | 'mute'
  | 'help'
  | 'quit';

/** What happens to a session; `at` is in monotonic milliseconds. */
export type SessionEvent =
  | { readonly kind: 'tick'; readonly at: number }
  | { readonly kind: 'key'; readonly at: number; readonly command: KeyCommand }
  | { readonly kind: 'suspend'; readonly at: number }
  | { readonly kind: 'signal'; readonly at: number };

/** What is to be done in the world after an event, in this order. */
export type Effect =
  | { readonly kind: 'announce'; readonly announcement: Announcement }
  | { readonly kind: 'record'; readonly result: SetResult }
  | {
      readonly kind: 'skip';
      readonly sets: readonly PlannedSet[];
      readonly reason: 'pain';
    }
  /** The last skip was a mistake and no longer counts. */
  | { readonly kind: 'unskip' }
  | { readonly kind: 'replan'; readonly sets: readonly PlannedSet[] };

/** A session that stands still: paused until a key, or counting down to go on. Offsets in milliseconds. */
export type PauseState =
  | { readonly kind: 'paused'; readonly why: PauseReason; readonly offset: number }
  | { readonly kind: 'resuming'; readonly until: number; readonly offset: number };

/** Milliseconds spent, by what they were spent on; together they are the session's whole length. */
export type TimeSpent = Readonly<Record<PhaseKind | 'paused' | 'resuming', number>>;

/** How a session behaves, apart from its plan. */
export interface SessionBehaviour {
  /** Milliseconds between two ticks after which the program must have been asleep. */
  readonly sleepAfter: number;
  /** Whether somebody can press a key; if not, a gap is taken out and the session goes on by itself. */
  readonly hasKeys: boolean;
  /** Whether sound is off until a key turns it on. */
  readonly isMuted?: boolean;
}

/** The state of a session: deadlines, never countdowns. All times are monotonic milliseconds. */
export interface Session {
  readonly plan: Plan;
  readonly behaviour: SessionBehaviour;
  readonly sets: readonly PlannedSet[];
  /** The set being prepared or done; equal to `sets.length` when all are behind. */
  readonly cursor: number;
  readonly isLead: boolean;
  readonly phase: Phase;
  /** When the phase would have begun had it never stood still. */
  readonly began: number;
  /** Milliseconds added to the phase by key. */
  readonly added: number;
  /** How far into the phase has been announced. */
  readonly announcedUpTo: number;
  readonly pause: PauseState | undefined;
  readonly body: Position;
  /** The set that was last done or left, which decides what leads into the next. */
  readonly previous: PlannedSet | undefined;
  readonly started: number;
  readonly now: number;
  /** When the set being done began, for its record. */
  readonly setBegan: number;
  readonly spent: TimeSpent;
  readonly results: readonly SetResult[];
  readonly muted: boolean;
  readonly showsHelp: boolean;
  readonly ended: EndReason | undefined;
}

/** A state and what is to be done about it. */
export interface Outcome {
  readonly state: Session;
  readonly effects: readonly Effect[];
}

/** Milliseconds of lead-in before a set goes on after a pause. */
export const RESUME_MS = 3000;
/** Milliseconds into the phase, standing still or running. */
export function phaseOffset(state: Session): number {
  return state.pause === undefined ? state.now - state.began : state.pause.offset;
}

/** Milliseconds the phase lasts, with what keys have added. */
export function phaseLength(state: Session): number {
  return Math.round(state.phase.seconds * 1000) + state.added;
}

/** Whether the session waits for the user to say what follows after "it hurts". */
export function isHurt(state: Session): boolean {
  return state.pause?.kind === 'paused' && state.pause.why === 'pain';
}

/** The set being prepared or done. A session that has ended has its last one. */
export function currentSet(state: Session): PlannedSet {
  const set = state.sets[Math.min(state.cursor, state.sets.length - 1)];
  if (set === undefined) throw new RangeError('a session needs at least one set');
  return set;
}

/** Repetitions or seconds that keys have added to the set being done. */
export function addedAmount(state: Session): number {
  const { phase } = state;
  return phase.kind === 'work' && isReps(currentSet(state).dose)
    ? Math.round(state.added / phase.repMs)
    : state.added / 1000;
}

/** The outcome with one more thing to announce. */
export function announce(outcome: Outcome, announcement: Announcement): Outcome {
  return { ...outcome, effects: [...outcome.effects, { kind: 'announce', announcement }] };
}

/** The outcome with some of its state changed. */
export function withState(outcome: Outcome, change: Partial<Session>): Outcome {
  return { ...outcome, state: { ...outcome.state, ...change } };
}
