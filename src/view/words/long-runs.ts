import type { LongRunsAnswer } from '../../core/insight/answer.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import { quantity } from '../../core/text/quantity.ts';
import type { Day } from '../../core/time/day.ts';
import { distanceWords } from './diary.ts';
import { dayWordsFor } from './time.ts';
import type { Told } from './told.ts';

/** Returns what is said about single runs that were longer than those before. */
export function longRunsTold(
  { compared, runs }: LongRunsAnswer,
  unit: DistanceUnit,
  today: Day,
): Told {
  const title = 'Long single runs';
  const last = runs.at(-1);
  const of = quantity(compared, 'run');
  if (compared === 0) {
    const far = unit === 'km' ? '8km' : '5mi';
    const says = `No run has one within the 30 days before to compare with. Record how far you run: stretch run ${far}.`;
    return { title, brief: 'no run to compare with yet', says, notes: [], numbers: [] };
  }
  if (last === undefined) {
    const brief = `none of ${of} was longer than the longest of the 30 days before`;
    return { title, brief, says: `${capitalise(brief)}.`, notes: [INFORMATION], numbers: [] };
  }
  const say = dayWordsFor(
    runs.flatMap(({ day, longestDay }) => [day, longestDay]),
    today,
  );
  const much = runs.filter(({ more }) => more > MUCH).length;
  const longest = 'longer than the longest of the 30 days before';
  const how = `${distanceWords(last.metres, unit)} on ${say(last.day)}, ${moreWords(last.more)} longer`;
  return {
    title,
    brief: `${runs.length} of ${of} ${runs.length === 1 ? 'was' : 'were'} ${longest}`,
    says:
      runs.length === 1
        ? `1 of ${of} was ${longest}: ${how}.`
        : `${runs.length} of ${of} were ${longest}, ${much === 0 ? 'none' : much} of them by more than 10 %. The last was ${how}.`,
    notes: [INFORMATION],
    numbers: runs.map(
      ({ day, metres, longest, longestDay, more }) =>
        `${say(day)}: ${distanceWords(metres, unit)}, ${moreWords(more)} more than ${distanceWords(longest, unit)} on ${say(longestDay)}`,
    ),
  };
}

/** How much longer the runs were that went with injuries, as a share (Frandsen 2025). */
const MUCH = 0.1;

/** A run can be three times as long. */
function moreWords(more: number): string {
  return `${Math.round(more * 100)} %`;
}

/** What is known of such runs (Frandsen 2025, of 5,205 runners). */
const INFORMATION =
  'Information, no verdict: among 5,205 runners (Frandsen 2025), overuse injuries, not back pain, were more frequent after a single run more than 10 % longer than the longest of the 30 days before. That was observed, and cannot show cause.';
