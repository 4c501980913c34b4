import { max } from 'd3-array';
import type { ReportPeriod } from '../../../core/paper/report-periods.ts';
import { type ChartFrame, type Column, round, textWidth } from './chart-frame.ts';

/** A row of numbers below a chart, one of each period. */
export interface NumberRow {
  readonly head: string;
  readonly cell: (period: ReportPeriod) => string;
  readonly isBold?: boolean;
}

/** Points between the texts of two columns, at least. */
const LEAST_SPACE = 1.5;

/** Height of a row in letters. */
const ROW_HEIGHT = 1.35;

/** Space between the picture and the first row, in letters. */
const ROW_GAP = 0.5;

/** Returns the height of a number of rows, with the space above them. */
export function rowsHeight(count: number, { size }: ChartFrame): number {
  return (count * ROW_HEIGHT + ROW_GAP) * size.font;
}

/** Returns whether each of some rows has room for all of its numbers, except in columns of a few days. */
export function haveRoom(rows: readonly NumberRow[], frame: ChartFrame): boolean {
  return shownColumns(rows, frame).length === wideColumns(frame).length;
}

/** The columns that are not much narrower than the widest: without a month of a few days. */
function wideColumns({ columns }: ChartFrame): readonly Column[] {
  const widest = max(columns, ({ left, right }) => right - left) ?? 0;
  return columns.filter(({ left, right }) => right - left > widest / 3);
}

/**
 * Returns the columns that have their texts below them: all, or every second, third, … where there is no room. The newest
 * always has. Columns of a few days have none, nor has one that would run into its neighbour.
 */
function shownColumns(rows: readonly NumberRow[], frame: ChartFrame): readonly Column[] {
  const { size } = frame;
  const columns = wideColumns(frame);
  const widthOf = ({ period }: Column) =>
    max(rows, ({ cell }) => textWidth(cell(period), size)) ?? 0;
  const typical = max(columns, ({ left, right }) => right - left) ?? 1;
  const widest = (max(columns, widthOf) ?? 0) + LEAST_SPACE;
  const every = Math.max(1, Math.ceil(widest / typical));
  const shown: Column[] = [];
  let free = Infinity;
  for (const column of columns.toReversed().filter((_, index) => index % every === 0)) {
    const width = widthOf(column);
    const middle = middleWithin(frame, column.middle, width);
    const [left, right] = [middle - width / 2, middle + width / 2];
    if (right + LEAST_SPACE > free || left < size.gutter - LEAST_SPACE) continue;
    shown.unshift(column);
    free = left;
  }
  return shown;
}

/** Rows of texts, from `top` down, each below the middle of its period. All have theirs in the same columns. */
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
  const shown = shownColumns(rows, frame);
  return (
    <g font-size={font} fill="currentColor">
      {rows.map(({ head, cell, isBold }, index) => {
        const y = round(top + ((index + 1) * ROW_HEIGHT + ROW_GAP - 0.35) * font);
        return (
          <g key={index} {...(isBold === true ? { 'font-weight': 'bold' } : {})}>
            <text x={gutter - 8} y={y} text-anchor="end">
              {head}
            </text>
            {shown.map(({ period, middle }) => {
              const text = cell(period);
              const x = middleWithin(frame, middle, textWidth(text, frame.size));
              return (
                <text key={period.from} x={round(x)} y={y} text-anchor="middle">
                  {text}
                </text>
              );
            })}
          </g>
        );
      })}
    </g>
  );
}

/** Returns where the middle of a text is, so that the last one does not go beyond the edge. */
function middleWithin({ right }: ChartFrame, middle: number, width: number): number {
  return Math.min(middle, right - width / 2);
}
