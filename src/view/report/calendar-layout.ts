import type { DayRecord } from '../../core/adherence/day-record.ts';
import type { HistoryOverview } from '../../core/adherence/history-overview.ts';
import { type DiaryOverview, type DiaryWeek, mondayOf } from '../../core/diary/diary-week.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import { addDays, type Day } from '../../core/time/day.ts';
import { width } from '../../core/text/width.ts';
import { slotNames } from '../words/slot.ts';
import { kilometres, scoreCell } from '../words/diary-week.ts';

/** Columns before the weeks, for the name of a weekday or a row. */
export const LABEL_WIDTH = 4;

/** What of a history fits into a calendar, and where: each week has a column, the latest on the right. */
export interface CalendarLayout {
  /** The Mondays. */
  readonly weeks: readonly Day[];
  readonly days: readonly DayRecord[];
  readonly diary: DiaryOverview;
  /** The slots of these days, in the order in which they are side by side. */
  readonly names: readonly string[];
  /** How wide a week is. */
  readonly cell: number;
  /** Decimals of distances. */
  readonly decimals: 0 | 1;
  /** How wide all of it may be. */
  readonly columns: number;
}

/** Returns how many days a calendar can show at most in this many columns. */
export function mostDaysShown(columns: number): number {
  return 7 * Math.ceil(columns / 2);
}

/**
 * Returns the layout with as many of the last weeks as fit: the more a week has to show, the fewer they are. Distances have
 * a decimal if that costs no week.
 */
export function calendarLayout(
  shown: Pick<HistoryOverview, 'days' | 'diary'>,
  unit: DistanceUnit,
  columns: number,
): CalendarLayout {
  const [whole, exact] = [layoutWith(shown, unit, columns, 0), layoutWith(shown, unit, columns, 1)];
  return exact.weeks.length < whole.weeks.length ? whole : exact;
}

function layoutWith(
  { days, diary }: Pick<HistoryOverview, 'days' | 'diary'>,
  unit: DistanceUnit,
  columns: number,
  decimals: 0 | 1,
): CalendarLayout {
  const bounds = [...diary.weeks.map(({ monday }) => monday), ...diary.marks.map(({ day }) => day)];
  const all = [days[0]?.day, days.at(-1)?.day, ...bounds].filter((day) => day !== undefined);
  const [first, last] = [all.toSorted()[0], all.toSorted().at(-1)];
  if (first === undefined || last === undefined) {
    return { weeks: [], days, diary, names: [], cell: 1, decimals, columns };
  }
  const within = (cell: number): CalendarLayout => {
    const weeks = weeksBack(first, last, weeksFitting(cell, columns));
    const [monday = last] = weeks;
    const shown = days.filter(({ day }) => day >= monday);
    const own = diaryFrom(diary, monday);
    return { weeks, days: shown, diary: own, names: slotNames(shown), cell, decimals, columns };
  };
  // Fewer weeks never have more to show, so this ends.
  for (let layout = within(1); ;) {
    const needed = cellWidth(layout, unit);
    if (needed <= layout.cell) return layout;
    layout = within(needed);
  }
}

function diaryFrom({ weeks, marks, isEmpty }: DiaryOverview, monday: Day): DiaryOverview {
  return {
    weeks: weeks.filter((week) => week.monday >= monday),
    marks: marks.filter(({ day }) => day >= monday),
    isEmpty,
  };
}

/** The columns that a week needs: one for each slot, and as many as the longest number has. */
function cellWidth({ names, diary, decimals }: CalendarLayout, unit: DistanceUnit): number {
  const wide = diary.weeks
    .flatMap((week) => weekNumbers(week, unit, decimals))
    .map((text) => width(text));
  return Math.max(1, names.length, ...wide);
}

function weekNumbers(
  { mornings, runs }: DiaryWeek,
  unit: DistanceUnit,
  decimals: 0 | 1,
): readonly string[] {
  return [
    ...(mornings === null ? [] : [scoreCell(mornings.median), scoreCell(mornings.highest)]),
    ...(runs === null ? [] : [kilometres(runs, unit, decimals)]),
  ];
}

/** How many weeks of this width fit. */
function weeksFitting(cell: number, columns: number): number {
  return Math.max(1, Math.floor((columns - LABEL_WIDTH + 1) / (cell + 1)));
}

/** The Mondays of the last recorded weeks, as many as fit. */
function weeksBack(first: Day, last: Day, room: number): readonly Day[] {
  const monday = mondayOf(last);
  return Array.from({ length: room }, (_, index) => addDays(monday, 7 * (index + 1 - room))).filter(
    (start) => addDays(start, 6) >= first,
  );
}
