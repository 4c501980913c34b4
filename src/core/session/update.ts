import { obey } from './key-commands.ts';
import { advance, goTo } from './advance.ts';
import type { PlannedSet } from '../library/movement.ts';
import { allSets, type Plan, STARTING_POSITION } from './plan.ts';
import type { Outcome, Session, SessionEvent, SessionOptions } from './session.ts';

/** A session about to give its first instruction, at `at` and from the set with index `first`. */
export function startSession(of: Plan, options: SessionOptions, at: number, first = 0): Outcome {
  return startSets(of, allSets(of), options, at, first);
}

/** The same for sets that are no longer the plan's own, such as those of a session that goes on. */
export function startSets(
  of: Plan,
  sets: readonly PlannedSet[],
  options: SessionOptions,
  at: number,
  first: number,
): Outcome {
  const blank: Session = {
    plan: of,
    options,
    sets,
    cursor: first,
    isLead: true,
    phase: { kind: 'rest', seconds: 0 },
    began: at,
    added: 0,
    heard: 0,
    halt: undefined,
    body: STARTING_POSITION,
    before: undefined,
    started: at,
    now: at,
    setBegan: at,
    tally: { move: 0, work: 0, hold: 0, rest: 0, switch: 0, paused: 0, resuming: 0 },
    records: [],
    muted: options.isMuted === true,
    showsHelp: false,
    ended: undefined,
  };
  return goTo({ state: blank, effects: [] }, first, at);
}

/** Folds one event into a session. Time never runs backwards: an earlier `at` counts as now. */
export function update(before: Session, event: SessionEvent): Outcome {
  if (before.ended !== undefined) return { state: before, effects: [] };
  const at = Math.max(event.at, before.now);
  const after = advance({ state: before, effects: [] }, at);
  if (after.state.ended !== undefined) return after;
  switch (event.kind) {
    case 'tick':
      return after;
    case 'suspend':
      return obey(after, 'suspend');
    case 'signal':
      return obey(after, 'signal');
    case 'key':
      return obey(after, event.command);
  }
}
