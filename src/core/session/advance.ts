import type { EndReason } from './announcement.ts';
import { endLead, goToSet } from './go-to-set.ts';
import { milestonesOf, nextMilestone } from './milestone.ts';
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
  type TimeSpent,
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
  const announced = spendAnnouncing(outcome, until);
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
  if (state.isLead) return endLead(outcome, at);
  return goToSet(finishSet(outcome, phaseLength(state)), state.cursor + 1, at);
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

function spend(outcome: Outcome, on: keyof TimeSpent, until: number): Outcome {
  return withState(outcome, { spent: spentOn(on, outcome.state, until), now: until });
}

function spentOn(on: keyof TimeSpent, { spent, now }: Session, until: number): TimeSpent {
  return { ...spent, [on]: spent[on] + (until - now) };
}

/**
 * Milliseconds by which a milestone may be early. With floating point, its time minus the start of its phase is often a
 * little less than its offset, and the last repetition would be left out.
 */
const SLACK_MS = 0.001;

/** Spends time on the phase, and announces what is due by then. */
function spendAnnouncing(outcome: Outcome, until: number): Outcome {
  const { state } = outcome;
  const offset = until - state.began;
  const milestones = milestonesOf(state.phase, phaseLength(state), currentSet(state));
  const due = milestones.filter(
    (milestone) => milestone.offset > state.announcedUpTo && milestone.offset <= offset + SLACK_MS,
  );
  const spent = withState(outcome, {
    spent: spentOn(state.phase.kind, state, until),
    now: until,
    announcedUpTo: Math.max(state.announcedUpTo, offset, due.at(-1)?.offset ?? 0),
  });
  return due.reduce((soFar, { announcement }) => announce(soFar, announcement), spent);
}
