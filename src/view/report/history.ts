import type { Streak } from '../../core/adherence/streak.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { type Adherence, countOf, type DoneOfPlanned } from '../../core/adherence/adherence.ts';
import type { HistoryOverview } from '../../core/adherence/history-overview.ts';
import { calendarText, legendText } from './calendar.ts';
import { countCell } from '../words/count.ts';
import { quantity, shareWords } from '../../core/text/quantity.ts';
import { slotNames } from '../words/slot.ts';
import { cut, pad, width } from '../../core/text/width.ts';
import { wrap } from '../../core/text/wrap.ts';
import type { Theme } from '../terminal/theme.ts';
import { fullDayWords } from '../words/time.ts';

/** Returns the calendar, with adherence by slot and by side below it. */
export function historyText(shown: HistoryOverview, theme: Theme, columns: number): string {
  const { days, streak } = shown;
  const first = days[0];
  if (first === undefined) return NOTHING_RECORDED;
  const lines = [
    ...calendarText(days, theme, columns),
    '',
    ...legendText(days, theme, { columns, indent: INDENT.length }).map(
      (line) => `${INDENT}${line}`,
    ),
    '',
    ...adherenceTable(shown, theme, columns),
    ...uncountedLines(shown).flatMap((line) => wrap(line, columns)),
    ...(streak === undefined || streak.days === 0 ? [] : wrap(streakWords(streak), columns)),
  ];
  return `${lines.join('\n')}\n`;
}

/** What is said of an empty record. */
export const NOTHING_RECORDED = 'Nothing is recorded yet. To begin: stretch today\n';

const INDENT = '    ';

/** How each side is called in a list of counts. */
export const SIDE_NAMES = [
  ['left', 'left side'],
  ['right', 'right side'],
  ['both', 'both together'],
  ['alternate', 'sides in turn'],
] as const;

function adherenceTable(
  { days, windows }: HistoryOverview,
  theme: Theme,
  columns: number,
): readonly string[] {
  const all = windows.at(-1)?.adherence;
  if (all === undefined) return [];
  // In the calendar's order; slots that are not in the calendar come last.
  const shown = slotNames(days);
  const slots = [...new Set([...shown, ...Object.keys(all.slots)])].filter(
    (name) => countOf(all.slots, name) !== undefined,
  );
  const rows: readonly (readonly [string, (one: Adherence) => DoneOfPlanned | undefined])[] = [
    ['sessions', (one) => one.sessions],
    ...slots.map(
      (slot) => [`  ${plainLine(slot)}`, (one: Adherence) => countOf(one.slots, slot)] as const,
    ),
    ['their sets', (one) => one.sets],
    ...SIDE_NAMES.filter(([side]) => countOf(all.sides, side) !== undefined).map(
      ([side, name]) => [`  ${name}`, (one: Adherence) => countOf(one.sides, side)] as const,
    ),
  ];
  const table = (cell: (count: DoneOfPlanned) => string) => [
    ['', ...windows.map(({ name }) => name)],
    ...rows.map(([name, of]) => [
      name,
      ...windows.map(({ adherence }) => cell(of(adherence) ?? NO_COUNT)),
    ]),
  ];
  const wide = alignColumns(table(countCell));
  const isFitting = wide.every((line) => width(line) <= columns);
  const [head = '', ...body] = isFitting ? wide : alignColumns(table(shareWords));
  return [theme.dim(cut(head, columns)), ...body.map((line) => cut(line, columns))];
}

const NO_COUNT: DoneOfPlanned = { done: 0, planned: 0 };

/** Aligns rows of cells: the first column to the left, the others to the right. */
function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => width(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? pad(cell, widths[0] ?? 0) : padLeft(cell, widths[column]),
      )
      .join('   ')
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
