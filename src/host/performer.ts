import { type Child, type Ending, openChild, runChild } from './child.ts';

/** Something to be heard, as a program is told it. */
export interface Piece {
  readonly args: readonly string[];
  readonly input: string;
  /** Milliseconds it should take. */
  readonly ms: number;
}

/** How a piece went: heard as far as can be known, or why not. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** Has pieces performed one at a time: the newer cuts the older off. */
export interface Performer {
  readonly perform: (piece: Piece, done: (verdict: Verdict) => void) => void;
  /** Silence at once. */
  readonly hush: () => void;
  readonly close: () => void;
}

/** A program may take this much longer than expected, and so many milliseconds, before it counts as hanging. */
const PATIENCE = { factor: 1.5, ms: 600 };
/** A program that complains and has ended before this part of the time it should take was not heard. */
const TOO_SOON = 0.25;
/** A piece that is cut off after this part of the time it should have taken has not come to its end by itself. */
const OVERDUE = 1.1;
/** So many of those in a row are a slow program; more are one that hangs. */
const MOST_UNFINISHED = 1;
const ENDLESS: Verdict = { ok: false, why: 'does not come to its end' };

/** A piece that is being performed. */
interface Current {
  readonly child: Child;
  readonly piece: Piece;
  readonly started: number;
  readonly done: (verdict: Verdict) => void;
}

/** A performer that runs the program anew for every piece; killing it silences it. */
export function singlePerformer(
  program: string,
  silence?: readonly string[],
  patience = PATIENCE,
): Performer {
  let current: Current | undefined;
  let unfinished = 0;
  const hush = () => {
    current?.child.kill();
    // A program whose voice lives in a server has to ask for silence.
    if (current !== undefined && silence !== undefined) {
      runChild({ program, args: silence, deadlineMs: PATIENCE.ms }, () => undefined);
    }
    current = undefined;
  };
  const cutOff = () => {
    const cut = current;
    hush();
    if (cut === undefined || performance.now() - cut.started < cut.piece.ms * OVERDUE) return;
    unfinished += 1;
    // Later, when the newer piece is under way: whoever is told may close all this.
    if (unfinished > MOST_UNFINISHED) queueMicrotask(() => cut.done(ENDLESS));
  };
  return {
    perform: (piece, done) => {
      cutOff();
      const { args, input, ms } = piece;
      const deadlineMs = ms * patience.factor + patience.ms;
      const child = runChild({ program, args, input, deadlineMs }, (ending) => {
        if (current?.child === child) current = undefined;
        if (ending.kind === 'ended') unfinished = 0;
        done(verdictOn(ending, ms));
      });
      current = { child, piece, started: performance.now(), done };
    },
    hush,
    close: hush,
  };
}

function verdictOn(ending: Ending, ms: number): Verdict {
  if (ending.kind === 'failed') return { ok: false, why: ending.why };
  const isUnheard = ending.complaint !== '' && ending.ms < ms * TOO_SOON;
  return isUnheard ? { ok: false, why: ending.complaint } : { ok: true };
}

/** A performer with one program that stays, for systems where it starts slowly; it takes a line a piece. */
export function residentPerformer(program: string, args: readonly string[]): Performer {
  let child: Child | undefined;
  let report: ((verdict: Verdict) => void) | undefined;
  const open = () =>
    (child ??= openChild(program, args, (ending) => {
      child = undefined;
      report?.({ ok: false, why: ending.kind === 'failed' ? ending.why : 'ended too early' });
    }));
  return {
    perform: ({ input }, done) => {
      report = done;
      open().write(input);
    },
    // An empty line is a wish for silence.
    hush: () => child?.write('\n'),
    close: () => {
      child?.kill();
      child = undefined;
    },
  };
}
