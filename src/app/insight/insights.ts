import type { DiaryDay } from '../../core/adherence/diary-day.ts';
import type { Insights } from '../../core/insight/answer.ts';
import { blindOn } from '../../core/insight/blind.ts';
import { firstNeeded, insightsOf } from '../../core/insight/insights.ts';
import type { FirstRecorded } from '../../core/insight/question-days.ts';
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
    firsts: firstRecorded(record),
    blind: blindOn(history, today, dayStart),
  });
  const { from } = insights;
  return { insights, days: days.filter(({ day }) => from !== null && day >= from) };
}

function firstRecorded(record: RecordSnapshot): FirstRecorded {
  const { sessions } = fullHistory(record);
  return { run: diarySince(record, undefined).runs[0]?.day, session: sessions[0]?.day };
}
