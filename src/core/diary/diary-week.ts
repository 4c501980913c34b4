import { type Spread, spreadOf } from '../base/spread.ts';
import { addDays, type Day, weekday } from '../time/day.ts';
import type { Run } from './activity.ts';
import { type Diary, firstDiaryDay } from './diary.ts';
import { countedMornings, type Morning } from './morning.ts';

/** The scores of some mornings, 0 to 10; `count` is how many have one. */
export type ScoreRange = Spread;

/** Some runs together. */
export interface RunTotal {
  readonly count: number;
  /** Metres of those with a distance. */
  readonly metres: number;
  /** Seconds of those with a time. */
  readonly seconds: number;
  /** How many have no distance. */
  readonly withoutDistance: number;
}

/** A week from Monday to Sunday, with its mornings and runs; null where it has none. */
export interface DiaryWeek {
  /** Its Monday. */
  readonly monday: Day;
  readonly mornings: ScoreRange | null;
  readonly runs: RunTotal | null;
}

/** What a diary comes to, week by week. */
export interface DiaryOverview {
  /** The weeks with a morning or a run, in order. */
  readonly weeks: readonly DiaryWeek[];
  /** What one marked as a change, in order of days. */
  readonly marks: readonly { readonly day: Day; readonly text: string }[];
  /** Whether nothing at all is in the diary. */
  readonly isEmpty: boolean;
}

/** Returns what a diary comes to. */
export function diaryOverview(diary: Diary): DiaryOverview {
  return {
    weeks: diaryWeeks(diary),
    marks: diary.notes.filter(({ isMark }) => isMark).map(({ day, text }) => ({ day, text })),
    isEmpty: firstDiaryDay(diary) === undefined,
  };
}

/** Returns the Monday of the week of a day. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** Returns the week of a day, from its Monday to its Sunday. */
export function weekOf(day: Day): { readonly from: Day; readonly to: Day } {
  const from = mondayOf(day);
  return { from, to: addDays(from, 6) };
}

function diaryWeeks({ mornings, runs }: Diary): readonly DiaryWeek[] {
  const scored = byWeek(countedMornings(mornings));
  const run = byWeek(runs);
  const mondays = [...new Set([...scored.keys(), ...run.keys()])].toSorted();
  return mondays.map((monday) => ({
    monday,
    mornings: scoreRange(scored.get(monday) ?? []),
    runs: runTotal(run.get(monday) ?? []),
  }));
}

/** In order of days, so that each Monday is worked out once. */
function byWeek<T extends { readonly day: Day }>(items: readonly T[]): ReadonlyMap<Day, T[]> {
  const weeks = new Map<Day, T[]>();
  let week: { readonly next: Day; readonly own: T[] } | undefined;
  for (const item of items) {
    if (week === undefined || item.day >= week.next) {
      const monday = mondayOf(item.day);
      week = { next: addDays(monday, 7), own: weeks.get(monday) ?? [] };
      weeks.set(monday, week.own);
    }
    week.own.push(item);
  }
  return weeks;
}

/** Returns the scores of some mornings together; null if there is none. */
export function scoreRange(mornings: readonly Morning[]): ScoreRange | null {
  return spreadOf(mornings.map(({ score }) => score));
}

/** Returns some runs together; null if there is none. */
export function runTotal(runs: readonly Run[]): RunTotal | null {
  if (runs.length === 0) return null;
  return {
    count: runs.length,
    metres: runs.reduce((sum, { distance }) => sum + (distance ?? 0), 0),
    seconds: runs.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0),
    withoutDistance: runs.filter(({ distance }) => distance === null).length,
  };
}
