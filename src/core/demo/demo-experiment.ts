import { armOn } from '../experiment/arm.ts';
import { mondayAfter } from '../experiment/design.ts';
import type { Arm } from '../experiment/experiment.ts';
import { ANALYSIS } from '../insight/experiment-result.ts';
import type { PayloadOf } from '../journal/line.ts';
import type { Day } from '../time/day.ts';

/** The made-up experiment: six weeks from the first Monday on, over before the pause. */
const PLAN = {
  type: 'experiment',
  kind: 'evening',
  title: 'stretch in the evening or not',
  arms: ['no evening session', 'the evening session'],
  layout: 'half-weeks',
  pairs: 6,
  first: [1, 0, 0, 1, 0, 1],
  seed: 169,
  slots: ['evening'],
  analysis: ANALYSIS,
} as const;

/** Returns the experiment of a record that begins on a day. */
export function demoExperiment(first: Day): PayloadOf<'experiment'> {
  return { ...PLAN, from: mondayAfter(first) };
}

/** Returns what the experiment asks for of a slot on a day of a record that begins on another; undefined if nothing. */
export function demoArmOf(first: Day, slot: string, day: Day): Arm | undefined {
  if (!PLAN.slots.some((name) => name === slot)) return undefined;
  return armOn({ ...PLAN, from: mondayAfter(first), ended: undefined }, day, []) ?? undefined;
}
