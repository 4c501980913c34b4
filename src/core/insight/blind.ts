import type { Experiment } from '../experiment/experiment.ts';
import { knownExperiments } from '../experiment/phase.ts';
import { dayExperimentOn, lastPlanned } from '../experiment/span.ts';
import type { History } from '../journal/history.ts';
import { slotsFrom } from '../schedule/schedule.ts';
import type { Slot } from '../schedule/slot.ts';
import { type Day, minutesAfterStart } from '../time/day.ts';
import type { Blind } from './answer.ts';
import { EVENING_FROM } from './insight-days.ts';

/**
 * Returns the experiment about evening sessions that a day is within; undefined if there is none. Who saw the comparison before
 * the end could stop at the moment that suits them (Shah & Peters 2020).
 */
export function blindOn(
  { experiments, schedules }: Pick<History, 'experiments' | 'schedules'>,
  today: Day,
  dayStart: string,
): Blind | undefined {
  const experiment = dayExperimentOn(experiments, today);
  if (experiment === undefined) return undefined;
  if (!isAboutEvenings(experiment, slotsFrom(schedules, today), dayStart)) return undefined;
  return { kind: 'blind', title: experiment.title, until: lastPlanned(experiment, []) };
}

/** Returns the id of the last experiment about evening sessions that is over; null if there is none. */
export function eveningsFinished(
  { experiments, schedules }: Pick<History, 'experiments' | 'schedules'>,
  today: Day,
  dayStart: string,
): string | null {
  const ofDays = experiments.filter(({ layout }) => layout !== 'runs');
  const slots = slotsFrom(schedules, today);
  const found = knownExperiments(ofDays, [], today).findLast(
    ({ phase, experiment }) => phase === 'over' && isAboutEvenings(experiment, slots, dayStart),
  );
  return found?.experiment.id ?? null;
}

/** Whether an experiment has evening sessions on some days and not on others. */
function isAboutEvenings(
  { kind, slots }: Pick<Experiment, 'kind' | 'slots'>,
  planned: readonly Slot[],
  dayStart: string,
): boolean {
  const evening = minutesAfterStart(EVENING_FROM, dayStart);
  const isOff = planned.some(
    ({ name, time }) => slots.includes(name) && minutesAfterStart(time, dayStart) >= evening,
  );
  return kind === 'evening' || isOff;
}
