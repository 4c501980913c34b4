import { type Schedule, scheduleOn, schedulesInForce } from '../schedule/schedule.ts';
import type { Day } from '../time/day.ts';
import { slotsOf } from './coming.ts';
import { daysWithout } from './design.ts';
import type { Experiment } from './experiment.ts';
import { isOpen, knownExperiments } from './phase.ts';
import { lastPlanned } from './span.ts';

/** A slot that an experiment is about, and that a plan leaves without a day in some half or week of it. */
export interface MissingSlot {
  readonly slot: string;
  /** The first day of that plan, or today if it is in force. */
  readonly from: Day;
  /** Whether the plan has it at all. */
  readonly isThere: boolean;
}

/** Returns what the plan lacks of the experiments that are under way or to come, a slot for each. */
export function missingSlots(
  experiments: readonly Experiment[],
  schedules: readonly Schedule[],
  today: Day,
): readonly MissingSlot[] {
  const ofDays = experiments.filter(({ layout }) => layout !== 'runs');
  return knownExperiments(ofDays, [], today)
    .filter((known) => isOpen(known))
    .flatMap(({ experiment }) => missingSlot(experiment, schedules, today) ?? []);
}

function missingSlot(
  experiment: Experiment,
  schedules: readonly Schedule[],
  today: Day,
): MissingSlot | undefined {
  const names = slotsOf(experiment);
  const first = experiment.from > today ? experiment.from : today;
  const last = lastPlanned(experiment, []);
  const current = scheduleOn(schedules, first);
  const plans = schedulesInForce(schedules).filter(
    (plan) => plan === current || (plan.from > first && plan.from <= last),
  );
  for (const plan of plans) {
    const from = plan.from > today ? plan.from : today;
    for (const slot of names) {
      const found = plan.slots.find(({ name }) => name === slot);
      if (found === undefined) return { slot, from, isThere: false };
      if (daysWithout(found, experiment) !== undefined) return { slot, from, isThere: true };
    }
  }
  return undefined;
}
