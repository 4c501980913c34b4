import { marksOf, nextMark } from './milestone.ts';
import { leadPhase, type PhaseKind, setPhase } from './plan.ts';
import { recordSet } from './set-result.ts';
import {
  addedAmount,
  announce,
  changed,
  current,
  offsetIn,
  type Outcome,
  phaseLength,
  RESUME_MS,
  type Session,
} from './session.ts';

/** The next moment, in monotonic milliseconds, at which something is announced or ends by itself; none while paused. */
export function nextDeadline(state: Session): number | undefined {
  if (state.ended !== undefined || state.halt?.kind === 'paused') return undefined;
  if (state.halt?.kind === 'resuming') return state.halt.until;
  const length = phaseLength(state);
  const mark = nextMark(marksOf(state.phase, length, current(state)), state.heard);
  return state.began + Math.min(mark?.offset ?? length, length);
}

/** Lets time run to `at`, through as many phases as end on the way. */
export function advance(outcome: Outcome, at: number): Outcome {
  const { state } = outcome;
  const gap = at - state.now;
  if (gap > state.options.sleepAfter && state.halt?.kind !== 'paused') return sleep(outcome, at);
  return run(outcome, at);
}

/** Goes to a set: announces what leads into it, or ends the session when there is none. */
export function goTo(
  outcome: Outcome,
  cursor: number,
  at: number,
  how: { readonly isBack?: boolean } = {},
): Outcome {
  const { state } = outcome;
  const next = state.sets[cursor];
  if (next === undefined) {
    const ended = changed(outcome, { cursor, halt: undefined, ended: 'finished' });
    return announce(ended, { kind: 'ended', reason: 'finished' });
  }
  const phase = leadPhase(how.isBack === true ? undefined : state.before, state.body, next);
  const lead = {
    cursor,
    phase,
    isLead: true,
    began: at,
    added: 0,
    heard: 0,
    halt: undefined,
    // How to start must be seen.
    showsHelp: false,
  };

  const led = changed(outcome, lead);
  return phase.seconds === 0 ? beginSet(led, at) : announce(led, { kind: 'lead', phase, next });
}

/** Starts the set that the lead led to. */
export function runLead(outcome: Outcome): Outcome {
  const { state } = outcome;
  return beginSet(changed(outcome, { halt: undefined }), state.now);
}

/** Leaves the set after `offset` milliseconds of it and records what was done. */
export function finishSet(outcome: Outcome, offset: number): Outcome {
  const { state } = outcome;
  const set = current(state);
  const record = recordSet(set, offset, addedAmount(state), state.setBegan, state.now);
  const left = { ...state, before: set, body: set.movement.position };
  if (record === undefined) {
    return announce({ ...outcome, state: left }, { kind: 'set-skipped', set });
  }
  const recorded: Outcome = {
    state: { ...left, records: [...state.records, record] },
    effects: [...outcome.effects, { kind: 'record', record }],
  };
  return announce(recorded, { kind: 'set-ended', record, set });
}

function run(outcome: Outcome, at: number): Outcome {
  let latest = outcome;
  while (latest.state.ended === undefined && latest.state.now < at) latest = stretchOf(latest, at);
  return latest;
}

/** Runs to `at`, or to the first thing on the way that changes what is running. */
function stretchOf(outcome: Outcome, at: number): Outcome {
  const { state } = outcome;
  if (state.halt?.kind === 'paused') return spend(outcome, 'paused', at);
  if (state.halt?.kind === 'resuming') {
    const { until, offset } = state.halt;
    const waited = spend(outcome, 'resuming', Math.min(at, until));
    if (at < until) return waited;
    return changed(waited, { halt: undefined, began: until - offset });
  }
  const ends = state.began + phaseLength(state);
  const until = Math.max(state.now, Math.min(at, ends));
  const heard = tell(spend(outcome, state.phase.kind, until), until - state.began);
  return at < ends ? heard : endPhase(heard, until);
}

function endPhase(outcome: Outcome, at: number): Outcome {
  const { state } = outcome;
  if (state.isLead) return beginSet(outcome, at);
  return goTo(finishSet(outcome, phaseLength(state)), state.cursor + 1, at);
}

function beginSet(outcome: Outcome, at: number): Outcome {
  const { state } = outcome;
  const set = current(state);
  const phase = setPhase(set);
  const body = set.movement.position;
  const begun = {
    phase,
    body,
    isLead: false,
    began: at,
    setBegan: at,
    added: 0,
    heard: 0,
    showsHelp: false,
  };
  return announce(changed(outcome, begun), { kind: 'set-began', set });
}

/** A gap: a session with keys stops at the last moment it knew, one without takes the gap out and goes on. */
function sleep(outcome: Outcome, at: number): Outcome {
  const { state } = outcome;
  const gap = at - state.now;
  const offset = offsetIn(state);
  if (state.options.hasKeys) {
    const halt = { kind: 'paused', why: 'gap', offset } as const;
    const stopped = spend(changed(outcome, { halt }), 'paused', at);
    return announce(stopped, { kind: 'paused', why: 'gap' });
  }
  const woken = spend(outcome, 'paused', at);
  const slept = announce(woken, { kind: 'slept', seconds: Math.round(gap / 1000) });
  const halt = { kind: 'resuming', until: at + RESUME_MS, offset } as const;
  return changed(slept, { halt });
}

function spend(outcome: Outcome, on: PhaseKind | 'paused' | 'resuming', until: number): Outcome {
  const { state } = outcome;
  const tally = { ...state.tally, [on]: state.tally[on] + (until - state.now) };
  return changed(outcome, { tally, now: until });
}

/**
 * Milliseconds by which a mark may be early: the moment of a mark less that of its phase's beginning is often a hair
 * less than its offset, and the last repetition would be left out.
 */
const SLACK_MS = 0.001;

function tell(outcome: Outcome, offset: number): Outcome {
  const { state } = outcome;
  const marks = marksOf(state.phase, phaseLength(state), current(state));
  const due = marks.filter((mark) => mark.offset > state.heard && mark.offset <= offset + SLACK_MS);
  const told = due.reduce((sofar, mark) => announce(sofar, mark.announcement), outcome);
  return changed(told, { heard: Math.max(state.heard, offset, due.at(-1)?.offset ?? 0) });
}
