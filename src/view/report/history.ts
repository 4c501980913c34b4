import type { Streak } from '../../core/adherence/streak.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { type Adherence, countOf, type DoneOfPlanned } from '../../core/adherence/adherence.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import type { AdherenceWindow, HistoryOverview } from '../../core/adherence/history-overview.ts';
import { calendarText, legendText } from './calendar.ts';
import { diaryLegend, diaryRows } from './calendar-diary.ts';
import { calendarLayout } from './calendar-layout.ts';
import { countCell } from '../words/count.ts';
import { doneOfPlanned, quantity, shareWords } from '../../core/text/quantity.ts';
import { slotNames } from '../words/slot.ts';
import { pad, width } from '../../core/text/width.ts';
import { wrap } from '../../core/text/wrap.ts';
import { tableLines } from '../terminal/table.ts';
import type { Theme } from '../terminal/theme.ts';
import { fullDayWords } from '../../core/time/day-words.ts';

/** Returns the calendar with mornings and runs, and adherence by slot and by side below it. */
export function historyText(
  shown: HistoryOverview,
  theme: Theme,
  columns: number,
  unit: DistanceUnit,
): string {
  const empty = emptyWords(shown);
  if (empty !== undefined) return empty;
  const layout = calendarLayout(shown, unit, columns);
  const room = columns - INDENT.length;
  const legend = [...legendText(layout, theme, room), ...diaryLegend(layout, theme, room, unit)];
  const blocks = [
    [...calendarText(layout, theme), ...diaryRows(layout, theme, unit)],
    legend.map((line) => `${INDENT}${line}`),
    shown.days.length === 0 ? [] : countLines(shown, theme, columns),
  ];
  const lines = blocks.filter((block) => block.length > 0).map((block) => `${block.join('\n')}\n`);
  return lines.join('\n');
}

/** Returns what is said if there are no days, mornings, runs or changes to show; undefined if there are. */
export function emptyWords({ days, diary }: HistoryOverview): string | undefined {
  if (days.length > 0 || diary.weeks.length > 0 || diary.marks.length > 0) return undefined;
  return diary.isEmpty
    ? 'Nothing is recorded yet. To begin: stretch today\n'
    : 'No plan, session, morning or run is recorded yet. For the rest: stretch history list\n';
}

function countLines(shown: HistoryOverview, theme: Theme, columns: number): readonly string[] {
  const { streak } = shown;
  return [
    ...adherenceTable(shown, theme, columns),
    ...uncountedLines(shown),
    ...(streak === undefined || streak.days === 0 ? [] : [streakWords(streak)]),
  ];
}

const INDENT = '    ';

/** Why there is nothing to count. */
const NOTHING_PLANNED =
  'Nothing was planned on these days, so what was done is not counted against a plan.';

/** How each side is called in a list of counts. */
export const SIDE_NAMES = [
  ['left', 'left side'],
  ['right', 'right side'],
  ['both', 'both together'],
  ['alternate', 'sides in turn'],
] as const;

/** Periods side by side, counts with their shares or above them; or the counts of one period below those of another. */
function adherenceTable(
  { days, windows }: HistoryOverview,
  theme: Theme,
  columns: number,
): readonly string[] {
  const all = windows.at(-1)?.adherence;
  if (all === undefined) return [];
  const rows = adherenceRows(slotNames(days), all).map((row) => ({
    ...row,
    counts: windows.map(({ adherence }) => row.of(adherence) ?? NO_COUNT),
  }));
  if (rows.every(({ counts }) => counts.every(({ planned }) => planned === 0))) {
    return wrap(NOTHING_PLANNED, columns);
  }
  const heads = ['', ...windows.map(({ name }) => name)];
  const beside = rows.map(({ name, counts }) => [name, ...counts.map((one) => countCell(one))]);
  const above = rows.flatMap(({ name, counts }) => [
    [name, ...counts.map((one) => doneOfPlanned(one))],
    ['', ...counts.map((one) => shareWords(one))],
  ]);
  const tables = [alignColumns([heads, ...beside], 3), alignColumns([heads, ...above], 2)];
  const isFitting = (lines: readonly string[]) => lines.every((line) => width(line) <= columns);
  const [head, ...body] = tables.find((lines) => isFitting(lines)) ?? [];
  return head === undefined
    ? windows.flatMap((window) => windowLines(window, rows, theme, columns))
    : [theme.dim(head), ...body];
}

interface AdherenceRow {
  readonly name: string;
  readonly of: (adherence: Adherence) => DoneOfPlanned | undefined;
}

/** All sessions, those of each slot, all sets, and those of each side. */
function adherenceRows(shown: readonly string[], all: Adherence): readonly AdherenceRow[] {
  // In the calendar's order; slots that are not in the calendar come last.
  const slots = [...new Set([...shown, ...Object.keys(all.slots)])].filter(
    (name) => countOf(all.slots, name) !== undefined,
  );
  return [
    { name: 'sessions', of: (one) => one.sessions },
    ...slots.map((slot) => ({
      name: `  ${plainLine(slot)}`,
      of: (one: Adherence) => countOf(one.slots, slot),
    })),
    { name: 'their sets', of: (one) => one.sets },
    ...SIDE_NAMES.filter(([side]) => countOf(all.sides, side) !== undefined).map(
      ([side, name]) => ({ name: `  ${name}`, of: (one: Adherence) => countOf(one.sides, side) }),
    ),
  ];
}

/** The counts of one period. */
function windowLines(
  { name: window, adherence }: AdherenceWindow,
  rows: readonly AdherenceRow[],
  theme: Theme,
  columns: number,
): readonly string[] {
  const counts = rows.map(({ of }) => countCell(of(adherence) ?? NO_COUNT));
  const widest = Math.max(...counts.map((count) => width(count)));
  const cells = rows.map(({ name }, index) => [name, padLeft(counts[index] ?? '', widest)]);
  return [theme.dim(window), ...tableLines(cells, { columns, indent: 2, below: 2 })];
}

const NO_COUNT: DoneOfPlanned = { done: 0, planned: 0 };

/** Aligns rows of cells, with a gap between them: the first column to the left, the others to the right. */
function alignColumns(rows: readonly (readonly string[])[], gap: number): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => width(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? pad(cell, widths[0] ?? 0) : padLeft(cell, widths[column]),
      )
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

function padLeft(text: string, columns = 0): string {
  return ' '.repeat(Math.max(0, columns - width(text))) + text;
}

/** Says how much is not counted, if anything. */
export function uncountedLines({ windows }: HistoryOverview): readonly string[] {
  const all = windows.at(-1)?.adherence;
  if (all === undefined) return [];
  const parts = [
    [all.excused, 'slot excused', 'slots excused'],
    [all.paused, 'slot paused', 'slots paused'],
    [all.extras, 'extra session', 'extra sessions'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => quantity(count, one, many));
  return said.length === 0 ? [] : [`Not counted: ${said.join(', ')}.`];
}

/** Says how many days in a row something was done. */
export function streakWords({ days, from }: Streak): string {
  const since = from === undefined ? '' : `, since ${fullDayWords(from)}`;
  return `${quantity(days, 'day')} in a row with something done${since}.`;
}
