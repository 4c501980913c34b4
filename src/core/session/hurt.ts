import type { HurtChoice } from './announcement.ts';
import type { PlannedSet } from '../library/movement.ts';
import { isStrongPain, type PainBand, painBand } from '../safety/pain-scale.ts';
import { hasEasier } from './easier-step.ts';
import {
  announce,
  currentSet,
  type HurtPause,
  hurtPause,
  type Outcome,
  phaseOffset,
  type Session,
  withState,
} from './session.ts';

/** Milliseconds for which a number that ends the session can still be changed. */
const RECONSIDER_MS = 3000;

/**
 * Stops because it hurts. The rest of the exercise is left out for that reason, whatever happens next, until the user
 * says how much it hurts, or chooses what comes next.
 */
export function stopForPain(outcome: Outcome): Outcome {
  const { state } = outcome;
  const hurt = currentSet(state);
  const pause: HurtPause = {
    kind: 'paused',
    why: 'pain',
    offset: phaseOffset(state),
    pain: undefined,
    ends: undefined,
  };
  const stopped: Outcome = {
    state: { ...state, pause, showsHelp: false },
    effects: [...outcome.effects, { kind: 'skip', hurt, sets: restOfExercise(state) }],
  };
  return announceHurt(stopped);
}

/** Takes a key from 0 to 9, or 10: how much it hurts. A 0 after a 1 makes 10. From 6 on the session ends by itself soon. */
export function ratePain(outcome: Outcome, typed: number): Outcome {
  const { state } = outcome;
  const pause = hurtPause(state);
  if (pause === undefined) return outcome;
  const pain = typed === 0 && pause.pain === 1 ? 10 : typed;
  const isEnd = isStrongPain(pain);
  const rated: HurtPause = { ...pause, pain, ends: isEnd ? state.now + RECONSIDER_MS : undefined };
  const sets = isEnd ? [currentSet(state)] : restOfExercise(state);
  const changed: Outcome = {
    state: { ...state, pause: rated },
    effects: [...outcome.effects, { kind: 'change-skip', sets, pain }],
  };
  return announceHurt(changed);
}

/** Changes which sets are left out for the pain that the session waits for. */
export function leaveOut(outcome: Outcome, sets: readonly PlannedSet[]): Outcome {
  return { ...outcome, effects: [...outcome.effects, { kind: 'change-skip', sets }] };
}

/** Says again what can be chosen now. */
export function announceHurt(outcome: Outcome): Outcome {
  const { state } = outcome;
  const pain = hurtPause(state)?.pain;
  const choices = hurtChoices(state);
  return announce(withState(outcome, { showsHelp: false }), {
    kind: 'hurt',
    set: currentSet(state),
    pain,
    choices,
  });
}

/**
 * What can be chosen after "it hurts": by how much, or undefined before that is said. `pause` goes on where the set was
 * stopped, and `back` starts it again; as long as nothing is said, that also takes it all back.
 */
const CHOICES: Readonly<Record<PainBand | 'unsaid', readonly HurtChoice[]>> = {
  unsaid: ['easier', 'next', 'back', 'quit'],
  'go-on': ['pause', 'back', 'easier', 'next', 'quit'],
  change: ['easier', 'next', 'quit'],
  stop: [],
};

/** Returns the commands that choose what comes next, while the session waits because it hurts. */
export function hurtChoices(state: Session): readonly HurtChoice[] {
  const pain = hurtPause(state)?.pain;
  const choices = CHOICES[pain === undefined ? 'unsaid' : painBand(pain)];
  return hasEasier(state) ? choices : choices.filter((command) => command !== 'easier');
}

function restOfExercise(state: Session): readonly PlannedSet[] {
  const { step } = currentSet(state);
  return state.sets.slice(state.cursor).filter((other) => other.step === step);
}
