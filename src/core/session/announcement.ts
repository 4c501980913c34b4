import type { PlannedSet } from '../library/movement.ts';
import type { LessonLine } from './lesson.ts';
import type { Phase } from './plan.ts';
import type { SetResult } from './set-result.ts';

/** Something that happened in a session, to be shown, written, spoken or sounded. */
export type Announcement =
  | { readonly kind: 'explain'; readonly phase: Phase; readonly next: PlannedSet }
  | { readonly kind: 'lesson'; readonly line: LessonLine; readonly next: PlannedSet }
  | { readonly kind: 'lead'; readonly phase: Phase; readonly next: PlannedSet }
  | { readonly kind: 'countdown'; readonly left: number; readonly of: Phase['kind'] }
  | { readonly kind: 'set-began'; readonly set: PlannedSet }
  | { readonly kind: 'rep'; readonly count: number; readonly set: PlannedSet }
  | {
      readonly kind: 'enough';
      readonly count: number;
      readonly upTo: number;
      readonly set: PlannedSet;
    }
  | { readonly kind: 'half-way'; readonly set: PlannedSet }
  /** A cue, or the word for a part of a repetition. */
  | { readonly kind: 'cue'; readonly text: string }
  | { readonly kind: 'set-ended'; readonly result: SetResult; readonly set: PlannedSet }
  | { readonly kind: 'set-skipped'; readonly set: PlannedSet }
  | { readonly kind: 'instruction'; readonly set: PlannedSet }
  | { readonly kind: 'paused'; readonly why: PauseReason }
  | { readonly kind: 'resuming'; readonly seconds: number }
  | { readonly kind: 'slept'; readonly seconds: number }
  | {
      readonly kind: 'added';
      readonly seconds: number;
      /** Whether an exercise is being explained, so that they are added to getting ready for it. */
      readonly toGetReady?: true;
    }
  | { readonly kind: 'easier'; readonly set: PlannedSet }
  | { readonly kind: 'nothing-easier'; readonly set: PlannedSet }
  | {
      readonly kind: 'hurt';
      readonly set: PlannedSet;
      /** How much, 0–10; undefined until that is said. */
      readonly pain: number | undefined;
      /** What can be chosen now; nothing if the session ends. */
      readonly choices: readonly HurtChoice[];
    }
  | { readonly kind: 'not-hurt'; readonly set: PlannedSet }
  | { readonly kind: 'muted'; readonly muted: boolean }
  | { readonly kind: 'ended'; readonly reason: EndReason };

/** What can be chosen while a session waits because it hurts: what these keys do. */
export type HurtChoice = 'pause' | 'back' | 'easier' | 'next' | 'quit';

/** Why a session is paused: by key, because the process was stopped (Ctrl-Z), by a gap in the ticks, or for pain. */
export type PauseReason = 'key' | 'stop' | 'gap' | 'pain';

/** Why a session ended. */
export const END_REASONS = ['finished', 'quit', 'pain', 'signal'] as const;

/** One of them. */
export type EndReason = (typeof END_REASONS)[number];
