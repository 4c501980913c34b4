import { type Child, type ChildResult, runChild, TIMED_OUT } from './child.ts';
import { failureReason } from './failure-reason.ts';

/** Something to be heard: what a program is run with, or sent. */
export interface Clip {
  readonly args: readonly string[];
  readonly input: string;
  /** Milliseconds it should take. */
  readonly ms: number;
}

/** How a clip went: probably heard, or why not, as a verb phrase that follows the program's name. */
export type PlayResult =
  | { readonly ok: true }
  /** `isStarting` if the clip only came too early: no reason to give up on the program. */
  | { readonly ok: false; readonly why: string; readonly isStarting?: true };

/** Plays one clip at a time: a new clip cuts off the last one. */
export interface ClipPlayer {
  readonly play: (clip: Clip, done: (result: PlayResult) => void) => void;
  /** Resolves when the program is ready, or cannot be started. */
  readonly prepare: () => Promise<void>;
  readonly isBusy: () => boolean;
  /** Stops the current clip at once. */
  readonly silence: () => void;
  readonly close: () => void;
}

/** How long a clip may take before its program counts as hanging: its length times the factor, and some milliseconds. */
export interface TimeLimit {
  readonly factor: number;
  readonly ms: number;
}

/** The usual limit. */
export const TIME_LIMIT: TimeLimit = { factor: 1.5, ms: 600 };
/** A program that complains and ends before this share of the clip's length was not heard. */
const TOO_SOON = 0.25;
/** A clip that is cut off after this share of its length should have ended by itself. */
const OVERDUE = 1.1;
/** Overdue clips in a row from a program that is only slow; with more, it hangs. */
const MOST_OVERDUE = 1;

/** The clip that is playing. */
export interface CurrentClip {
  readonly clip: Clip;
  /** Milliseconds, monotonic. */
  readonly started: number;
  readonly done: (result: PlayResult) => void;
}

/** Counts the clips in a row that were overdue when they were cut off, and fails the program after too many. */
export function overdueCounter(): {
  readonly cutOff: (current: CurrentClip | undefined) => void;
  readonly finished: () => void;
} {
  let count = 0;
  return {
    cutOff: (cut) => {
      if (cut === undefined || performance.now() - cut.started < cut.clip.ms * OVERDUE) return;
      count += 1;
      // Only once the new clip has started: the listener may close the player.
      if (count > MOST_OVERDUE) queueMicrotask(() => cut.done({ ok: false, why: TIMED_OUT }));
    },
    finished: () => {
      count = 0;
    },
  };
}

/** A player that runs the program once for each clip. `silence` are arguments that stop it, if killing it does not. */
export function oneShotPlayer(
  program: string,
  silence?: readonly string[],
  timeLimit = TIME_LIMIT,
): ClipPlayer {
  let current: (CurrentClip & { readonly child: Child }) | undefined;
  const { cutOff, finished } = overdueCounter();
  const stop = () => {
    current?.child.kill();
    // The voice of some programs is in a server, which plays on.
    if (current !== undefined && silence !== undefined) {
      runChild({ program, args: silence, deadlineMs: TIME_LIMIT.ms }, () => undefined);
    }
    current = undefined;
  };
  return {
    play: (clip, done) => {
      const cut = current;
      stop();
      cutOff(cut);
      const { args, input, ms } = clip;
      const deadlineMs = ms * timeLimit.factor + timeLimit.ms;
      const child = runChild({ program, args, input, deadlineMs }, (result) => {
        if (current?.child === child) current = undefined;
        if (result.kind === 'ended') finished();
        done(playResult(result, ms));
      });
      current = { child, clip, started: performance.now(), done };
    },
    prepare: () => Promise.resolve(),
    isBusy: () => current !== undefined,
    silence: stop,
    close: stop,
  };
}

function playResult(result: ChildResult, ms: number): PlayResult {
  if (result.kind === 'failed') return { ok: false, why: result.why };
  const isUnheard = result.stderr !== '' && result.ms < ms * TOO_SOON;
  return isUnheard ? { ok: false, why: failureReason(result.stderr) } : { ok: true };
}
