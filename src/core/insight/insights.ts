import { type DiaryDay, fromFirstRecorded } from '../adherence/diary-day.ts';
import { LONGEST_DAYS } from '../diary/longest-run.ts';
import { addDays, type Day } from '../time/day.ts';
import type { Blind, Insights } from './answer.ts';
import { changeAnswers } from './changes.ts';
import { comparisonAnswer } from './comparison.ts';
import { WINDOW_DAYS, windowOf } from './insight-day.ts';
import { insightDays } from './insight-days.ts';
import { isLongSore } from './long-sore.ts';
import { longRuns } from './long-runs.ts';
import { COMPARED } from './question.ts';
import { type FirstRecorded, questionDays } from './question-days.ts';
import { weeksAnswer } from './weeks.ts';

/** Days before the window that are read as well: the runs before its first one, and the weeks before its first mark. */
const DAYS_BEFORE = 35;

/** Returns the first day that answers depend on. */
export function firstNeeded(today: Day): Day {
  return addDays(today, 1 - WINDOW_DAYS - Math.max(DAYS_BEFORE, LONGEST_DAYS));
}

/** What answers are made from. */
export interface InsightsOf {
  /** Every day from `firstNeeded` or later up to today, oldest first. */
  readonly days: readonly DiaryDay[];
  /** When a training day begins, `HH:MM`. */
  readonly dayStart: string;
  readonly today: Day;
  readonly firsts: FirstRecorded;
  /** The experiment about the evening session that is under way; undefined if there is none. */
  readonly blind: Blind | undefined;
  /** The id of the last experiment about it that is over; null if there is none. */
  readonly finished: string | null;
}

/** Answers every question as of today. */
export function insightsOf({
  days: all,
  dayStart,
  today,
  firsts,
  blind,
  finished,
}: InsightsOf): Insights {
  const diary = fromFirstRecorded(all);
  const days = insightDays(diary, dayStart);
  const window = windowOf(days);
  const from = window[0]?.day ?? null;
  const inWindow = diary.slice(-window.length);
  const mornings = diary.flatMap(({ morning }) => morning ?? []);
  const firstMorning = days.findIndex(({ score }) => score !== null);
  return {
    from,
    to: today,
    mornings: window.filter(({ score }) => score !== null).length,
    runs: inWindow.reduce((sum, { runs }) => sum + runs.length, 0),
    comparisons: COMPARED.map((question) =>
      comparisonAnswer({
        question,
        days: questionDays(window, question, firsts),
        today,
        blind: question === 'evening' ? blind : undefined,
        experiment: question === 'evening' ? finished : null,
      }),
    ),
    weeks: weeksAnswer(days.slice(firstMorning), diary.slice(firstMorning), today),
    changes: changeAnswers(
      days,
      inWindow.flatMap(({ notes }) => notes),
      today,
    ),
    longRuns: longRuns(
      diary.flatMap(({ runs }) => runs),
      from ?? today,
      firsts.run,
    ),
    isLongSore: isLongSore(mornings, today),
  };
}
