import type { Announcement } from '../../src/core/session/announcement.ts';
import type { PlannedStep } from '../../src/core/library/movement.ts';
import type { KeyCommand, Effect, Session } from '../../src/core/session/session.ts';
import { startSession, update } from '../../src/core/session/update.ts';
import { movement, planOf, sets } from './sample-plan.ts';

const HOLD = { hold: 20 };
const REPS = { reps: { from: 3, to: 5 }, tempo: { up: 1, hold: 1, down: 2 } };

/** Two holds on each side, lying down. */
export const STRETCHES: PlannedStep = {
  index: 0,
  sets: sets(0, movement('stretch'), ['left', 'right'], { count: 2, dose: HOLD, rest: 5 }),
};
/** One set of three to five repetitions, standing. */
const PRESSES: PlannedStep = {
  index: 1,
  sets: sets(1, movement('press', 'standing'), ['both'], { count: 1, dose: REPS, rest: 30 }),
  easier: {
    index: 1,
    sets: sets(1, movement('press-low', 'standing'), ['both'], { count: 1, dose: REPS, rest: 30 }),
  },
};
export const PLAN = planOf([STRETCHES, PRESSES]);
/** The repetitions, the holds, and the repetitions once more. */
export const TWICE = planOf([atStep(PRESSES, 0), atStep(STRETCHES, 1), atStep(PRESSES, 2)]);

function atStep({ sets: own, easier }: PlannedStep, index: number): PlannedStep {
  const moved = { index, sets: own.map((set) => ({ ...set, step: index })) };
  return easier === undefined ? moved : { ...moved, easier: atStep(easier, index) };
}

/** A session to advance and to press keys in; times are in seconds from its start. */
export function play(hasKeys = true, plan = PLAN) {
  const begun = startSession(plan, { sleepAfter: 5000, hasKeys }, 0);
  let { state } = begun;
  let fresh: readonly Effect[] = begun.effects;
  const take = (outcome: { state: Session; effects: readonly Effect[] }) => {
    ({ state } = outcome);
    fresh = [...fresh, ...outcome.effects];
  };
  const session = {
    get state() {
      return state;
    },
    /** Advances the session with a tick every quarter of a second. */
    at: (seconds: number) => {
      while (state.ended === undefined && state.now + 250 < seconds * 1000) {
        take(update(state, { kind: 'tick', at: state.now + 250 }));
      }
      take(update(state, { kind: 'tick', at: seconds * 1000 }));
      return session;
    },
    /** Advances the session with a single tick. */
    jump: (seconds: number) => {
      take(update(state, { kind: 'tick', at: seconds * 1000 }));
      return session;
    },
    press: (command: KeyCommand) => {
      take(update(state, { kind: 'key', at: state.now, command }));
      return session;
    },
    /** Types digits that say how much it hurts. */
    say: (...numbers: readonly number[]) => {
      for (const number of numbers) take(update(state, { kind: 'number', at: state.now, number }));
      return session;
    },
    event: (kind: 'suspend' | 'signal') => {
      take(update(state, { kind, at: state.now }));
      return session;
    },
    /** The effects since the last call. */
    newEffects: () => {
      const effects = fresh;
      fresh = [];
      return effects;
    },
    /** The kinds of announcements since the last call. */
    announced: (): readonly Announcement['kind'][] =>
      session
        .newEffects()
        .flatMap((effect) => (effect.kind === 'announce' ? [effect.announcement.kind] : [])),
  };
  return session;
}

/** What was recorded: movement, side, set, amount, and whether the set was complete. */
export const doneOf = ({ results }: Session) =>
  results.map(({ set, done, complete }) => [set.movement.id, set.side, set.set, done, complete]);
