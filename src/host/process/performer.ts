import { type Child, ENDLESS, type Ending, runChild } from './child.ts';
import { whyOf } from './complaint.ts';

/** Something to be heard, as a program is told it. */
export interface Piece {
  readonly args: readonly string[];
  readonly input: string;
  /** Milliseconds it should take. */
  readonly ms: number;
}

/** How a piece went: heard as far as can be known, or why not, in words that follow the program's name. */
export type Verdict =
  | { readonly ok: true }
  /** One that only came too soon, while the program was still starting, is no reason to give the program up. */
  | { readonly ok: false; readonly why: string; readonly isStarting?: true };

/** Has pieces performed one at a time: the newer cuts the older off. */
export interface Performer {
  readonly perform: (piece: Piece, done: (verdict: Verdict) => void) => void;
  /** Gets ready, where that takes time; resolves when it is, or cannot be. */
  readonly warm: () => Promise<void>;
  /** Whether a piece has not come to its end yet. */
  readonly isBusy: () => boolean;
  /** Silence at once. */
  readonly hush: () => void;
  readonly close: () => void;
}

/** A program may take this much longer than expected, and so many milliseconds, before it counts as hanging. */
export const PATIENCE = { factor: 1.5, ms: 600 };
/** A program that complains and has ended before this part of the time it should take was not heard. */
const TOO_SOON = 0.25;
/** A piece that is cut off after this part of the time it should have taken has not come to its end by itself. */
const OVERDUE = 1.1;
/** So many of those in a row are a slow program; more are one that hangs. */
const MOST_UNFINISHED = 1;

/** A piece that is being performed. */
export interface Current {
  readonly piece: Piece;
  readonly started: number;
  readonly done: (verdict: Verdict) => void;
}

/** Counts pieces that were cut off when they should have ended long ago, and tells on a program that only makes such. */
export function unfinishedCount(): {
  readonly cutOff: (current: Current | undefined) => void;
  readonly finished: () => void;
} {
  let count = 0;
  return {
    cutOff: (cut) => {
      if (cut === undefined || performance.now() - cut.started < cut.piece.ms * OVERDUE) return;
      count += 1;
      // Later, when the newer piece is under way: whoever is told may close all this.
      if (count > MOST_UNFINISHED) queueMicrotask(() => cut.done({ ok: false, why: ENDLESS }));
    },
    finished: () => {
      count = 0;
    },
  };
}

/** A performer that runs the program anew for every piece; killing it silences it. */
export function singlePerformer(
  program: string,
  silence?: readonly string[],
  patience = PATIENCE,
): Performer {
  let current: (Current & { readonly child: Child }) | undefined;
  const { cutOff, finished } = unfinishedCount();
  const hush = () => {
    current?.child.kill();
    // A program whose voice lives in a server has to ask for silence.
    if (current !== undefined && silence !== undefined) {
      runChild({ program, args: silence, deadlineMs: PATIENCE.ms }, () => undefined);
    }
    current = undefined;
  };
  return {
    perform: (piece, done) => {
      const cut = current;
      hush();
      cutOff(cut);
      const { args, input, ms } = piece;
      const deadlineMs = ms * patience.factor + patience.ms;
      const child = runChild({ program, args, input, deadlineMs }, (ending) => {
        if (current?.child === child) current = undefined;
        if (ending.kind === 'ended') finished();
        done(verdictOn(ending, ms));
      });
      current = { child, piece, started: performance.now(), done };
    },
    warm: () => Promise.resolve(),
    isBusy: () => current !== undefined,
    hush,
    close: hush,
  };
}

function verdictOn(ending: Ending, ms: number): Verdict {
  if (ending.kind === 'failed') return { ok: false, why: ending.why };
  const isUnheard = ending.complaint !== '' && ending.ms < ms * TOO_SOON;
  return isUnheard ? { ok: false, why: whyOf(ending.complaint) } : { ok: true };
}
