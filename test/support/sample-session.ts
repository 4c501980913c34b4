import { NO_OWN_DOSES } from '../../src/core/library/own-doses.ts';
import { planRoutine } from '../../src/core/session/plan.ts';
import type { Routine } from '../../src/core/library/routine.ts';
import type { KeyCommand, Session, SessionEvent } from '../../src/core/session/session.ts';
import type { AffectedSide } from '../../src/core/library/side.ts';
import { startSession, update } from '../../src/core/session/update.ts';
import { type Grid, gridText } from '../../src/view/terminal/grid.ts';
import type { SessionFrame } from '../../src/view/session/frame.ts';
import { drawSession } from '../../src/view/session/screen.ts';
import { exercise, libraryOf, routine, step } from './sample-library.ts';
import { AT_ONCE } from './sample-plan.ts';

const LIBRARY = libraryOf([
  exercise('press-up', {
    name: 'Prone press-up',
    position: 'prone',
    side: 'both',
    start: 'Lie face down, hands by your shoulders.',
    alt: 'The arms straighten and the hips stay down.',
    cues: ['Let your buttocks relax.', 'Push with your arms.', 'Keep your hips down.'],
    beats: { up: 'press up', hold: 'hold', down: 'lower' },
    figure: {
      poses: {
        down: { torso: 1, head: 28, legs: [186, 183, 184], arms: { palm: 72 } },
        up: { torso: 45, bend: 58, head: 10, arms: { palm: 74 } },
      },
    },
    dose: { sets: 1, reps: { from: 2, to: 3 }, tempo: { up: 2, hold: 1, down: 2 }, rest: 30 },
  }),
  exercise('piriformis', {
    name: 'Piriformis stretch',
    start: 'Lie on your back, knees bent, the {side} ankle on the {other} knee.',
    cues: ['Rest the {side} ankle across the {other} knee.', 'Draw the thigh in.'],
    easier: { id: 'wall', name: 'Foot on the wall', how: 'Put the foot on a wall.' },
  }),
  exercise('bird-dog', {
    name: 'Bird dog',
    position: 'all-fours',
    side: 'alternate',
    dose: {
      sets: 1,
      reps: { from: 4, to: 4 },
      tempo: { up: 2, hold: 5, down: 2 },
      rest: 30,
    },
  }),
]);

const STEPS = [step('press-up'), step('piriformis'), step('bird-dog')];

/** What happens to a session: it runs to a second, a key is pressed, or the process is stopped or signalled. */
export type Action = number | KeyCommand | 'suspend' | 'signal' | { readonly says: number };

/**
 * A session after some actions. Seconds count from its start, which is at 100 s on its clock: press-ups (15 s to get
 * ready, 15 s), piriformis left twice (8, 30, 5, 30), right twice (5, 30, 5, 30), bird dog (10, 72).
 */
export function sessionAfter(
  actions: readonly Action[],
  change: Partial<Routine> = {},
  affected: AffectedSide = 'unknown',
): Session {
  const own = routine(STEPS, { name: 'Lower back', ...change });
  const plan = planRoutine(LIBRARY, own, { affected, cautions: [] }, NO_OWN_DOSES);
  const made = { ...plan, pacing: AT_ONCE };
  const options = { sleepAfter: 1e9, hasKeys: true };
  let { state } = startSession(made, options, 100_000);
  for (const action of actions) state = update(state, eventOf(action, state)).state;
  return state;
}

function eventOf(action: Action, { now }: Session): SessionEvent {
  if (typeof action === 'object') return { kind: 'number', at: now, number: action.says };
  if (typeof action === 'number') return { kind: 'tick', at: 100_000 + action * 1000 };
  if (action === 'suspend' || action === 'signal') return { kind: action, at: now };
  return { kind: 'key', at: now, command: action };
}

/** Actions by what the session shows after them. */
export const MOMENTS: Readonly<Record<string, readonly Action[]>> = {
  move: [3],
  work: [22],
  hold: [48],
  rest: [70],
  switch: [105],
  alternate: [196],
  paused: [48, 'pause'],
  stopped: [48, 'suspend'],
  resuming: [48, 'pause', 'pause'],
  hurt: [48, 'hurt'],
  'hurt 2': [48, 'hurt', { says: 2 }],
  'hurt 5': [48, 'hurt', { says: 5 }],
  'hurt 7': [48, 'hurt', { says: 7 }],
  help: [48, 'help'],
  quit: [48, 'quit'],
  finished: [400],
};

/** A frame of a session without a notice or a warning. */
export function frame(
  session: Session,
  columns: number,
  rows: number,
  rest: Partial<SessionFrame> = {},
): Grid {
  const said = { notice: undefined, warning: undefined };
  return drawSession({ session, columns, rows, ...said, ...LOOK, ...rest });
}

/** How a session is drawn if nothing is set. */
export const LOOK: Pick<SessionFrame, 'look' | 'motion' | 'text'> = {
  look: { mode: 'quadrant', on: 'dark', isMono: false, cellAspect: 0.5 },
  motion: 'full',
  text: 'normal',
};

/** Returns what the screen shows at one of the moments. */
export function shown(
  moment: string,
  columns: number,
  rows: number,
  rest: Partial<SessionFrame> = {},
): string {
  return `\n${gridText(frame(sessionAfter(MOMENTS[moment] ?? []), columns, rows, rest))}\n`;
}
