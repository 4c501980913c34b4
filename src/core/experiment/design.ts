import { isSlotOn } from '../schedule/slot-days.ts';
import type { Slot } from '../schedule/slot.ts';
import { addDays, type Day, weekday } from '../time/day.ts';
import type { Arm, Experiment, ExperimentLayout } from './experiment.ts';
import { pairsOf } from './pairs.ts';

/** A new experiment, before its coins are thrown. */
export type ExperimentDesign = Pick<
  Experiment,
  'kind' | 'title' | 'arms' | 'layout' | 'from' | 'pairs' | 'slots' | 'routines'
>;

/** Weeks of an experiment by default, at most, and pairs of one about runs. This project's own rules, from its simulations. */
export const USUAL_WEEKS = 12;
export const MOST_WEEKS = 52;
export const USUAL_RUN_PAIRS = 16;
export const MOST_RUN_PAIRS = 40;

/** Returns how many pairs some weeks have. */
export function pairsIn(layout: Exclude<ExperimentLayout, 'runs'>, weeks: number): number {
  return layout === 'weeks' ? Math.floor(weeks / 2) : weeks;
}

/** Returns how many weeks an experiment takes; undefined if runs decide that. */
export function weeksOf({
  layout,
  pairs,
}: Pick<Experiment, 'layout' | 'pairs'>): number | undefined {
  if (layout === 'runs') return undefined;
  return layout === 'weeks' ? 2 * pairs : pairs;
}

/** Returns the first Monday after a day. */
export function mondayAfter(day: Day): Day {
  return addDays(day, 8 - weekday(day));
}

/** Returns the first half or week in which a slot is on no day, so that its arms would not differ; undefined if none. */
export function daysWithout(
  slot: Slot,
  design: Pick<ExperimentDesign, 'layout' | 'from' | 'pairs'>,
): readonly Day[] | undefined {
  const first = Array.from({ length: design.pairs }, (): Arm => 0);
  const blocks = pairsOf({ ...design, first, ended: undefined }, []).flatMap(([a, b]) => [
    a.days,
    b.days,
  ]);
  return blocks.find((days) => !days.some((day) => isSlotOn(slot, day)));
}
