import { type Day, differenceInDays } from '../time/day.ts';
import type { InsightDay } from './insight-day.ts';
import type { Compared } from './question.ts';

/** Days without a run or a session, at the beginning, that can still be rest: this project's own rule. */
const MOST_REST = 14;

/** The first day with a run, and with a session, that was ever recorded; undefined if there is none. */
export interface FirstRecorded {
  readonly run: Day | undefined;
  readonly session: Day | undefined;
}

/**
 * Returns the days that count for a question. Days before runs, or sessions, were ever recorded are no rest days: if there are
 * more than two weeks of them, the days begin with the first that was.
 */
export function questionDays(
  days: readonly InsightDay[],
  question: Compared,
  firsts: FirstRecorded,
): readonly InsightDay[] {
  const first = question === 'evening' ? firsts.session : firsts.run;
  const begins = days[0]?.day;
  if (first === undefined || begins === undefined) return days;
  return isRestUntil(begins, first) ? days : days.filter(({ day }) => day >= first);
}

/** Whether the days before the first run, or session, may be rest days. */
export function isRestUntil(begins: Day, first: Day): boolean {
  return differenceInDays(begins, first) <= MOST_REST;
}
