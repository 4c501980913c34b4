import { compareDays, type Day } from '../time/day.ts';
import { armOn } from './arm.ts';
import { type Arm, ARMS, type Experiment } from './experiment.ts';
import { pairsOf } from './pairs.ts';
import { dayExperimentOn, lastPlanned } from './span.ts';

/** Days that follow one another, and their arm. */
export interface ArmBlock {
  readonly from: Day;
  readonly to: Day;
  readonly arm: Arm;
}

/**
 * Returns the half or the week that a day is in, and the next one; only the first before it begins; none if pairs are of
 * runs. That is all that is shown of the coins to come, on screens and in calendars: to know tomorrow’s arm changes little,
 * but who knows all of them can arrange weeks by them (this project's own rule). The journal and the file for the prompt
 * hold what comes later, since the program needs it.
 */
export function comingBlocks(experiment: Experiment, today: Day): readonly ArmBlock[] {
  if (experiment.layout === 'runs') return [];
  const blocks = pairsOf(experiment, []).flatMap((pair) =>
    ARMS.flatMap((arm): readonly ArmBlock[] => {
      const { days } = pair[arm];
      const [from, to] = [days[0], days.at(-1)];
      return from === undefined || to === undefined ? [] : [{ from, to, arm }];
    }),
  );
  return blocks
    .toSorted((a, b) => compareDays(a.from, b.from))
    .filter(({ to }) => to >= today)
    .slice(0, experiment.from > today ? 1 : 2);
}

/** Returns the slots, by name, of which it is not shown on one day yet what an experiment makes of them on another. */
export function hiddenSlots(
  experiments: readonly Experiment[],
  day: Day,
  today: Day,
): readonly string[] {
  if (day <= today || experiments.length === 0) return [];
  const one = dayExperimentOn(experiments, day);
  if (one === undefined || armOn(one, day, []) === null) return [];
  const last = comingBlocks(one, today).at(-1)?.to ?? lastPlanned(one, []);
  return day > last ? slotsOf(one) : [];
}

/** Returns the slots, by name, that an experiment makes something of. */
export function slotsOf({ slots, routines }: Pick<Experiment, 'slots' | 'routines'>) {
  return routines === null ? slots : [...slots, routines.slot];
}
