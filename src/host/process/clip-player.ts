import { type Child, TIMED_OUT, type ChildResult, runChild } from './child.ts';
import { failureReason } from './failure-reason.ts';

/** Something to be heard, as a program is told it. */
export interface Clip {
  readonly args: readonly string[];
  readonly input: string;
  /** Milliseconds it should take. */
  readonly ms: number;
}

/** How a clip went: heard as far as can be known, or why not, in words that follow the program's name. */
export type PlayResult =
  | { readonly ok: true }
  /** One that only came too soon, while the program was still starting, is no reason to give the program up. */
  | { readonly ok: false; readonly why: string; readonly isStarting?: true };

/** Has clips performed one at a time: the newer cuts the older off. */
export interface ClipPlayer {
  readonly play: (clip: Clip, done: (result: PlayResult) => void) => void;
  /** Gets ready, where that takes time; resolves when it is, or cannot be. */
  readonly prepare: () => Promise<void>;
  /** Whether a clip has not come to its end yet. */
  readonly isBusy: () => boolean;
  /** Silence at once. */
  readonly silence: () => void;
  readonly close: () => void;
}

/** A program may take this much longer than expected, and so many milliseconds, before it counts as hanging. */
export const TIME_LIMIT = { factor: 1.5, ms: 600 };
/** A program that complains and has ended before this part of the time it should take was not heard. */
const TOO_SOON = 0.25;
/** A clip that is cut off after this part of the time it should have taken has not come to its end by itself. */
const OVERDUE = 1.1;
/** So many of those in a row are a slow program; more are one that hangs. */
const MOST_UNFINISHED = 1;

/** A clip that is being performed. */
export interface CurrentClip {
  readonly clip: Clip;
  readonly started: number;
  readonly done: (result: PlayResult) => void;
}

/** Counts clips that were cut off when they should have ended long ago, and tells on a program that only makes such. */
export function countUnfinished(): {
  readonly cutOff: (current: CurrentClip | undefined) => void;
  readonly finished: () => void;
} {
  let count = 0;
  return {
    cutOff: (cut) => {
      if (cut === undefined || performance.now() - cut.started < cut.clip.ms * OVERDUE) return;
      count += 1;
      // Later, when the newer clip is under way: whoever is told may close all this.
      if (count > MOST_UNFINISHED) queueMicrotask(() => cut.done({ ok: false, why: TIMED_OUT }));
    },
    finished: () => {
      count = 0;
    },
  };
}

/** A player that runs the program anew for every clip; killing it silences it. */
export function oneShotPlayer(
  program: string,
  silence?: readonly string[],
  timeLimit = TIME_LIMIT,
): ClipPlayer {
  let current: (CurrentClip & { readonly child: Child }) | undefined;
  const { cutOff, finished } = countUnfinished();
  const hush = () => {
    current?.child.kill();
    // A program whose voice lives in a server has to ask for silence.
    if (current !== undefined && silence !== undefined) {
      runChild({ program, args: silence, deadlineMs: TIME_LIMIT.ms }, () => undefined);
    }
    current = undefined;
  };
  return {
    play: (clip, done) => {
      const cut = current;
      hush();
      cutOff(cut);
      const { args, input, ms } = clip;
      const deadlineMs = ms * timeLimit.factor + timeLimit.ms;
      const child = runChild({ program, args, input, deadlineMs }, (ending) => {
        if (current?.child === child) current = undefined;
        if (ending.kind === 'ended') finished();
        done(resultOf(ending, ms));
      });
      current = { child, clip, started: performance.now(), done };
    },
    prepare: () => Promise.resolve(),
    isBusy: () => current !== undefined,
    silence: hush,
    close: hush,
  };
}

function resultOf(ending: ChildResult, ms: number): PlayResult {
  if (ending.kind === 'failed') return { ok: false, why: ending.why };
  const isUnheard = ending.complaint !== '' && ending.ms < ms * TOO_SOON;
  return isUnheard ? { ok: false, why: failureReason(ending.complaint) } : { ok: true };
}
