import type { PlannedSet, PlannedStep } from '../library/movement.ts';

/** What is done of a step in one form: nearly always all of it. */
export interface HandoutPart {
  readonly step: PlannedStep;
  /** The first set of each side, in order, and the first of them. */
  readonly firsts: readonly PlannedSet[];
  readonly first: PlannedSet;
  /** Whether the whole step is done in this form. */
  readonly isWhole: boolean;
}

/** Returns the parts of steps, in order: a step whose sides are done in different forms has two. */
export function handoutParts(steps: readonly PlannedStep[]): readonly HandoutPart[] {
  return steps.flatMap((step) => {
    const all = step.sets.filter(({ set }) => set === 1);
    const forms = [...new Set(all.map(({ movement }) => movement.id))];
    return forms.flatMap((form) => {
      const firsts = all.filter(({ movement }) => movement.id === form);
      const [first] = firsts;
      const isWhole = forms.length === 1;
      return first === undefined ? [] : [{ step, firsts, first, isWhole }];
    });
  });
}
