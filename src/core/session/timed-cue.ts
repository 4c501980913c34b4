import type { Beat } from '../library/exercise-cue.ts';

/** A cue, or the word for a part of a repetition, and when in its set it is said, in milliseconds. */
export interface TimedCue {
  readonly offset: number;
  /** When it has been said. */
  readonly over: number;
  readonly text: string;
  /** The cue before its side is filled in; undefined for the word for a part of a repetition, and for how far to go. */
  readonly cue: string | undefined;
  /** The part of a repetition that it is for; undefined if it applies all through the repetition. */
  readonly beat: Beat | undefined;
}

/**
 * How much is said during a set: `led` in the first set of a movement that is taught, `taught` in its others, `brief` in
 * all sets of other movements.
 */
export type SetGuidance = 'led' | 'taught' | 'brief';

/** Milliseconds of silence, at least, between a cue and the number or the end that follows. */
export const AIR_MS = 250;
/** Milliseconds of silence, at least, between two things that are said: by so much a moment may be noticed late. */
export const LATE_MS = 150;
