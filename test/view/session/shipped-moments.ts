import { NO_OWN_DOSES } from '../../../src/core/library/own-doses.ts';
import { nextDeadline } from '../../../src/core/session/advance.ts';
import { findRoutine } from '../../../src/core/library/library.ts';
import { planRoutine } from '../../../src/core/session/plan.ts';
import type { Routine } from '../../../src/core/library/routine.ts';
import type { Session } from '../../../src/core/session/session.ts';
import type { AffectedSide } from '../../../src/core/library/side.ts';
import { startSession, update } from '../../../src/core/session/update.ts';
import { routine as routineOf, shippedLibrary, step } from '../../support/sample-library.ts';
import { briefPacing } from '../../support/sample-plan.ts';

/** The shipped routines. */
export const ROUTINE_IDS = Object.keys(shippedLibrary().routines);

/** Affected sides that a user may have set: unknown, and the one with the longer name. */
export const SIDES: readonly AffectedSide[] = ['unknown', 'right'];

/** The start of a session of a shipped routine, at 0 on its clock. */
export function shippedSession(routine: string, affected: AffectedSide = 'unknown'): Session {
  return sessionOf(findRoutine(shippedLibrary(), routine), affected);
}

/** The start of a session of one shipped exercise, at 0 on its clock; what is in `taught` is taught. */
export function exerciseSession(id: string, taught: readonly string[] = []): Session {
  return sessionOf(routineOf([step(id)]), 'unknown', taught);
}

function sessionOf(
  routine: Routine,
  affected: AffectedSide,
  taught: readonly string[] = [],
): Session {
  const plan = planRoutine(shippedLibrary(), routine, { affected, cautions: [] }, NO_OWN_DOSES);
  const made = { ...plan, pacing: { ...briefPacing(160), taught: new Set(taught) } };
  return startSession(made, { sleepAfter: Infinity, hasKeys: true }, 0).state;
}

/** The states of a session without keys, a number of times a second, to the end of its first set. */
export function framesOf(session: Session, perSecond: number): readonly Session[] {
  const frames = [session];
  for (let state = session; state.cursor === 0 && state.ended === undefined;) {
    state = tickTo(state, (frames.length * 1000) / perSecond);
    frames.push(state);
  }
  return frames;
}

/** A session some milliseconds later. */
export function tickTo(session: Session, at: number): Session {
  return update(session, { kind: 'tick', at }).state;
}

/** The states of a session without keys, a number of times between any two deadlines, to its end. */
export function* momentsOf(session: Session, between: number): Generator<Session> {
  let state = session;
  while (state.ended === undefined) {
    const from = state.now;
    const until = nextDeadline(state);
    if (until === undefined) throw new Error('the session is paused');
    for (let part = 0; part < between; part++) {
      state = tickTo(state, from + ((until - from) * part) / between);
      yield state;
    }
    state = tickTo(state, until);
  }
}
