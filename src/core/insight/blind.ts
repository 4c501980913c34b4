import { dayExperimentOn, lastPlanned } from '../experiment/span.ts';
import type { History } from '../journal/history.ts';
import { slotsFrom } from '../schedule/schedule.ts';
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
  const { kind, title, slots } = experiment;
  const evening = minutesAfterStart(EVENING_FROM, dayStart);
  const isOff = slotsFrom(schedules, today).some(
    ({ name, time }) => slots.includes(name) && minutesAfterStart(time, dayStart) >= evening,
  );
  if (kind !== 'evening' && !isOff) return undefined;
  return { kind: 'blind', title, until: lastPlanned(experiment, []) };
}
