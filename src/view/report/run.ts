import type { Run } from '../../core/diary/activity.ts';
import { type DistanceUnit, distanceWords } from '../../core/diary/distance.ts';
import type { Oddness } from '../../core/diary/odd-run.ts';
import { type RunTotal, runTotal, weekOf } from '../../core/diary/diary-week.ts';
import { LONGEST_DAYS, longestRun } from '../../core/diary/longest-run.ts';
import { quantity } from '../../core/text/quantity.ts';
import { addDays, type Day } from '../../core/time/day.ts';
import { paceWords, runWords } from '../words/diary.ts';
import { dayWords, fullDayWords } from '../../core/time/day-words.ts';
import { clockTime, momentWords } from '../words/time.ts';
import { editHint } from './logged.ts';

/** What is shown with a run that was just recorded. */
export interface RunContext {
  readonly unit: DistanceUnit;
  readonly today: Day;
  /** Whether its day is down as a rest day. */
  readonly isRest: boolean;
}

/** Returns what was recorded, its week, the longest run before it, and how to change it. */
export function runRecordedText(run: Run, others: readonly Run[], context: RunContext): string {
  const { unit, isRest } = context;
  const rest = isRest ? [`${dayWords(run.day)} is down as a rest day, too; both are kept.`] : [];
  return [
    `Recorded: run, ${whenWords(run)}: ${wordsNow(run, unit)}.`,
    `${weekWords(run, others, context)}${longestWords(run, others, unit)}`,
    ...rest,
    editHint(run.id),
    '',
  ].join('\n');
}

function weekWords({ day, ...run }: Run, others: readonly Run[], { unit, today }: RunContext) {
  const { from, to } = weekOf(day);
  const inWeek = others.filter((one) => one.day >= from && one.day <= to);
  const name = today <= to ? 'This week' : `In the week from ${dayWords(from)}`;
  const total = runTotal([...inWeek, { ...run, day }]);
  return total === null ? '' : `${name}: ${totalWords(total, unit)}.`;
}

/** Returns what runs come to: `3 runs, 22.1 km, one without a distance`. */
function totalWords({ count, metres, withoutDistance }: RunTotal, unit: DistanceUnit): string {
  const known = withoutDistance < count ? [distanceWords(metres, unit)] : [];
  const unknown = withoutDistance > 0 ? [`${withoutDistance} without a distance`] : [];
  return [quantity(count, 'run'), ...known, ...unknown].join(', ');
}

function longestWords({ day }: Run, others: readonly Run[], unit: DistanceUnit): string {
  const from = addDays(day, -LONGEST_DAYS);
  const longest = longestRun(others.filter((one) => one.day >= from && one.day < day));
  return longest === undefined || longest.distance === null
    ? ''
    : ` Longest in the ${LONGEST_DAYS} days before: ${distanceWords(longest.distance, unit)} (${dayWords(longest.day)}).`;
}

/** Says what cannot be. */
export function runRefusal(run: Run, why: Oddness['why'], unit: DistanceUnit): string {
  const { far, long, pace } = partsOf(run, unit);
  switch (why) {
    case 'short':
      return `that would be a run of ${[metresWords(run), long].filter((one) => one !== '').join(' in ')}`;
    case 'fast':
      return `${far} in ${long} would be ${pace}, faster than anybody runs`;
    case 'far':
    case 'slow':
      return `${far} is farther than anybody runs at a time`;
    case 'long':
      return `${long} is longer than anybody runs at a time`;
  }
}

/** Asks whether what is hard to believe is meant. */
export function runQuestion(run: Run, why: Oddness['why'], unit: DistanceUnit): string {
  const { far, long, pace } = partsOf(run, unit);
  const what = why === 'far' ? far : why === 'long' ? long : `${far} in ${long}, ${pace}`;
  return `That is a run of ${what}. Is it right?`;
}

/** Asks whether a run is another one than one that is there already. */
export function sameRunQuestion(same: Run, unit: DistanceUnit): string {
  return `There is a run like it already: ${whenWords(same)}, ${wordsNow(same, unit)}. Add another?`;
}

function metresWords({ distance }: Run): string {
  return distance === null ? '' : `${Math.round(distance)} m`;
}

/** That it is written down late goes without saying while that is done. */
function wordsNow(run: Run, unit: DistanceUnit): string {
  return runWords({ ...run, isLate: false }, unit);
}

function partsOf({ distance, seconds }: Run, unit: DistanceUnit) {
  const isKnown = distance !== null && seconds !== null;
  return {
    far: distance === null ? '' : distanceWords(distance, unit),
    long: seconds === null ? '' : clockTime(seconds),
    pace: isKnown ? paceWords(distance, seconds, unit) : '',
  };
}

function whenWords({ day, began }: Run): string {
  return began === null ? fullDayWords(day) : momentWords(day, began);
}
