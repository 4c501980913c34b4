import type { HurtChoice } from './announcement.ts';
import { groupBy } from '../base/group.ts';
import type { PlannedSet } from '../library/movement.ts';
import { isStrongPain } from '../safety/pain-scale.ts';
import { endSession, leaveSet } from './advance.ts';
import { endLead, explainSet, goToSet } from './go-to-set.ts';
import { easierStep } from './easier-step.ts';
import { announceHurt, hurtChoices, leaveOut, stopForPain } from './hurt.ts';
import type { LessonLine } from './lesson.ts';
import { emptyResult } from './set-result.ts';
import {
  announce,
  withState,
  type KeyCommand,
  currentSet,
  type PauseState,
  hurtPause,
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

/** After "it hurts" only what is offered does anything; any other key repeats the choices. */
function applyWhileHurt(outcome: Outcome, command: KeyCommand | 'suspend' | 'signal'): Outcome {
  const { state } = outcome;
  const pain = hurtPause(state)?.pain ?? null;
  const isOffered = (one: HurtChoice) => hurtChoices(state).includes(one);
  switch (command) {
    case 'next':
      return isOffered('next') ? skipExercise(outcome) : announceHurt(outcome);
    case 'pause':
      return isOffered('pause') ? resumeSession(leaveOut(outcome, [])) : announceHurt(outcome);
    case 'back':
      if (!isOffered('back')) return announceHurt(outcome);
      return pain === null ? unhurt(outcome) : startAgain(leaveOut(outcome, []));
    case 'easier':
      if (isOffered('easier')) return easier(leaveOut(outcome, [currentSet(state)]));
      return isStrongPain(pain) ? announceHurt(outcome) : easier(outcome);
    case 'more':
    case 'repeat':
    case 'help':
    case 'hurt':
    case 'other':
      return announceHurt(outcome);
    case 'quit':
      return endSession(leaveOut(outcome, [currentSet(state)]), 'pain');
    case 'signal':
      return endSession(outcome, isStrongPain(pain) ? 'pain' : 'signal');
    case 'mute':
    case 'suspend':
      return applyNormally(outcome, command);
  }
}

function applyNormally(outcome: Outcome, command: KeyCommand | 'suspend' | 'signal'): Outcome {
  const { state } = outcome;
  switch (command) {
    case 'pause':
    case 'other':
      return state.pause?.kind === 'paused' ? resumeSession(outcome) : pauseSession(outcome, 'key');
    case 'next':
      return next(outcome);
    case 'back':
      return back(outcome);
    case 'more':
      return more(outcome);
    case 'repeat':
      return repeat(outcome);
    case 'easier':
      return easier(outcome);
    case 'hurt':
      return stopForPain(outcome);
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
      return endSession(outcome, 'signal');
    case 'quit':
      return endSession(outcome, 'quit');
  }
}

function pauseSession(outcome: Outcome, why: 'key' | 'stop'): Outcome {
  const { state } = outcome;
  if (state.pause?.kind === 'paused') return outcome;
  const pause: PauseState = { kind: 'paused', why, offset: phaseOffset(state) };
  return announce(withState(outcome, { pause }), { kind: 'paused', why });
}

function resumeSession(outcome: Outcome): Outcome {
  const { state } = outcome;
  if (state.pause?.kind !== 'paused') return outcome;
  const { offset } = state.pause;
  if (state.phase.kind === 'explain') return resumeLesson(outcome, state.phase.lines, offset);
  if (state.isLead) return resumeLead(outcome, offset);
  const pause: PauseState = { kind: 'resuming', until: state.now + RESUME_MS, offset };
  return announce(withState(outcome, { pause }), { kind: 'resuming', seconds: RESUME_MS / 1000 });
}

/** Goes on getting ready; says again how to start if that was not over. */
function resumeLead(outcome: Outcome, offset: number): Outcome {
  const { state } = outcome;
  const { phase } = state;
  const isCutOff = 'saidMs' in phase && offset < phase.saidMs;
  const began = isCutOff ? state.now : state.now - offset;
  const resumed = withState(outcome, { pause: undefined, began });
  return isCutOff ? announce(resumed, { kind: 'lead', phase, next: currentSet(state) }) : resumed;
}

/** Goes on with the line of a lesson that was being said, from its beginning. */
function resumeLesson(outcome: Outcome, lines: readonly LessonLine[], pausedAt: number): Outcome {
  const { state } = outcome;
  const line = lines.findLast(({ offset }) => offset <= pausedAt) ?? lines[0];
  if (line === undefined) return outcome;
  const { offset } = line;
  const began = state.now - offset;
  const resumed = withState(outcome, { pause: undefined, began, announcedUpTo: offset });
  const next = currentSet(state);
  return announce(resumed, { kind: 'lesson', line, next });
}

/** Before a set, `repeat` explains its exercise in full; during it, it only says the instruction. */
function repeat(outcome: Outcome): Outcome {
  const { state } = outcome;
  if (state.isLead) return explainSet(outcome);
  return announce(outcome, { kind: 'instruction', set: currentSet(state) });
}

/**
 * In a lesson, `next` goes on to getting ready, and from there to the set at once; during a set it ends the set and keeps
 * what was counted, even if that is nothing: a set that was skipped on purpose is behind the user when the session is
 * continued.
 */
function next(outcome: Outcome): Outcome {
  const { state } = outcome;
  if (state.isLead) return endLead(withState(outcome, { pause: undefined }), state.now);
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

/**
 * Adds ten seconds, or the whole repetitions that take at least ten seconds. What is being explained goes on, and getting
 * ready takes longer.
 */
function more(outcome: Outcome): Outcome {
  const { state } = outcome;
  const { phase } = state;
  const ms = phase.kind === 'work' ? Math.ceil(MORE_MS / phase.repMs) * phase.repMs : MORE_MS;
  const longer = withState(outcome, { added: state.added + ms });
  const added = { kind: 'added', seconds: ms / 1000 } as const;
  return announce(longer, phase.kind === 'explain' ? { ...added, toGetReady: true } : added);
}

/** Replaces what is left of the step with its easier variant, and later steps of the same movement with theirs. */
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
  const own = isSameShape ? step.sets.slice(done) : step.sets;
  const sets = [...behind, ...own, ...easedLater(state, set, ahead)];
  const replaced = replan(withState(left, { sets, previous: undefined, pause: undefined }));
  const announced = announce(replaced, { kind: 'easier', set: sets[state.cursor] ?? set });
  return goToSet(announced, state.cursor, state.now);
}

function replan({ state, effects }: Outcome): Outcome {
  return { state, effects: [...effects, { kind: 'replan', sets: state.sets }] };
}

function easedLater(
  state: Session,
  { movement }: PlannedSet,
  ahead: readonly PlannedSet[],
): readonly PlannedSet[] {
  return [...groupBy(ahead, ({ step }) => `${step}`).values()].flatMap((sets) => {
    const [first] = sets;
    if (first?.movement.id !== movement.id) return sets;
    return easierStep(state, first)?.sets ?? sets;
  });
}

/** Takes back "it hurts": the set starts again, and nothing counts as left out. */
function unhurt(outcome: Outcome): Outcome {
  const { state, effects } = outcome;
  const unskipped: Outcome = { state, effects: [...effects, { kind: 'unskip' }] };
  const announced = announce(unskipped, { kind: 'not-hurt', set: currentSet(state) });
  return startAgain(announced);
}

function startAgain(outcome: Outcome): Outcome {
  const { state } = outcome;
  return goToSet(leaveSet(outcome), state.cursor, state.now, { isBack: true });
}

/** Goes to the next exercise. One that was left because it hurts does not come again in a later step. */
function skipExercise(outcome: Outcome): Outcome {
  const { state } = outcome;
  const { step, movement } = currentSet(state);
  const isAgain = (set: PlannedSet, index: number) =>
    index > state.cursor && set.step !== step && set.movement.id === movement.id;
  const sets = state.sets.filter((set, index) => !isAgain(set, index));
  const following = sets.findIndex((set, index) => index > state.cursor && set.step !== step);
  const left = leaveSet(outcome);
  const replanned: Outcome =
    sets.length === state.sets.length ? left : replan(withState(left, { sets }));
  return goToSet(replanned, following === -1 ? sets.length : following, state.now);
}
