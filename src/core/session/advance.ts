import type { EndReason } from './announcement.ts';
import { cueTimes } from './cue-times.ts';
import { milestonesOf, nextMilestone } from './milestone.ts';
import {
  explainPhase,
  leadPhase,
  lessonPhase,
  type Phase,
  type PhaseKind,
  setPhase,
} from './plan.ts';
import type { SetGuidance } from './timed-cue.ts';
import { setResult } from './set-result.ts';
import {
  addedAmount,
  announce,
  withState,
  currentSet,
  hurtPause,
  phaseOffset,
  type Outcome,
  phaseLength,
  RESUME_MS,
  type Session,
} from './session.ts';

/** Returns when, in monotonic milliseconds, something is next announced or ends by itself; undefined while paused. */
export function nextDeadline(state: Session): number | undefined {
  if (state.ended !== undefined) return undefined;
  if (state.pause?.kind === 'paused') return hurtPause(state)?.ends;
  if (state.pause?.kind === 'resuming') return state.pause.until;
  const length = phaseLength(state);
  const milestone = nextMilestone(
    milestonesOf(state.phase, length, currentSet(state)),
    state.announcedUpTo,
  );
  return state.began + Math.min(milestone?.offset ?? length, length);
}

/** Advances the session to `at`, through every phase that ends on the way. */
export function advance(outcome: Outcome, at: number): Outcome {
  const { state } = outcome;
  const gap = at - state.now;
  if (gap > state.behaviour.sleepAfter && state.pause?.kind !== 'paused')
    return handleGap(outcome, at);
  return advanceTo(outcome, at);
}

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
  const explain = explainPhase(before, next, pacing, state.told);
  if (explain !== undefined) return beginLesson(outcome, explain, cursor, at);
  const lead = leadPhase({ before, body: state.body, isTold: false }, next, pacing);
  return beginLead(outcome, lead, cursor, at);
}

/** Explains the exercise of the current set, from the beginning. */
export function explainSet(outcome: Outcome): Outcome {
  const { state } = outcome;
  const phase = lessonPhase(undefined, currentSet(state), state.plan.pacing.rate);
  return beginLesson(outcome, phase, state.cursor, state.now);
}

/** Goes on from a lesson to getting into position, and from there to the set. */
export function runLead(outcome: Outcome): Outcome {
  const { state } = outcome;
  const running = withState(outcome, { pause: undefined });
  return state.phase.kind === 'explain'
    ? endLesson(running, state.now)
    : beginSet(running, state.now);
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
  return beginLead(withState(outcome, { told }), lead, state.cursor, at);
}

function beginLead(outcome: Outcome, phase: Phase, cursor: number, at: number): Outcome {
  const led = withState(outcome, leadState(phase, cursor, at));
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

/** Leaves the set after `offset` milliseconds and records what was done. */
function finishSet(outcome: Outcome, offset: number): Outcome {
  const { state } = outcome;
  const set = currentSet(state);
  const result = setResult(set, offset, addedAmount(state), state.setBegan, state.now);
  const left: Session = { ...state, previous: set, body: set.movement.position };
  if (result === undefined) {
    return announce({ ...outcome, state: left }, { kind: 'set-skipped', set });
  }
  const recorded: Outcome = {
    state: { ...left, results: [...state.results, result] },
    effects: [...outcome.effects, { kind: 'record', result }],
  };
  return announce(recorded, { kind: 'set-ended', result, set });
}

/** Records the current set, unless it has not started. */
export function leaveSet(outcome: Outcome): Outcome {
  const { state } = outcome;
  return state.isLead ? outcome : finishSet(outcome, phaseOffset(state));
}

/** Ends the session, and keeps what was counted in the current set. */
export function endSession(outcome: Outcome, reason: EndReason): Outcome {
  const left = withState(leaveSet(outcome), { ended: reason, pause: undefined });
  return announce(left, { kind: 'ended', reason });
}

function advanceTo(outcome: Outcome, at: number): Outcome {
  let latest = outcome;
  while (latest.state.ended === undefined && latest.state.now < at)
    latest = advanceOnce(latest, at);
  return latest;
}

/** Advances to `at`, or to the next change of phase or pause if that comes first. */
function advanceOnce(outcome: Outcome, at: number): Outcome {
  const { state } = outcome;
  if (state.pause?.kind === 'paused') return waitInPause(outcome, at);
  if (state.pause?.kind === 'resuming') {
    const { until, offset } = state.pause;
    const waited = spend(outcome, 'resuming', Math.min(at, until));
    if (at < until) return waited;
    return withState(waited, { pause: undefined, began: until - offset });
  }
  const ends = state.began + phaseLength(state);
  const until = Math.max(state.now, Math.min(at, ends));
  const announced = announceDue(spend(outcome, state.phase.kind, until), until - state.began);
  return at < ends ? announced : endPhase(announced, until);
}

/** Waits until `at`; after strong pain, until the session ends for it. */
function waitInPause(outcome: Outcome, at: number): Outcome {
  const ends = hurtPause(outcome.state)?.ends;
  if (ends === undefined || at < ends) return spend(outcome, 'paused', at);
  return endSession(spend(outcome, 'paused', Math.max(ends, outcome.state.now)), 'pain');
}

function endPhase(outcome: Outcome, at: number): Outcome {
  const { state } = outcome;
  if (state.phase.kind === 'explain') return endLesson(outcome, at);
  if (state.isLead) return beginSet(outcome, at);
  return goToSet(finishSet(outcome, phaseLength(state)), state.cursor + 1, at);
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

/** After a gap in the ticks, pauses where the gap began; without keys to go on with, it skips the gap instead. */
function handleGap(outcome: Outcome, at: number): Outcome {
  const { state } = outcome;
  const gap = at - state.now;
  const offset = phaseOffset(state);
  if (state.behaviour.hasKeys) {
    const pause = { kind: 'paused', why: 'gap', offset } as const;
    const stopped = spend(withState(outcome, { pause }), 'paused', at);
    return announce(stopped, { kind: 'paused', why: 'gap' });
  }
  const woken = spend(outcome, 'paused', at);
  const slept = announce(woken, { kind: 'slept', seconds: Math.round(gap / 1000) });
  const pause = { kind: 'resuming', until: at + RESUME_MS, offset } as const;
  return withState(slept, { pause });
}

function spend(outcome: Outcome, on: PhaseKind | 'paused' | 'resuming', until: number): Outcome {
  const { state } = outcome;
  const spent = { ...state.spent, [on]: state.spent[on] + (until - state.now) };
  return withState(outcome, { spent, now: until });
}

/**
 * Milliseconds by which a milestone may be early. With floating point, its time minus the start of its phase is often a
 * little less than its offset, and the last repetition would be left out.
 */
const SLACK_MS = 0.001;

function announceDue(outcome: Outcome, offset: number): Outcome {
  const { state } = outcome;
  const milestones = milestonesOf(state.phase, phaseLength(state), currentSet(state));
  const due = milestones.filter(
    (milestone) => milestone.offset > state.announcedUpTo && milestone.offset <= offset + SLACK_MS,
  );
  const announced = due.reduce((soFar, { announcement }) => announce(soFar, announcement), outcome);
  return withState(announced, {
    announcedUpTo: Math.max(state.announcedUpTo, offset, due.at(-1)?.offset ?? 0),
  });
}
