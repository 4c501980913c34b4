import type { DiaryDay } from '../adherence/diary-day.ts';
import { type Spread, spreadOf } from '../base/spread.ts';
import { ANSWERS } from '../journal/answers.ts';
import { type DayValue, endWeeks, type EndWeeks } from './end-weeks.ts';

/** What is asked around sessions, and the soreness on waking after a day with one; each in the words that are shown. */
export type AnswerKind = (typeof ANSWERS)[number][0] | typeof NEXT_MORNING;

const NEXT_MORNING = 'soreness next morning';

/** The answers of a kind, each 0 to 10; and of the weeks at both ends, if they can be put side by side. */
export interface ReportAnswers extends EndWeeks {
  readonly kind: AnswerKind;
  readonly all: Spread;
}

/** Returns the answers around the sessions of some days, which are without gaps, in order of time; without kinds that were never answered. */
export function answersIn(days: readonly DiaryDay[]): readonly ReportAnswers[] {
  const asked = ANSWERS.map(([kind, key]) => ({ kind, values: valuesOf(days, key) }));
  const next = { kind: NEXT_MORNING, values: nextMornings(days) } as const;
  // Effort is no pain: it comes after all that is.
  return [...asked.slice(0, -1), next, ...asked.slice(-1)].flatMap(({ kind, values }) => {
    const all = spreadOf(values.map(({ value }) => value));
    return all === null ? [] : [{ kind, all, ...endWeeks(values) }];
  });
}

function valuesOf(
  days: readonly DiaryDay[],
  key: (typeof ANSWERS)[number][1],
): readonly DayValue[] {
  return days.flatMap(({ day, sessions }) =>
    sessions.flatMap(({ [key]: value }) => (value === null ? [] : [{ day, value }])),
  );
}

/** The scores of the mornings after days with a session, each once, on the day of the session. */
function nextMornings(days: readonly DiaryDay[]): readonly DayValue[] {
  return days.flatMap(({ day, sessions }, index) => {
    const next = days[index + 1]?.morning;
    return sessions.length === 0 || next === undefined ? [] : [{ day, value: next.score }];
  });
}
