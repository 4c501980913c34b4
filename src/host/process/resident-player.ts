import { TIMED_OUT } from './child.ts';
import {
  type ClipPlayer,
  type CurrentClip,
  overdueCounter,
  type PlayResult,
  TIME_LIMIT,
  type TimeLimit,
} from './clip-player.ts';
import { type ResidentProgram, ResidentProcess } from './resident-process.ts';

/** What a resident program writes, with the clip's number, when a clip has ended. */
export const DONE = 'done';
/** What it writes, with the clip's number and a reason, when a clip could not be played. */
export const FAILED = 'failed';

/**
 * A player whose program stays, for systems where it starts slowly. The program reads a line for each clip, `NUMBER
 * INPUT`, and an empty line for silence. It writes when it is ready, and how each clip went.
 */
export function residentPlayer(
  program: ResidentProgram,
  timeLimit: TimeLimit = TIME_LIMIT,
): ClipPlayer {
  let current: (CurrentClip & { readonly deadline: NodeJS.Timeout }) | undefined;
  let number = 0;
  const { cutOff, finished } = overdueCounter();
  const takeCurrent = () => {
    const taken = current;
    clearTimeout(taken?.deadline);
    current = undefined;
    return taken;
  };
  const onLine = (line: string) => {
    const result = resultIn(line, number);
    if (result?.ok === true) finished();
    if (result !== undefined) takeCurrent()?.done(result);
  };
  const resident = new ResidentProcess(program, {
    onLine,
    onEnd: (why) => takeCurrent()?.done({ ok: false, why }),
  });
  return {
    play: (clip, done) => {
      cutOff(takeCurrent());
      const state = resident.ensure();
      if (state.kind !== 'ready') {
        // A clip that waited for the start would come too late. Results never come during the call.
        queueMicrotask(() => done(state.result));
        return;
      }
      number += 1;
      state.write(`${number} ${clip.input}`);
      const ms = clip.ms * timeLimit.factor + timeLimit.ms;
      const deadline = setTimeout(() => resident.giveUp(TIMED_OUT), ms).unref();
      current = { clip, started: performance.now(), done, deadline };
    },
    prepare: () => resident.prepare(),
    isBusy: () => current !== undefined,
    silence: () => {
      if (takeCurrent() !== undefined) resident.write('\n');
    },
    close: () => {
      takeCurrent();
      resident.close();
    },
  };
}

/** The result that a line reports for the clip with a number; `undefined` if it is about anything else. */
function resultIn(line: string, number: number): PlayResult | undefined {
  const [word = '', of = '', ...reason] = line.split(' ');
  if (Number(of) !== number) return undefined;
  if (word === FAILED) return { ok: false, why: `said: ${reason.join(' ')}` };
  return word === DONE ? { ok: true } : undefined;
}
