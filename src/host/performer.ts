import { type Child, openChild, runChild } from './child.ts';

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

/** A performer that runs the program anew for every piece; killing it silences it. */
export function singlePerformer(
  program: string,
  silence?: readonly string[],
  patience = PATIENCE,
): Performer {
  let child: Child | undefined;
  const hush = () => {
    child?.kill();
    // A program whose voice lives in a server has to ask for silence.
    if (child !== undefined && silence !== undefined) {
      runChild({ program, args: silence, deadlineMs: PATIENCE.ms }, () => undefined);
    }
    child = undefined;
  };
  return {
    perform: ({ args, input, ms }, done) => {
      hush();
      const deadlineMs = ms * patience.factor + patience.ms;
      const own = runChild({ program, args, input, deadlineMs }, (ending) => {
        if (child === own) child = undefined;
        if (ending.kind === 'failed') done({ ok: false, why: ending.why });
        else if (ending.complaint !== '' && ending.ms < ms * TOO_SOON)
          done({ ok: false, why: ending.complaint });
        else done({ ok: true });
      });
      child = own;
    },
    hush,
    close: hush,
  };
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
