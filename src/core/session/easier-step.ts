import type { PlannedSet, PlannedStep } from '../library/movement.ts';
import { currentSet, type Session } from './session.ts';

/** Whether the current exercise has an easier variant. */
export function hasEasier(state: Session): boolean {
  return easierStep(state, currentSet(state)) !== undefined;
}

/** The easier variant of a set's step; if that is being done already, a still easier one. */
export function easierStep(state: Session, set: PlannedSet): PlannedStep | undefined {
  let step = state.plan.steps.find(({ index }) => index === set.step);
  while (step !== undefined && step.sets[0]?.movement.id !== set.movement.id) step = step.easier;
  return step?.easier;
}
