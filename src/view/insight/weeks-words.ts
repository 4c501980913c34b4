import { doneOfPlanned, quantity } from '../../core/text/quantity.ts';
import type { ShownWeek, Weeks } from './weeks.ts';
import { isAnyPlanned, NO_WEEKS, sayWeeks, trendWords } from './weeks-picture.ts';

/** Returns weeks in words, to be read aloud: soreness first, a line a week, then sessions, a line a week. */
export function weeksWords(value: Weeks): readonly string[] {
  const { weeks, trend } = value;
  if (weeks.length === 0) return [NO_WEEKS];
  const say = sayWeeks(value);
  return [
    'Mean soreness on waking, 0 to 10, week by week.',
    ...weeks.map((week) => `From ${say(week.from)}: ${meanWords(week)}.`),
    ...(trend === null ? [] : [`The trend line goes from ${trendWords(trend)}.`]),
    ...(isAnyPlanned(value)
      ? [
          'Sessions done of those planned, week by week.',
          ...weeks.map((week) => `From ${say(week.from)}: ${sessionsWords(week)}.`),
        ]
      : []),
  ];
}

function meanWords({ mean, mornings, isLeftOut }: ShownWeek): string {
  const on = quantity(mornings, 'morning');
  const left = isLeftOut ? ', left out of the trend' : '';
  return mean === null ? `${on}, too few for a mean${left}` : `${mean.toFixed(1)} on ${on}${left}`;
}

function sessionsWords({ sessions }: ShownWeek): string {
  return sessions.planned === 0 ? 'none planned' : doneOfPlanned(sessions);
}
