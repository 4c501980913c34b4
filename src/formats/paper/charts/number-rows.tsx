import { periodMark } from '../../../core/paper/period-words.ts';
import type { PeriodUnit, ReportPeriod } from '../../../core/paper/report-periods.ts';
import { type ChartFrame, type Column, round, textWidth } from './chart-frame.ts';

/** A row of numbers below a chart, one of each period. */
export interface NumberRow {
  readonly head: string;
  readonly cell: (period: ReportPeriod) => string;
  readonly isBold?: boolean;
}

/** Returns the row that says which period a column is. */
export function periodRow(unit: PeriodUnit): NumberRow {
  const head = unit === 'week' ? 'week from' : unit;
  return { head, cell: ({ from }) => periodMark(from, unit) };
}

/** Points between the numbers of two columns. */
const LEAST_SPACE = 3;

/** Height of a row in letters. */
const ROW_HEIGHT = 1.35;

/** Space between the picture and the first row, in letters. */
const ROW_GAP = 0.5;

/** Returns the height of some rows, with the space above them. */
export function rowsHeight(rows: readonly NumberRow[], { size }: ChartFrame): number {
  return (rows.length * ROW_HEIGHT + ROW_GAP) * size.font;
}

/**
 * Returns which columns have their numbers below them: all, or every second, third, … where there is no room. The newest
 * always has. A column that is too narrow by itself, as half a month may be, has none.
 */
export function numberedColumns(
  rows: readonly NumberRow[],
  { columns, size }: ChartFrame,
): readonly Column[] {
  const needed = ({ period }: Column) =>
    Math.max(...rows.map(({ cell }) => textWidth(cell(period), size))) + LEAST_SPACE;
  const typical = Math.max(...columns.map(({ left, right }) => right - left));
  const every = Math.max(1, Math.ceil(Math.max(...columns.map(needed)) / typical));
  return columns.filter(
    (column, index) =>
      (columns.length - 1 - index) % every === 0 &&
      (column.right - column.left) * every >= needed(column),
  );
}

/** Rows of numbers, from `top` down; each below the middle of its period. */
export function NumberRows({
  rows,
  frame,
  top,
}: {
  readonly rows: readonly NumberRow[];
  readonly frame: ChartFrame;
  readonly top: number;
}) {
  const { font, gutter } = frame.size;
  const shown = numberedColumns(rows, frame);
  return (
    <g font-size={font} fill="currentColor">
      {rows.map(({ head, cell, isBold }, index) => {
        const y = round(top + ((index + 1) * ROW_HEIGHT + ROW_GAP - 0.35) * font);
        return (
          <g key={head} {...(isBold === true ? { 'font-weight': 'bold' } : {})}>
            <text x={gutter - 8} y={y} text-anchor="end">
              {head}
            </text>
            {shown.map(({ period, middle }) => (
              <text key={period.from} x={round(middle)} y={y} text-anchor="middle">
                {cell(period)}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}
