import { sessionsOver } from '../adherence/adherence.ts';
import type { DiaryDay } from '../adherence/diary-day.ts';
import { mean } from '../base/mean.ts';
import type { Day } from '../time/day.ts';
import type { InsightWeek, WeeksAnswer } from './answer.ts';
import { type InsightDay, WINDOW_DAYS } from './insight-day.ts';
import { PACE_DAYS, shortBy, tooLittle } from './pace.ts';
import type { Need } from './question.ts';
import { LEAST_TREND_WEEKS, type Trend, trend } from './trend.ts';
import { judged, scaled } from './verdict.ts';
import { weekMeans } from './week-means.ts';

/** Days of a week. */
const WEEK = 7;

/**
 * Returns the weeks of the window with their trend, counted back from today. `days` are those of the diary from the first
 * morning on, or the last ones up to today, and `diary` the same days with what was planned; the first week is left out.
 */
export function weeksAnswer(
  days: readonly InsightDay[],
  diary: readonly DiaryDay[],
  today: Day,
): WeeksAnswer {
  const recent = days.slice(-WINDOW_DAYS - WEEK);
  const found = trend(recent);
  const own = diary.slice(-recent.length);
  const weeks = weeksOf(own.slice(WEEK), recent.slice(WEEK));
  const isFirst = recent.length === days.length && recent.length >= WEEK;
  const first = isFirst ? weekOf(own.slice(0, WEEK), recent.slice(0, WEEK)) : null;
  const { line, means } = found;
  if (line === null) {
    const needs = [{ of: 'weeks', have: found.weeks, wanted: LEAST_TREND_WEEKS }] as const;
    // What is there of the next week counts as well.
    const begun = Math.max(0, recent.length - WEEK) % WEEK;
    const waits = (need: Need) => shortBy(need) * daysAWeek(recent) - begun;
    const standing = tooLittle(needs, waits, today);
    return { weeks, first, standing, span: 0, slope: null, line: null };
  }
  const span = (means.at(-1)?.at ?? 0) - (means[0]?.at ?? 0);
  const { slope: difference, low, high, p } = line;
  const slope = { difference, low, high, p };
  const through = lineThrough(found, difference);
  return { weeks, first, standing: judged(scaled(slope, span)), span, slope, line: through };
}

/** A line with the slope of the trend goes through the middle of the weeks; it is only drawn. */
function lineThrough({ means }: Trend, slope: number) {
  const middle = mean(means.map(({ at }) => at));
  const value = mean(means.map((one) => one.value));
  const valueAt = (at: number) => value + slope * (at - middle);
  return { start: valueAt(means[0]?.at ?? 0), end: valueAt(means.at(-1)?.at ?? 0) };
}

/** Days that it takes for a week with enough mornings, at the pace of the last four. */
function daysAWeek(days: readonly InsightDay[]): number {
  const recent = days.slice(-PACE_DAYS);
  const whole = Math.floor(recent.length / WEEK);
  return whole === 0 ? WEEK : (whole * WEEK) / weekMeans(recent).length;
}

function weeksOf(diary: readonly DiaryDay[], days: readonly InsightDay[]): readonly InsightWeek[] {
  const start = days.length % WEEK;
  return Array.from({ length: Math.floor(days.length / WEEK) }, (_, at) => {
    const from = start + at * WEEK;
    return weekOf(diary.slice(from, from + WEEK), days.slice(from, from + WEEK));
  });
}

function weekOf(diary: readonly DiaryDay[], days: readonly InsightDay[]): InsightWeek {
  const slots = diary.flatMap(({ record }) => record.slots.filter(({ isPlanned }) => isPlanned));
  return {
    from: days[0]?.day ?? '',
    to: days.at(-1)?.day ?? '',
    mornings: days.filter(({ score }) => score !== null).length,
    mean: weekMeans(days)[0]?.value ?? null,
    sessions: sessionsOver(diary.map(({ record }) => record)),
    whole: slots.filter(({ state }) => state === 'done').length,
    partly: slots.filter(({ state }) => state === 'partial').length,
  };
}
