import type { Avoided } from '../library/avoided.ts';
import { EASED } from '../library/caution.ts';
import { isReps, type SetDose } from '../library/dose.ts';
import type { PlannedSet, PlannedStep } from '../library/movement.ts';
import type { RoutinePlan } from './plan.ts';

/** Returns the whole repetitions or seconds that were last done of a movement in a set; undefined if it never was. */
export type LastAmount = (movement: string, unit: 'reps' | 'hold') => number | undefined;

/**
 * Returns a plan in easier forms, because of pain, without the steps that have no place there: of each exercise its easier
 * form, or the exercise itself where there is none or the plan has that anyway; one set of it, or one on each side; and no
 * set longer than it last was. An exercise that was eased does not come again.
 */
export function easedPlan<T extends RoutinePlan>(of: T, lastAmount: LastAmount): T {
  const steps: PlannedStep[] = [];
  const eased = new Set<string>();
  const kept = of.steps.filter((step) => step.isLeftOutEased !== true);
  for (const [index, step] of kept.entries()) {
    if (eased.has(idOf(step))) continue;
    const taken = [...steps, ...kept.slice(index + 1)].map((one) => idOf(one));
    const { easier } = step;
    const isFree = easier !== undefined && !taken.includes(idOf(easier));
    if (isFree) eased.add(idOf(step));
    steps.push(easedStep(isFree ? easier : step, lastAmount));
  }
  return { ...of, steps, avoided: avoidedEased(of) };
}

/** What a plan in easier forms leaves out, also what was to be done in another form. */
function avoidedEased({ steps, avoided }: RoutinePlan): readonly Avoided[] {
  const left = steps.filter((step) => step.isLeftOutEased === true);
  const before = (step: number) => avoided.find((one) => one.step === step);
  const now = left.map((step) => ({
    step: step.index,
    exercise: before(step.index)?.exercise ?? idOf(step),
    cautions: [...(before(step.index)?.cautions ?? []), EASED],
  }));
  const others = avoided.filter(({ step }) => !now.some((one) => one.step === step));
  return [...others, ...now].toSorted((a, b) => a.step - b.step);
}

function idOf({ sets }: PlannedStep): string {
  return sets[0]?.movement.id ?? '';
}

/** One set on each side; a still easier form, if somebody asks for it, is eased in the same way. */
function easedStep({ index, sets, easier }: PlannedStep, lastAmount: LastAmount): PlannedStep {
  const first = sets.filter(({ set }) => set === 1);
  const eased = first.map((set) => ({ ...set, sets: 1, dose: cappedDose(set, lastAmount) }));
  const step: PlannedStep = { index, sets: eased };
  return easier === undefined ? step : { ...step, easier: easedStep(easier, lastAmount) };
}

/** The set's dose, but not more than was last done of its movement. */
function cappedDose({ dose, movement }: PlannedSet, lastAmount: LastAmount): SetDose {
  const last = lastAmount(movement.id, isReps(dose) ? 'reps' : 'hold');
  if (last === undefined) return dose;
  if (!isReps(dose)) return { hold: Math.min(dose.hold, last) };
  const { from, to } = dose.reps;
  return { ...dose, reps: { from: Math.min(from, last), to: Math.min(to, last) } };
}
