import type { PlannedSet, PlannedStep } from '../library/movement.ts';
import { currentSet, type Session } from './session.ts';

/** Whether the current exercise has an easier variant. */
export function hasEasier(state: Session): boolean {
  return easierStep(state, currentSet(state)) !== undefined;
}

/**
 * The easier variant of a set's step; if that is being done already, a still easier one. Where the sides of a step are done
 * in different forms, each has its own place among them.
 */
export function easierStep(state: Session, set: PlannedSet): PlannedStep | undefined {
  const forms = formsOf(state.plan.steps.find(({ index }) => index === set.step));
  const at = forms.findLastIndex(({ sets }) =>
    sets.some(({ side, movement }) => side === set.side && movement.id === set.movement.id),
  );
  return at === -1 ? undefined : forms[at + 1];
}

function formsOf(step: PlannedStep | undefined): readonly PlannedStep[] {
  return step === undefined ? [] : [step, ...formsOf(step.easier)];
}
