import { cueTimes } from './cue-times.ts';
import { explainPhase, leadPhase, lessonPhase, type Phase, setPhase } from './plan.ts';
import { announce, currentSet, type Outcome, type Session, withState } from './session.ts';
import type { SetGuidance } from './timed-cue.ts';

/** Goes to a set and announces what leads into it; ends the session if there is no such set. */
export function goToSet(
  outcome: Outcome,
  cursor: number,
  at: number,
  how: { readonly isBack?: boolean } = {},
): Outcome {
  const { state } = outcome;
  const next = state.sets[cursor];
  if (next === undefined) {
    const ended = withState(outcome, { cursor, pause: undefined, ended: 'finished' });
    return announce(ended, { kind: 'ended', reason: 'finished' });
  }
  const { pacing } = state.plan;
  const before = how.isBack === true ? undefined : state.previous;
  const explain = explainPhase({ before, sets: state.sets }, next, pacing, state.told);
  if (explain !== undefined) return beginLesson(outcome, explain, cursor, at);
  const lead = leadPhase({ before, body: state.body, isTold: false }, next, pacing);
  return beginLead(outcome, lead, cursor, at);
}

/** Explains the exercise of the current set, from the beginning. */
export function explainSet(outcome: Outcome): Outcome {
  const { state } = outcome;
  const { sets, plan } = state;
  const from = { before: undefined, sets };
  const phase = lessonPhase(from, currentSet(state), plan.pacing.rate);
  return beginLesson(outcome, phase, state.cursor, state.now);
}

/** Goes on from a lesson to getting into position, and from there to the set. */
export function endLead(outcome: Outcome, at: number): Outcome {
  return outcome.state.phase.kind === 'explain' ? endLesson(outcome, at) : beginSet(outcome, at);
}

function beginLesson(outcome: Outcome, phase: Phase, cursor: number, at: number): Outcome {
  const begun = withState(outcome, leadState(phase, cursor, at));
  const next = currentSet(begun.state);
  const explained = announce(begun, { kind: 'explain', phase, next });
  const [line] = phase.kind === 'explain' ? phase.lines : [];
  return line?.offset === 0 ? announce(explained, { kind: 'lesson', line, next }) : explained;
}

/** Once explained, an exercise is not explained again unless the user asks. */
function endLesson(outcome: Outcome, at: number): Outcome {
  const { state } = outcome;
  const set = currentSet(state);
  const told = new Set([...state.told, set.movement.id]);
  const from = { before: undefined, body: state.body, isTold: true };
  const lead = leadPhase(from, set, state.plan.pacing);
  return beginLead(withState(outcome, { told }), lead, state.cursor, at, state.added);
}

function beginLead(outcome: Outcome, phase: Phase, cursor: number, at: number, added = 0): Outcome {
  const led = withState(outcome, { ...leadState(phase, cursor, at), added });
  if (phase.seconds === 0) return beginSet(led, at);
  return announce(led, { kind: 'lead', phase, next: currentSet(led.state) });
}

/** What changes of a session when a phase before a set begins. */
function leadState(phase: Phase, cursor: number, at: number): Partial<Session> {
  return {
    cursor,
    phase,
    isLead: true,
    began: at,
    added: 0,
    announcedUpTo: 0,
    pause: undefined,
    // The user has to see how to start.
    showsHelp: false,
  };
}

function beginSet(outcome: Outcome, at: number): Outcome {
  const { state } = outcome;
  const set = currentSet(state);
  const phase = {
    ...setPhase(set),
    cues: cueTimes(set, guidanceOf(state), state.plan.pacing.rate),
  };
  const body = set.movement.position;
  const begun: Partial<Session> = {
    phase,
    body,
    isLead: false,
    began: at,
    setBegan: at,
    added: 0,
    announcedUpTo: 0,
    showsHelp: false,
  };
  const began = announce(withState(outcome, begun), { kind: 'set-began', set });
  return phase.cues
    .filter(({ offset }) => offset === 0)
    .reduce((soFar, { text }) => announce(soFar, { kind: 'cue', text }), began);
}

/** The first set of a movement that is taught is led; who goes back to it is led again. */
function guidanceOf({ plan, sets, cursor }: Session): SetGuidance {
  const id = sets[cursor]?.movement.id ?? '';
  if (!plan.pacing.taught.has(id)) return 'brief';
  return sets.findIndex(({ movement }) => movement.id === id) === cursor ? 'led' : 'taught';
}
