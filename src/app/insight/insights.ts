import { type DiaryDay, fromFirstRecorded } from '../../core/adherence/diary-day.ts';
import type { Insights } from '../../core/insight/answer.ts';
import { blindOn, eveningsFinished } from '../../core/insight/blind.ts';
import { firstNeeded, insightsOf } from '../../core/insight/insights.ts';
import { type FirstRecorded, isRestUntil } from '../../core/insight/question-days.ts';
import type { Day } from '../../core/time/day.ts';
import { diaryDays } from '../record/diary-days.ts';
import { diarySince } from '../record/diary.ts';
import { fullHistory, type RecordSnapshot } from '../record/read-record.ts';

/** The answers as of today, and the days of the window that they are about. */
export interface InsightsFound {
  readonly insights: Insights;
  readonly days: readonly DiaryDay[];
}

/** Answers the questions that a diary is asked, as of today. */
export function findInsights(record: RecordSnapshot): InsightsFound {
  const { today, history, settings } = record;
  const { dayStart } = settings;
  const days = diaryDays(record, { from: firstNeeded(today), to: today });
  const insights = insightsOf({
    days,
    dayStart,
    today,
    firsts: firstRecorded(record, days),
    blind: blindOn(history, today, dayStart),
    finished: eveningsFinished(history, today, dayStart),
  });
  const { from } = insights;
  return { insights, days: days.filter(({ day }) => from !== null && day >= from) };
}

/** Only where days begin with a long time without any is it worth reading all earlier months. */
function firstRecorded(record: RecordSnapshot, days: readonly DiaryDay[]): FirstRecorded {
  const begins = fromFirstRecorded(days)[0]?.day;
  const firstOf = (found: DiaryDay | undefined, ever: () => Day | undefined) =>
    begins === undefined || (found !== undefined && isRestUntil(begins, found.day))
      ? found?.day
      : ever();
  return {
    run: firstOf(
      days.find(({ runs }) => runs.length > 0),
      () => diarySince(record, undefined).runs[0]?.day,
    ),
    session: firstOf(
      days.find(({ sessions }) => sessions.length > 0),
      () => fullHistory(record).sessions[0]?.day,
    ),
  };
}
