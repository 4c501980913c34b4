import type { Announcement, EndReason, PauseReason } from './announcement.ts';
import { isReps } from '../library/dose.ts';
import type { PlannedSet } from '../library/movement.ts';
import type { Phase, PhaseKind, Plan } from './plan.ts';
import type { Position } from '../library/position.ts';
import type { SetResult } from './set-result.ts';

/** What a key can do in a session. */
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
  | 'quit'
  /** A key that is not listed. */
  | 'other';

/** An event in a session; `at` is in monotonic milliseconds. */
export type SessionEvent =
  | { readonly kind: 'tick'; readonly at: number }
  | { readonly kind: 'key'; readonly at: number; readonly command: KeyCommand }
  /** A key from 0 to 9, or one for 10: how much it hurts, if that is asked. */
  | { readonly kind: 'number'; readonly at: number; readonly number: number }
  | { readonly kind: 'suspend'; readonly at: number }
  | { readonly kind: 'signal'; readonly at: number };

/** An effect to perform after an event; effects are performed in order. */
export type Effect =
  | { readonly kind: 'announce'; readonly announcement: Announcement }
  | { readonly kind: 'record'; readonly result: SetResult }
  /** A set hurt, and for that some are left out. */
  | { readonly kind: 'skip'; readonly hurt: PlannedSet; readonly sets: readonly PlannedSet[] }
  /** Changes which sets the last skip leaves out, and how much it hurt, 0–10, if that was said. */
  | {
      readonly kind: 'change-skip';
      readonly sets: readonly PlannedSet[];
      readonly pain?: number;
    }
  /** Takes back the last skip. */
  | { readonly kind: 'unskip' }
  | { readonly kind: 'replan'; readonly sets: readonly PlannedSet[] };

/** A pause until a key is pressed, or the count before going on; `offset` is the milliseconds into the phase. */
export type PauseState =
  | {
      readonly kind: 'paused';
      readonly why: Exclude<PauseReason, 'pain'>;
      readonly offset: number;
    }
  | HurtPause
  | { readonly kind: 'resuming'; readonly until: number; readonly offset: number };

/** A pause because it hurts: how much, 0–10, once that is said, and when the session ends by itself for it. */
export interface HurtPause {
  readonly kind: 'paused';
  readonly why: 'pain';
  readonly offset: number;
  readonly pain: number | undefined;
  readonly ends: number | undefined;
}

/** Milliseconds spent on each kind of phase, paused, and resuming; they add up to the length of the session. */
export type TimeSpent = Readonly<Record<PhaseKind | 'paused' | 'resuming', number>>;

/** How a session behaves, besides its plan. */
export interface SessionBehaviour {
  /** A longer gap between two ticks, in milliseconds, means that the program was asleep. */
  readonly sleepAfter: number;
  /** Whether keys can be pressed; if not, a gap is skipped and the session goes on by itself. */
  readonly hasKeys: boolean;
  /** Whether sound is off until it is turned on by key. */
  readonly isMuted?: boolean;
}

/** The state of a session. All times are monotonic milliseconds: deadlines, never countdowns. */
export interface Session {
  readonly plan: Plan;
  readonly behaviour: SessionBehaviour;
  readonly sets: readonly PlannedSet[];
  /** Index of the current set; `sets.length` after the last. */
  readonly cursor: number;
  /** Whether the phase leads into the current set. */
  readonly isLead: boolean;
  readonly phase: Phase;
  /** When the phase began, moved forward by every pause since. */
  readonly began: number;
  /** Milliseconds that keys have added to the phase; while an exercise is explained, to getting ready, which follows. */
  readonly added: number;
  /** How far into the phase milestones have been announced, in milliseconds. */
  readonly announcedUpTo: number;
  readonly pause: PauseState | undefined;
  /** The ids of the movements that have been explained. */
  readonly told: ReadonlySet<string>;
  /** The position the body is in. */
  readonly body: Position;
  /** The last set that was done or left; it decides what leads into the next. */
  readonly previous: PlannedSet | undefined;
  readonly started: number;
  readonly now: number;
  /** When the current set began. */
  readonly setBegan: number;
  readonly spent: TimeSpent;
  readonly results: readonly SetResult[];
  readonly muted: boolean;
  readonly showsHelp: boolean;
  readonly ended: EndReason | undefined;
}

/** A state and the effects to perform. */
export interface Outcome {
  readonly state: Session;
  readonly effects: readonly Effect[];
}

/** Milliseconds counted down before a set goes on after a pause. */
export const RESUME_MS = 3000;
/** Returns the milliseconds into the phase. */
export function phaseOffset(state: Session): number {
  return state.pause === undefined ? state.now - state.began : state.pause.offset;
}

/** Returns the length of the phase in milliseconds, including what keys have added to it. */
export function phaseLength({ phase, added }: Session): number {
  return Math.round(phase.seconds * 1000) + (phase.kind === 'explain' ? 0 : added);
}

/** The repetition being done, from 1, also while paused; 1 if repetitions are not counted. */
export function repetitionOf(session: Session): number {
  const { phase } = session;
  if (phase.kind !== 'work') return 1;
  const most = Math.round(phaseLength(session) / phase.repMs);
  return Math.min(most, Math.floor(phaseOffset(session) / phase.repMs) + 1);
}

/** Whether the session is waiting for the user to choose what to do after "it hurts". */
export function isHurt(state: Session): boolean {
  return hurtPause(state) !== undefined;
}

/** Returns the pause because it hurts; undefined if there is none. */
export function hurtPause({ pause }: Session): HurtPause | undefined {
  return pause?.kind === 'paused' && pause.why === 'pain' ? pause : undefined;
}

/** Returns the current set, or the last one after the end. */
export function currentSet(state: Session): PlannedSet {
  const set = state.sets[Math.min(state.cursor, state.sets.length - 1)];
  if (set === undefined) throw new RangeError('a session needs at least one set');
  return set;
}

/** Returns the repetitions or seconds that keys have added to the current set. */
export function addedAmount(state: Session): number {
  const { phase } = state;
  return phase.kind === 'work' && isReps(currentSet(state).dose)
    ? Math.round(state.added / phase.repMs)
    : state.added / 1000;
}

/** Returns the outcome with one more announcement. */
export function announce(outcome: Outcome, announcement: Announcement): Outcome {
  return { ...outcome, effects: [...outcome.effects, { kind: 'announce', announcement }] };
}

/** Returns the outcome with parts of its state changed. */
export function withState(outcome: Outcome, change: Partial<Session>): Outcome {
  // Several for each tick: two spreads in one take twice as long.
  const state = Object.assign({ ...outcome.state }, change);
  return { effects: outcome.effects, state };
}
