import { type RunTotal, runTotal, type ScoreRange, scoreRange } from '../diary/diary-week.ts';
import { longestRun } from '../diary/longest-run.ts';
import { addDays, type Day } from '../time/day.ts';
import { adherenceOver, countOf, type DoneOfPlanned } from './adherence.ts';
import { isToDo, type SlotRecord } from './day-record.ts';
import type { DiaryDay } from './diary-day.ts';

/** How many planned sessions were done as wholes, and how many in part. */
export interface Done {
  readonly whole: number;
  readonly partly: number;
}

/** A slot over a week. */
export interface WeekSlot extends Done {
  readonly name: string;
  readonly done: DoneOfPlanned;
  /** How many times it is still to come, or can be done now. */
  readonly left: number;
  readonly excused: number;
  readonly paused: number;
  /** How many times an experiment left it out. */
  readonly off: number;
}

/** The mornings and runs of a week; null where there is none. */
export interface WeekDiary {
  readonly mornings: ScoreRange | null;
  readonly runs: RunTotal | null;
  /** Metres of the longest run; null if no distance is known. */
  readonly longest: number | null;
}

/** A week from Monday to Sunday, up to today. */
export interface Week extends WeekDiary, Done {
  readonly monday: Day;
  readonly sunday: Day;
  /** How many of its days have come, today among them. */
  readonly days: number;
  readonly sessions: DoneOfPlanned;
  readonly left: number;
  readonly slots: readonly WeekSlot[];
  /** Sessions outside the plan. */
  readonly extras: number;
  /** The week before, to compare with. */
  readonly before: WeekDiary;
}

/** Days of a week. */
export const WEEK_DAYS = 7;

/** Returns the week that begins on a Monday; `days` are those up to its Sunday, from the week before on. */
export function weekFrom(days: readonly DiaryDay[], monday: Day, today: Day): Week {
  const sunday = addDays(monday, WEEK_DAYS - 1);
  const own = daysBetween(days, monday, sunday);
  const records = own.map(({ record }) => record);
  const { sessions, extras, slots } = adherenceOver(records);
  const planned = records.flatMap((record) => record.slots).filter(({ isPlanned }) => isPlanned);
  const names = [...new Set(planned.map(({ slot }) => slot.name))];
  return {
    monday,
    sunday,
    days: own.filter(({ day }) => day <= today).length,
    sessions,
    ...doneOf(planned),
    left: planned.filter((one) => isToDo(one)).length,
    slots: names.map((name) =>
      weekSlot(
        name,
        planned.filter(({ slot }) => slot.name === name),
        slots,
      ),
    ),
    extras,
    ...diaryOf(own),
    before: diaryOf(daysBetween(days, addDays(monday, -WEEK_DAYS), addDays(monday, -1))),
  };
}

function weekSlot(
  name: string,
  records: readonly SlotRecord[],
  counts: Readonly<Record<string, DoneOfPlanned>>,
): WeekSlot {
  const countState = (state: SlotRecord['state']) =>
    records.filter((one) => one.state === state).length;
  return {
    name,
    done: countOf(counts, name) ?? { done: 0, planned: 0 },
    ...doneOf(records),
    left: records.filter((one) => isToDo(one)).length,
    excused: countState('excused'),
    paused: countState('paused'),
    off: countState('off'),
  };
}

function doneOf(planned: readonly SlotRecord[]): Done {
  return {
    whole: planned.filter(({ state }) => state === 'done').length,
    partly: planned.filter(({ state }) => state === 'partial').length,
  };
}

function diaryOf(days: readonly DiaryDay[]): WeekDiary {
  const runs = days.flatMap((day) => day.runs);
  return {
    mornings: scoreRange(days.flatMap(({ morning }) => morning ?? [])),
    runs: runTotal(runs),
    longest: longestRun(runs)?.distance ?? null,
  };
}

/** Returns those of some days that are between two, both included. */
export function daysBetween(days: readonly DiaryDay[], from: Day, to: Day): readonly DiaryDay[] {
  return days.filter(({ day }) => day >= from && day <= to);
}
