import { addDays, type Day, eachDay } from '../time/day.ts';
import { type Armed, armAt, runsOf } from './arm.ts';
import { ARMS, type Arm } from './experiment.ts';

/** What one arm of a pair has. */
export interface ArmDays {
  readonly days: readonly Day[];
  /** The mornings that count for it. */
  readonly mornings: readonly Day[];
}

/** A pair, by arm: the first one, without, and the second one. */
export type ExperimentPair = readonly [ArmDays, ArmDays];

/**
 * Returns the pairs of an experiment with the days of each arm and the mornings that count for it. A morning
 * counts for the arm of the day before it (this project's own rules):
 *
 * - in half-weeks Tuesday to Thursday after Monday to Wednesday, and Friday to Sunday after Thursday to Saturday; Monday's
 *   follows the free Sunday and counts for none;
 * - in weeks Tuesday to the Monday after;
 * - with pairs of runs the morning after the run.
 *
 * From the day of an early end on no day counts, and after it no morning. `runDays` are the days with a run that count, and
 * those that are not there yet are left out.
 */
export function pairsOf(experiment: Armed, runDays: readonly Day[]): readonly ExperimentPair[] {
  const blocks = blocksOf(experiment, runDays);
  return Array.from({ length: experiment.pairs }, (_, pair) => {
    const of = (arm: Arm): ArmDays => {
      const place = [2 * pair, 2 * pair + 1].find((one) => armAt(experiment, one) === arm);
      return armDays(experiment, place === undefined ? [] : (blocks[place] ?? []));
    };
    const [a, b] = ARMS;
    return [of(a), of(b)];
  });
}

function armDays({ ended }: Armed, block: readonly Day[]): ArmDays {
  const isOn = (day: Day) => ended === undefined || day < ended.day;
  const days = block.filter((day) => isOn(day));
  return { days, mornings: days.map((day) => addDays(day, 1)) };
}

/** Returns the days of each half, week or run, in order. */
function blocksOf(
  { layout, from, pairs }: Armed,
  runDays: readonly Day[],
): readonly (readonly Day[])[] {
  const block = (start: number, length: number) =>
    eachDay(addDays(from, start), addDays(from, start + length - 1));
  switch (layout) {
    case 'half-weeks':
      return Array.from({ length: pairs }, (_, week) => [
        block(7 * week, 3),
        block(7 * week + 3, 3),
      ]).flat();
    case 'weeks':
      return Array.from({ length: 2 * pairs }, (_, week) => block(7 * week, 7));
    case 'runs':
      return runsOf({ from }, runDays).map((day) => [day]);
  }
}
