import { type Child, ENDLESS, openChild } from './child.ts';
import {
  type Current,
  PATIENCE,
  type Performer,
  unfinishedCount,
  type Verdict,
} from './performer.ts';

/** A program that stays, and how long it may take; times in milliseconds. */
export interface Resident {
  readonly program: string;
  readonly args: readonly string[];
  /** Until it has started. */
  readonly startMs?: number;
  /** As long as a piece should take, times the factor, and so much more. */
  readonly patience?: typeof PATIENCE;
}

/** What such a program says when it has started; before that it takes no pieces. */
export const READY = 'ready';
/** What it says, with the number of the piece, when a piece has come to its end. */
export const DONE = 'done';
/** What it says, with the number and a reason, when a piece could not be performed. */
export const FAILED = 'failed';

/** Windows' own shell takes seconds to start on a slow computer. */
const START_MS = 15_000;
const NO_START = 'does not start';

/**
 * A performer with one program that stays, for systems where it starts slowly. It takes a line a piece, `NUMBER INPUT`,
 * and an empty one for silence; it says when it has started, and how each piece went.
 */
export function residentPerformer(resident: Resident): Performer {
  const { patience = PATIENCE } = resident;
  let current: Current | undefined;
  let deadline: NodeJS.Timeout | undefined;
  let number = 0;
  const { cutOff, finished } = unfinishedCount();
  const forget = () => {
    clearTimeout(deadline);
    const forgotten = current;
    current = undefined;
    return forgotten;
  };
  const kept = keptProcess(resident, {
    onLine: (line) => {
      const [word = '', of = '', ...reason] = line.split(' ');
      if (Number(of) !== number) return;
      if (word === FAILED) forget()?.done({ ok: false, why: `said: ${reason.join(' ')}` });
      if (word !== DONE) return;
      finished();
      forget()?.done({ ok: true });
    },
    onEnd: (why) => forget()?.done({ ok: false, why }),
  });
  return {
    perform: (piece, done) => {
      cutOff(forget());
      const state = kept.take();
      if (state.kind !== 'ready') {
        // Told later, as everything is. A piece that waited for the start would come too late.
        queueMicrotask(() => done(state.verdict));
        return;
      }
      number += 1;
      state.child.write(`${number} ${piece.input}`);
      current = { piece, started: performance.now(), done };
      const ms = piece.ms * patience.factor + patience.ms;
      deadline = setTimeout(() => kept.giveUp(ENDLESS), ms).unref();
    },
    warm: kept.warm,
    isBusy: () => current !== undefined,
    hush: () => {
      if (forget() !== undefined) kept.silence();
    },
    close: () => {
      forget();
      kept.close();
    },
  };
}

/** The program as it is now: to be written to, still starting, or ended since it was last looked at. */
type State =
  | { readonly kind: 'ready'; readonly child: Child }
  | { readonly kind: 'starting' | 'ended'; readonly verdict: Verdict };

/** Keeps one process of a resident going: it is started when it is needed and not there. */
function keptProcess(
  { program, args, startMs = START_MS }: Resident,
  tell: { readonly onLine: (line: string) => void; readonly onEnd: (why: string) => void },
) {
  let child: Child | undefined;
  let isReady = false;
  let lost: string | undefined;
  let starting: NodeJS.Timeout | undefined;
  const waiting: (() => void)[] = [];
  const settle = () => {
    clearTimeout(starting);
    for (const resolve of waiting.splice(0)) resolve();
  };
  const close = () => {
    child?.kill();
    child = undefined;
    isReady = false;
    settle();
  };
  const giveUp = (why: string) => {
    if (!isReady) lost = why;
    close();
    tell.onEnd(why);
  };
  const hear = (line: string) => {
    if (line !== READY) return tell.onLine(line);
    isReady = true;
    settle();
  };
  const open = () => {
    if (child !== undefined) return child;
    starting = setTimeout(() => giveUp(NO_START), startMs).unref();
    // One that was given up may still be heard.
    const onLine = (line: string) => (child === opened ? hear(line) : undefined);
    const opened = openChild({ program, args, onLine }, (ending) =>
      giveUp(ending.kind === 'failed' ? ending.why : 'ended too early'),
    );
    child = opened;
    return opened;
  };
  return {
    take: (): State => {
      const why = lost;
      lost = undefined;
      const opened = open();
      if (isReady) return { kind: 'ready', child: opened };
      if (why !== undefined) return { kind: 'ended', verdict: { ok: false, why } };
      return { kind: 'starting', verdict: { ok: false, why: NO_START, isStarting: true } };
    },
    warm: () =>
      new Promise<void>((resolve) => {
        open();
        if (isReady) resolve();
        else waiting.push(resolve);
      }),
    silence: () => child?.write('\n'),
    giveUp,
    close,
  };
}
