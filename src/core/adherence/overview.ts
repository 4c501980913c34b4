import type { DistanceUnit } from '../diary/distance.ts';
import type { Morning } from '../diary/morning.ts';
import type { ExperimentToday } from '../experiment/experiment-today.ts';
import type { DayRecord } from './day-record.ts';
import type { Upcoming } from './status.ts';

/** What `stretch` alone shows. */
export interface Overview extends Upcoming {
  /** Whether there is a schedule. */
  readonly isPlanned: boolean;
  /** Whether the next session is to be in easier forms. */
  readonly isEasierNext: boolean;
  /** Experiments that are to come, under way, or were over lately. */
  readonly experiments: readonly ExperimentToday[];
  /** Today. */
  readonly now: DayRecord;
  /** The last morning of four weeks with a score; undefined if there is none. */
  readonly lastMorning: Morning | undefined;
  /** The unit of distances. */
  readonly unit: DistanceUnit;
}

/** A command line, and what it does. */
export type Suggestion = readonly [command: string, does: string];

/** How many commands are suggested. */
const SUGGESTED = 3;

/** Returns the commands that make most sense now. */
export function suggestions(shown: Overview): readonly Suggestion[] {
  const { today, now, next, pause, stop, isPlanned, lastMorning, unit } = shown;
  const isStopped = stop !== undefined || pause !== undefined;
  const isNow = !isStopped && next !== undefined && (next.isDue || next.isOpen);
  // An extra session is none of what an experiment plans.
  const hasOff = now.slots.some(({ state }) => state === 'off');
  const rows: readonly (readonly [boolean, ...Suggestion])[] = [
    [stop !== undefined, 'stretch check', 'answer the list again, or say that you were seen'],
    [pause !== undefined, 'stretch schedule resume', 'end the pause'],
    [isNow, 'stretch today', `begin the ${next?.slot.name ?? ''} session`],
    [!isPlanned, 'stretch setup', 'say which side is sore, and when to exercise'],
    [lastMorning?.day !== today, 'stretch pain', 'say how sore your back was on waking'],
    [!isStopped && !isNow && !hasOff, 'stretch start core', 'an extra session, of any routine'],
    [hasOff, 'stretch experiment show', 'where your experiment is, and what comes next'],
    [true, `stretch run ${unit === 'km' ? '8km' : '5mi'} 45:10`, 'record a run'],
    [true, 'stretch history', 'the calendar, and how much of the plan was done'],
  ];
  return rows
    .filter(([fits]) => fits)
    .map(([, command, does]): Suggestion => [command, does])
    .slice(0, SUGGESTED);
}

/** The commands to begin with, while nothing is recorded. */
export const FIRST_SUGGESTIONS: readonly Suggestion[] = [
  ['stretch today', 'the first session; it asks three things, a key each'],
  ['stretch today --dry-run', 'only show what that would be, with times'],
  ['stretch setup', 'say which side is sore, when to exercise, and what you hear'],
  ['stretch pain', 'record how sore your back was on waking'],
  ['stretch run 8km 45:10', 'record a run'],
];
