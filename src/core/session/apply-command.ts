import type { Announcement, EndReason, PauseReason } from './announcement.ts';
import { finishSet, goToSet, runLead } from './advance.ts';
import type { PlannedSet, PlannedStep } from '../library/movement.ts';
import { emptyResult } from './set-result.ts';
import {
  announce,
  withState,
  type KeyCommand,
  currentSet,
  type Effect,
  type PauseState,
  isHurt,
  phaseOffset,
  type Outcome,
  RESUME_MS,
  type Session,
} from './session.ts';

/** Milliseconds into a set from which `back` restarts it instead of going to the one before. */
const RESTART_MS = 3000;
/** Milliseconds that `more` adds. */
const MORE_MS = 10_000;

/** Applies a key, a stop of the process, or a signal, at the session's current time. */
export function applyCommand(
  outcome: Outcome,
  command: KeyCommand | 'suspend' | 'signal',
): Outcome {
  return isHurt(outcome.state) ? applyWhileHurt(outcome, command) : applyNormally(outcome, command);
}

/** After "it hurts" only the keys offered do anything; any other repeats the choices. */
function applyWhileHurt(outcome: Outcome, command: KeyCommand | 'suspend' | 'signal'): Outcome {
  switch (command) {
    case 'next':
      return skipExercise(outcome);
    case 'back':
      return unhurt(outcome);
    case 'pause':
    case 'more':
    case 'repeat':
    case 'help':
    case 'hurt':
      return announce(outcome, hurtAnnouncement(outcome.state));
    case 'easier':
    case 'mute':
    case 'suspend':
    case 'signal':
    case 'quit':
      return applyNormally(outcome, command);
  }
}

function applyNormally(outcome: Outcome, command: KeyCommand | 'suspend' | 'signal'): Outcome {
  const { state } = outcome;
  switch (command) {
    case 'pause':
      return state.pause?.kind === 'paused' ? resumeSession(outcome) : pauseSession(outcome, 'key');
    case 'next':
      return next(outcome);
    case 'back':
      return back(outcome);
    case 'more':
      return more(outcome);
    case 'repeat':
      return announce(outcome, { kind: 'instruction', set: currentSet(state) });
    case 'easier':
      return easier(outcome);
    case 'hurt':
      return hurt(outcome);
    case 'mute':
      return announce(withState(outcome, { muted: !state.muted }), {
        kind: 'muted',
        muted: !state.muted,
      });
    case 'help':
      return withState(outcome, { showsHelp: !state.showsHelp });
    case 'suspend':
      return pauseSession(outcome, 'stop');
    case 'signal':
      return end(outcome, 'signal');
    case 'quit':
      return end(outcome, isHurt(state) ? 'pain' : 'quit');
  }
}

function pauseSession(outcome: Outcome, why: PauseReason): Outcome {
  const { state } = outcome;
  if (state.pause?.kind === 'paused') return outcome;
  const pause: PauseState = { kind: 'paused', why, offset: phaseOffset(state) };
  return announce(withState(outcome, { pause }), { kind: 'paused', why });
}

function resumeSession(outcome: Outcome): Outcome {
  const { state } = outcome;
  if (state.pause?.kind !== 'paused') return outcome;
  const { offset } = state.pause;
  if (state.isLead) return withState(outcome, { pause: undefined, began: state.now - offset });
  const pause: PauseState = { kind: 'resuming', until: state.now + RESUME_MS, offset };
  return announce(withState(outcome, { pause }), { kind: 'resuming', seconds: RESUME_MS / 1000 });
}

/**
 * While getting ready, `next` starts the set at once; during a set it ends the set and keeps what was counted, even if
 * that is nothing: a set that was skipped on purpose is behind the user when the session is continued.
 */
function next(outcome: Outcome): Outcome {
  const { state } = outcome;
  if (state.isLead) return runLead(outcome);
  const left = leaveSet(outcome);
  const isCounted = left.state.results.length > state.results.length;
  return goToSet(isCounted ? left : withNothingDone(left), state.cursor + 1, state.now);
}

function withNothingDone({ state, effects }: Outcome): Outcome {
  const result = emptyResult(currentSet(state), state.setBegan, state.now);
  return { state, effects: [...effects, { kind: 'record', result }] };
}

function back(outcome: Outcome): Outcome {
  const { state } = outcome;
  const isFresh = state.isLead || phaseOffset(state) < RESTART_MS;
  const target = Math.max(0, state.cursor - (isFresh ? 1 : 0));
  return goToSet(leaveSet(outcome), target, state.now, { isBack: true });
}

