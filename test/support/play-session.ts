import type { Announcement } from '../../src/core/session/announcement.ts';
import type { PlannedStep } from '../../src/core/library/movement.ts';
import type { KeyCommand, Effect, Session } from '../../src/core/session/session.ts';
import { startSession, update } from '../../src/core/session/update.ts';
import { movement, planOf, sets } from './sample-plan.ts';

const HOLD = { hold: 20 };
const REPS = { reps: { from: 3, to: 5 }, tempo: { up: 1, hold: 1, down: 2 } };

/** Two holds a side lying down, then one set of three to five repetitions standing. */
export const STRETCHES: PlannedStep = {
  index: 0,
  sets: sets(0, movement('stretch'), ['left', 'right'], { count: 2, dose: HOLD, rest: 5 }),
};
const PRESSES: PlannedStep = {
  index: 1,
  sets: sets(1, movement('press', 'standing'), ['both'], { count: 1, dose: REPS, rest: 30 }),
  easier: {
    index: 1,
    sets: sets(1, movement('press-low', 'standing'), ['both'], { count: 1, dose: REPS, rest: 30 }),
  },
};
const PLAN = planOf([STRETCHES, PRESSES]);

/** A session one can do things to; times are seconds from its start. */
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
    /** Lets time pass in quarters of a second. */
    at: (seconds: number) => {
      while (state.ended === undefined && state.now + 250 < seconds * 1000) {
        take(update(state, { kind: 'tick', at: state.now + 250 }));
      }
      take(update(state, { kind: 'tick', at: seconds * 1000 }));
      return session;
    },
    jump: (seconds: number) => {
      take(update(state, { kind: 'tick', at: seconds * 1000 }));
      return session;
    },
    press: (command: KeyCommand) => {
      take(update(state, { kind: 'key', at: state.now, command }));
      return session;
    },
    event: (kind: 'suspend' | 'signal') => {
      take(update(state, { kind, at: state.now }));
      return session;
    },
    /** What happened since this was last asked. */
    news: () => {
      const said = fresh;
      fresh = [];
      return said;
    },
    told: (): readonly Announcement['kind'][] =>
      session
        .news()
        .flatMap((effect) => (effect.kind === 'announce' ? [effect.announcement.kind] : [])),
  };
  return session;
}

/** What was recorded: movement, side, set, amount, and whether it was enough. */
export const doneOf = ({ results }: Session) =>
  results.map(({ set, done, complete }) => [set.movement.id, set.side, set.set, done, complete]);
