import { applyCommand } from './apply-command.ts';
import { advance } from './advance.ts';
import { goToSet } from './go-to-set.ts';
import type { PlannedSet } from '../library/movement.ts';
import { STARTING_POSITION } from '../library/position.ts';
import { allSets, type Plan } from './plan.ts';
import { ratePain } from './hurt.ts';
import {
  isHurt,
  type Outcome,
  type Session,
  type SessionEvent,
  type SessionBehaviour,
} from './session.ts';

/** Starts a session with its first set at `at`, in monotonic milliseconds. */
export function startSession(of: Plan, behaviour: SessionBehaviour, at: number): Outcome {
  return startWithSets(of, allSets(of), behaviour, at, 0);
}

/**
 * Starts a session at `at`, in monotonic milliseconds, with the set at index `first`. The sets may differ from the plan's,
 * like those of an interrupted session.
 */
export function startWithSets(
  of: Plan,
  sets: readonly PlannedSet[],
  behaviour: SessionBehaviour,
  at: number,
  first: number,
): Outcome {
  const blank: Session = {
    plan: of,
    behaviour,
    sets,
    cursor: first,
    isLead: true,
    phase: { kind: 'rest', seconds: 0 },
    began: at,
    added: 0,
    announcedUpTo: 0,
    pause: undefined,
    told: new Set(),
    body: STARTING_POSITION,
    previous: undefined,
    started: at,
    now: at,
    setBegan: at,
    spent: { explain: 0, move: 0, work: 0, hold: 0, rest: 0, switch: 0, paused: 0, resuming: 0 },
    results: [],
    muted: behaviour.isMuted === true,
    showsHelp: false,
    ended: undefined,
  };
  return goToSet({ state: blank, effects: [] }, first, at);
}

/** Applies one event to a session. Time never runs backwards: an event before `now` counts as now. */
export function update(before: Session, event: SessionEvent): Outcome {
  if (before.ended !== undefined) return { state: before, effects: [] };
  const at = Math.max(event.at, before.now);
  const after = advance({ state: before, effects: [] }, at);
  if (after.state.ended !== undefined) return after;
  switch (event.kind) {
    case 'tick':
      return after;
    case 'suspend':
      return applyCommand(after, 'suspend');
    case 'signal':
      return applyCommand(after, 'signal');
    case 'number':
      return isHurt(after.state) ? ratePain(after, event.number) : applyCommand(after, 'pause');
    case 'key':
      return applyCommand(after, event.command);
  }
}
