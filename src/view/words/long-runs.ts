import type { Insights } from '../../core/insight/answer.ts';
import { type DistanceUnit, distanceWords } from '../../core/diary/distance.ts';
import { longerWords, MUCH } from '../../core/insight/longer-words.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import { quantity } from '../../core/text/quantity.ts';
import { dayWordsFor } from '../../core/time/day-words.ts';
import type { Told } from './told.ts';

/** Returns what is said about single runs that were longer than those before. */
export function longRunsTold(
  {
    longRuns: { compared, runs },
    runs: all,
    to: today,
  }: Pick<Insights, 'longRuns' | 'runs' | 'to'>,
  unit: DistanceUnit,
): Told {
  const notes = [...otherRuns(all - compared), INFORMATION];
  const title = 'Long single runs';
  const last = runs.at(-1);
  const of = quantity(compared, 'run');
  if (compared === 0) {
    const far = unit === 'km' ? '8km' : '5mi';
    const says = `Nothing to compare yet: it takes a run with a distance, and another within the 30 days before. Record how far you run: stretch run ${far}.`;
    return { title, brief: 'no run to compare with yet', says, notes: [], numbers: [] };
  }
  if (last === undefined) {
    const brief = `none of ${of} was longer than the longest of the 30 days before`;
    return { title, brief, says: `${capitalise(brief)}.`, notes, numbers: [] };
  }
  const say = dayWordsFor(
    runs.flatMap(({ day, longestDay }) => [day, longestDay]),
    today,
  );
  const much = runs.filter(({ more }) => more > MUCH).length;
  const longest = 'longer than the longest of the 30 days before';
  const how = `${distanceWords(last.metres, unit)} on ${say(last.day)}, ${longerWords(last.more)} longer`;
  return {
    title,
    brief: `${runs.length} of ${of} ${runs.length === 1 ? 'was' : 'were'} ${longest}`,
    says:
      runs.length === 1
        ? `1 of ${of} was ${longest}: ${how}.`
        : `${runs.length} of ${of} were ${longest}, ${much === 0 ? 'none' : much} of them by more than 10 %. The last was ${how}.`,
    notes,
    numbers: runs.map(
      ({ day, metres, longest, longestDay, more }) =>
        `${say(day)}: ${distanceWords(metres, unit)}, ${longerWords(more)} more than ${distanceWords(longest, unit)} on ${say(longestDay)}`,
    ),
  };
}

/** Says why fewer runs are compared than the diary has. */
function otherRuns(count: number): readonly string[] {
  if (count <= 0) return [];
  return [
    `${quantity(count, 'other run')} cannot be compared: without a distance, or without 30 recorded days of runs before.`,
  ];
}

/** What is known of such runs (Frandsen 2025, of 5,205 runners). */
const INFORMATION =
  'Information, no verdict: among 5,205 runners (Frandsen 2025), overuse injuries, not back pain, were more frequent after a single run more than 10 % longer than the longest of the 30 days before. That was observed, and cannot show cause.';