/** Adds ten seconds, or the whole repetitions that take at least ten seconds. */
function more(outcome: Outcome): Outcome {
  const { state } = outcome;
  const { phase } = state;
  const ms = phase.kind === 'work' ? Math.ceil(MORE_MS / phase.repMs) * phase.repMs : MORE_MS;
  const longer = withState(outcome, { added: state.added + ms });
  return announce(longer, { kind: 'added', seconds: ms / 1000 });
}

/** Replaces what is left of the step with its easier variant. */
function easier(outcome: Outcome): Outcome {
  const { state } = outcome;
  const set = currentSet(state);
  const step = easierStep(state, set);
  if (step === undefined) return announce(outcome, { kind: 'nothing-easier', set });
  const left = leaveSet(outcome);
  const behind = state.sets.slice(0, state.cursor);
  const ahead = state.sets.slice(state.cursor).filter((other) => other.step !== set.step);
  const done = behind.filter((other) => other.step === set.step).length;
  const isSameShape = step.sets.length === done + state.sets.length - behind.length - ahead.length;
  const sets = [...behind, ...(isSameShape ? step.sets.slice(done) : step.sets), ...ahead];
  const replaced = withState(left, { sets, previous: undefined, pause: undefined });
  const announced = announce(
    { ...replaced, effects: [...replaced.effects, { kind: 'replan', sets }] },
    { kind: 'easier', set: sets[state.cursor] ?? set },
  );
  return goToSet(announced, state.cursor, state.now);
}

/** Stops the exercise for pain: the rest of it is skipped for that reason, and the user chooses what comes next. */
function hurt(outcome: Outcome): Outcome {
  const { state } = outcome;
  const set = currentSet(state);
  const left = leaveSet(outcome);
  const sets = state.sets.slice(state.cursor).filter((other) => other.step === set.step);
  const pause: PauseState = { kind: 'paused', why: 'pain', offset: phaseOffset(state) };
  const skipped: Effect = { kind: 'skip', sets, reason: 'pain' };
  const stopped = {
    state: { ...left.state, pause, showsHelp: false },
    effects: [...left.effects, skipped],
  };
  return announce(stopped, hurtAnnouncement(state));
}

function hurtAnnouncement(state: Session): Announcement {
  const set = currentSet(state);
  return { kind: 'hurt', set, hasEasier: hasEasier(state) };
}

/** Takes back "it hurts": the set starts again, and nothing counts as skipped. */
function unhurt(outcome: Outcome): Outcome {
  const { state, effects } = outcome;
  const unskipped: Outcome = { state, effects: [...effects, { kind: 'unskip' }] };
  const announced = announce(unskipped, { kind: 'not-hurt', set: currentSet(state) });
  return goToSet(announced, state.cursor, state.now, { isBack: true });
}

function skipExercise(outcome: Outcome): Outcome {
  const { state } = outcome;
  const { step } = currentSet(state);
  const following = state.sets.findIndex((set, index) => index > state.cursor && set.step !== step);
  return goToSet(outcome, following === -1 ? state.sets.length : following, state.now);
}

function end(outcome: Outcome, reason: EndReason): Outcome {
  const left = reason === 'pain' ? skipAhead(outcome) : leaveSet(outcome);
  return announce(withState(left, { ended: reason, pause: undefined }), { kind: 'ended', reason });
}

/** Skips the remaining exercises for pain too, since pain is the reason that they are not done. */
function skipAhead(outcome: Outcome): Outcome {
  const { state, effects } = outcome;
  const { step } = currentSet(state);
  const sets = state.sets.filter((set, index) => index > state.cursor && set.step !== step);
  if (sets.length === 0) return outcome;
  return { state, effects: [...effects, { kind: 'skip', sets, reason: 'pain' }] };
}

/** Records the current set, unless it has not started, or pain has already ended it. */
function leaveSet(outcome: Outcome): Outcome {
  const { state } = outcome;
  return state.isLead || isHurt(state) ? outcome : finishSet(outcome, phaseOffset(state));
}

/** Whether the current exercise has an easier variant. */
export function hasEasier(state: Session): boolean {
  return easierStep(state, currentSet(state)) !== undefined;
}

/** The easier variant of a step; if that is being done already, a still easier one. */
function easierStep(state: Session, set: PlannedSet): PlannedStep | undefined {
  let step = state.plan.steps.find(({ index }) => index === set.step);
  while (step !== undefined && step.sets[0]?.movement.id !== set.movement.id) step = step.easier;
  return step?.easier;
}
