import { quantity } from '../../core/text/quantity.ts';
import { linesOverStretches } from './empty-stretch.ts';
import type { DrawnWeek, Weeks } from './weeks.ts';
import {
  daysInNoWeek,
  IN_NO_WEEK,
  isAnyPlanned,
  NO_WEEKS,
  sayWeeks,
  trendWords,
} from './weeks-picture.ts';

/** Returns weeks in words, to be read aloud: soreness first, a line a week, then sessions, a line a week. */
export function weeksWords(value: Weeks): readonly string[] {
  const { weeks, trend } = value;
  if (weeks.length === 0) return [NO_WEEKS];
  const say = sayWeeks(value);
  const lines = (isEmpty: (week: DrawnWeek) => boolean, words: (week: DrawnWeek) => string) =>
    linesOverStretches(
      weeks,
      isEmpty,
      (week) => `From ${say(week.from)}: ${words(week)}.`,
      (first, last) =>
        first === last
          ? `From ${say(first.from)}: ${words(first)}.`
          : `From ${say(first.from)} to ${say(last.to)}: ${words(first)}.`,
    );
  const between = daysInNoWeek(value);
  return [
    'Mean soreness on waking, 0 to 10, week by week.',
    ...lines(({ mean, mornings }) => mean === null && mornings === 0, meanWords),
    ...(between === 0
      ? []
      : [
          `After the week that is left out, ${quantity(between, 'day')} ${between === 1 ? 'is' : 'are'} ${IN_NO_WEEK}.`,
        ]),
    ...(trend === null ? [] : [`The trend line goes from ${trendWords(trend)}.`]),
    ...(isAnyPlanned(value)
      ? [
          'Sessions done of those planned, week by week.',
          ...lines(({ sessions }) => sessions.planned === 0, sessionsWords),
        ]
      : []),
  ];
}

function meanWords({ mean, mornings, isLeftOut }: DrawnWeek): string {
  const on = quantity(mornings, 'morning');
  const left = isLeftOut ? ', left out of the trend' : '';
  if (mean !== null) return `${mean.toFixed(1)} on ${on}${left}`;
  return mornings === 0 ? `no mornings${left}` : `${on}, too few for a mean${left}`;
}

function sessionsWords({ sessions: { planned }, whole, partly }: DrawnWeek): string {
  if (planned === 0) return 'none planned';
  return partly === 0 ? `${whole} of ${planned}` : `${whole} of ${planned}, and ${partly} partly`;
}
