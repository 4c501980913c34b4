import { slotsOffOn } from '../experiment/arm.ts';
import { mondayAfter } from '../experiment/design.ts';
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

/** Whether a slot is off on a day of a record that begins on another. */
export function isDemoOff(first: Day, slot: string, day: Day): boolean {
  return slotsOffOn({ ...PLAN, from: mondayAfter(first), ended: undefined }, day).includes(slot);
}
