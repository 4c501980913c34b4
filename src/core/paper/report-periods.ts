import { adherenceOver, type DoneOfPlanned } from '../adherence/adherence.ts';
import type { DiaryDay } from '../adherence/diary-day.ts';
import { type Spread, spreadOf } from '../base/spread.ts';
import { type RunTotal, runTotal, scoreRange } from '../diary/diary-week.ts';
import { longestRun } from '../diary/longest-run.ts';
import { type Day, differenceInDays } from '../time/day.ts';
import { countState, plannedSlots } from './slot-count.ts';
import { isWithin, type Span } from './span.ts';

/**
 * What the days of a report are put together in: weeks of seven days, counted back from its last day, so that the last one
 * is whole; or, if there are more than 26 of them, calendar months, quarters or years.
 */
export type PeriodUnit = 'week' | 'month' | 'quarter' | 'year';

/** What a few days of a report come to: a row of each of its tables. */
export interface ReportPeriod extends Span {
  /** How many days it has within the report; the first and the last month may have only some of theirs. */
  readonly days: number;
  /** Soreness on waking, 0 to 10; null if no morning was scored. */
  readonly soreness: Spread | null;
  /** Days on which soreness flared up, newest first. */
  readonly flares: readonly Day[];
  /** Minutes until the back had loosened; null if that was never said. */
  readonly stiffness: Spread | null;
  /** Sessions of the plan: a partial one counts as its share, so `done` may be a fraction. */
  readonly sessions: DoneOfPlanned;
  /** Sets of the sessions that count for the plan. */
  readonly sets: DoneOfPlanned;
  /** Planned sessions that are not counted: excused, paused, and left out by an experiment. */
  readonly excused: number;
  readonly paused: number;
  readonly off: number;
  /** Sessions outside the plan, which are not counted either. */
  readonly extras: number;
  /** Null if there was no run. */
  readonly runs: RunTotal | null;
  /** Metres of the longest single run; null if no distance is known. */
  readonly longest: number | null;
}

/** The days of a report put together; newest first, without gaps. */
export interface ReportPeriods {
  readonly unit: PeriodUnit;
  readonly list: readonly ReportPeriod[];
}

/** The most rows of a table: half a year in weeks. */
const MOST_ROWS = 26;

/** Returns the days of a report, in order and without gaps, put together; `flares` are the days of flares. */
export function periodsOf(days: readonly DiaryDay[], flares: readonly Day[]): ReportPeriods {
  const unit = unitFor(days);
  const list = grouped(days, unit).map((own) => periodOf(own, flares));
  return { unit, list: list.toReversed() };
}

function unitFor(days: readonly DiaryDay[]): PeriodUnit {
  const [from, to] = [days[0]?.day ?? '', days.at(-1)?.day ?? ''];
  if (days.length <= MOST_ROWS * WEEK) return 'week';
  const months = monthNumber(to) - monthNumber(from) + 1;
  if (months <= MOST_ROWS) return 'month';
  return Math.ceil(months / 3) < MOST_ROWS ? 'quarter' : 'year';
}

/** Days of a week. */
const WEEK = 7;

/** The days of each period, in order; none is empty. */
function grouped(days: readonly DiaryDay[], unit: PeriodUnit): readonly (readonly DiaryDay[])[] {
  const to = days.at(-1)?.day ?? '';
  const groups: DiaryDay[][] = [];
  let before: number | undefined;
  for (const day of days) {
    const number = numberOf(day.day, unit, to);
    if (number === before) groups.at(-1)?.push(day);
    else groups.push([day]);
    before = number;
  }
  return groups;
}

/** The number of a day's period; weeks are counted back from the last day. */
function numberOf(day: Day, unit: PeriodUnit, to: Day): number {
  switch (unit) {
    case 'week':
      return -Math.floor(differenceInDays(day, to) / WEEK);
    case 'month':
      return monthNumber(day);
    case 'quarter':
      return Math.floor(monthNumber(day) / 3);
    case 'year':
      return Number(day.slice(0, 4));
  }
}

/** Months since the year 0. */
function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function periodOf(days: readonly DiaryDay[], flares: readonly Day[]): ReportPeriod {
  const [from, to] = [days[0]?.day ?? '', days.at(-1)?.day ?? ''];
  const mornings = days.flatMap(({ morning }) => morning ?? []);
  const runs = days.flatMap((day) => day.runs);
  const records = days.map(({ record }) => record);
  const { sessions, sets, excused, paused, extras } = adherenceOver(records);
  return {
    from,
    to,
    days: days.length,
    soreness: scoreRange(mornings),
    flares: flares.filter((day) => isWithin(day, { from, to })).toReversed(),
    stiffness: spreadOf(mornings.flatMap(({ stiffness }) => stiffness ?? [])),
    sessions,
    sets,
    excused,
    paused,
    off: countState(plannedSlots(records), 'off'),
    extras,
    runs: runTotal(runs),
    longest: longestRun(runs)?.distance ?? null,
  };
}
