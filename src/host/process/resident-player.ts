import { type Child, TIMED_OUT, startChild } from './child.ts';
import {
  type CurrentClip,
  TIME_LIMIT,
  type ClipPlayer,
  countUnfinished,
  type PlayResult,
} from './clip-player.ts';

/** A program that stays, and how long it may take; times in milliseconds. */
export interface ResidentProgram {
  readonly program: string;
  readonly args: readonly string[];
  /** Until it has started. */
  readonly startMs?: number;
  /** As long as a clip should take, times the factor, and so much more. */
  readonly timeLimit?: typeof TIME_LIMIT;
}

/** What such a program says when it has started; before that it takes no clips. */
export const READY = 'ready';
/** What it says, with the number of the clip, when a clip has come to its end. */
export const DONE = 'done';
/** What it says, with the number and a reason, when a clip could not be performed. */
export const FAILED = 'failed';

/** Windows' own shell takes seconds to start on a slow computer. */
const START_MS = 15_000;
const NO_START = 'does not start';

/**
 * A player with one program that stays, for systems where it starts slowly. It takes a line a clip, `NUMBER INPUT`,
 * and an empty one for silence; it says when it has started, and how each clip went.
 */
export function residentPlayer(resident: ResidentProgram): ClipPlayer {
  const { timeLimit = TIME_LIMIT } = resident;
  let current: CurrentClip | undefined;
  let deadline: NodeJS.Timeout | undefined;
  let number = 0;
  const { cutOff, finished } = countUnfinished();
  const forget = () => {
    clearTimeout(deadline);
    const forgotten = current;
    current = undefined;
    return forgotten;
  };
  const kept = residentProcess(resident, {
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
    play: (clip, done) => {
      cutOff(forget());
      const state = kept.take();
      if (state.kind !== 'ready') {
        // Told later, as everything is. A clip that waited for the start would come too late.
        queueMicrotask(() => done(state.result));
        return;
      }
      number += 1;
      state.child.write(`${number} ${clip.input}`);
      current = { clip, started: performance.now(), done };
      const ms = clip.ms * timeLimit.factor + timeLimit.ms;
      deadline = setTimeout(() => kept.giveUp(TIMED_OUT), ms).unref();
    },
    prepare: kept.warm,
    isBusy: () => current !== undefined,
    silence: () => {
      if (forget() !== undefined) kept.silence();
    },
    close: () => {
      forget();
      kept.close();
    },
  };
}

/** The program as it is now: to be written to, still starting, or ended since it was last looked at. */
type ProcessState =
  | { readonly kind: 'ready'; readonly child: Child }
  | { readonly kind: 'starting' | 'ended'; readonly result: PlayResult };

/** Keeps one process of a resident going: it is started when it is needed and not there. */
function residentProcess(
  { program, args, startMs = START_MS }: ResidentProgram,
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
    const opened = startChild({ program, args, onLine }, (ending) =>
      giveUp(ending.kind === 'failed' ? ending.why : 'ended too early'),
    );
    child = opened;
    return opened;
  };
  return {
    take: (): ProcessState => {
      const why = lost;
      lost = undefined;
      const opened = open();
      if (isReady) return { kind: 'ready', child: opened };
      if (why !== undefined) return { kind: 'ended', result: { ok: false, why } };
      return { kind: 'starting', result: { ok: false, why: NO_START, isStarting: true } };
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
