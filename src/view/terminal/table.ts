import { hang, shownWidth } from '../../core/text/wrap.ts';

/** The cells of a row, styled or not. */
export type Row = readonly string[];

/** The columns of a table: how many it may have, and how many are left free. */
export interface TableRoom {
  readonly columns: number;
  /** Before each row. */
  readonly indent: number;
  /** Before what goes on below a row, from where the row begins; 2 if that would leave little room. */
  readonly below: number;
}

/**
 * Returns each row on one line, its cells aligned; the last cell may go on below itself. Where that leaves too little
 * room, and in rows with a cell much longer than its column, the cells go on below instead: nothing is cut.
 */
export function tableLines(rows: readonly Row[], room: TableRoom): readonly string[] {
  const columns = columnsFor(measured(rows), room);
  return rows.map((row) =>
    columns === undefined ? flowedRow(row, room) : alignedRow(row, columns, room),
  );
}

/** Returns each row on one line, its cells aligned; undefined if one does not fit. For tables with a head. */
export function alignedLines(rows: readonly Row[], room: TableRoom): readonly string[] | undefined {
  const { widths } = limitedTo(Infinity, measured(rows));
  const lines = rows.map((row) => alignedRow(row, widths, { ...room, columns: Infinity }));
  return lines.every((line) => shownWidth(line) <= room.columns) ? lines : undefined;
}

/** Spaces between two cells. */
const GAP = '  ';
/** Columns that the last cell needs, if it is longer; with fewer it is below the others. */
const LEAST_ROOM = 20;
/** How wide a column may be, in the order of preference. A longer cell has its row broken instead. */
const LIMITS = [Infinity, 26, 16, 12];

/** The width of each cell of a row, or of each column. */
type Widths = readonly number[];

function measured(rows: readonly Row[]): readonly Widths[] {
  return rows.map((row) => row.map((cell) => shownWidth(cell)));
}

/**
 * The widths of all columns but the last: such that the last cells fit beside the others, or else below them; undefined if
 * the others alone do not fit.
 */
function columnsFor(rows: readonly Widths[], { columns, indent }: TableRoom): Widths | undefined {
  const limited = LIMITS.map((limit) => limitedTo(limit, rows)).filter(({ isMost }) => isMost);
  const before = ({ widths }: LimitedColumns) => indent + sum(widths) + GAP.length * widths.length;
  const beside = limited.find((one) => before(one) + Math.min(one.last, LEAST_ROOM) <= columns);
  const found = beside ?? limited.find((one) => before(one) - GAP.length <= columns);
  return found?.widths;
}

interface LimitedColumns {
  readonly widths: Widths;
  /** Of the widest last cell in a row whose other cells are within their columns. */
  readonly last: number;
  /** Whether most rows are. */
  readonly isMost: boolean;
}

/** The widths of all columns but the last, none of them wider than the limit. */
function limitedTo(limit: number, rows: readonly Widths[]): LimitedColumns {
  const count = rows.reduce((most, row) => Math.max(most, row.length - 1), 0);
  const widths = Array.from({ length: count }, (_, column) => widest(rows, column, limit));
  const within = rows.filter((row) => widths.every((width, column) => (row[column] ?? 0) <= width));
  const isMost = 2 * within.length > rows.length;
  return { widths, last: widest(within, count, Infinity), isMost };
}

/** The widest cell of a column that is not wider than the limit. */
function widest(rows: readonly Widths[], column: number, limit: number): number {
  return rows.reduce((most, row) => {
    const width = row[column] ?? 0;
    return width <= limit ? Math.max(most, width) : most;
  }, 0);
}

/** Puts each cell where its column begins, or after a cell that is longer than its own column. */
function alignedRow(row: Row, widths: Widths, room: TableRoom): string {
  const { columns, indent } = room;
  let start = indent;
  let line = ' '.repeat(indent);
  for (const [column, width] of widths.entries()) {
    line = withCell(line, row[column] ?? '', start);
    start += width + GAP.length;
  }
  const last = row[widths.length] ?? '';
  const whole = withCell(line, last, start);
  if (shownWidth(whole) <= columns) return whole;
  if (shownWidth(line) > columns) return flowedRow(row, room);
  const first = withCell(line, ' ', start).slice(0, -1);
  const left = columns - shownWidth(first);
  return left >= Math.max(LEAST_ROOM, columns / 3)
    ? hang(first, last, columns)
    : [line, ...continued([last], room, row)].join('\n');
}

/** Returns a line with a cell after a gap, from the column `start` on if that is free. */
function withCell(line: string, cell: string, start: number): string {
  if (cell === '') return line;
  const gap = line.trim() === '' ? 0 : GAP.length;
  const used = shownWidth(line);
  return `${line}${' '.repeat(Math.max(gap, start - used))}${cell}`;
}

/** Returns a row whose cells go on below where they do not fit. */
export function flowedRow(row: Row, room: TableRoom): string {
  const { columns, indent } = room;
  const [name = '', ...others] = row;
  const cells = others.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const start = ' '.repeat(indent + shownWidth(name) - shownWidth(name.trimStart()));
  const head = hang(start, name.trimStart(), columns).split('\n');
  let line = head.pop() ?? '';
  for (let next = cells[0]; next !== undefined; next = cells[0]) {
    if (shownWidth(line) + GAP.length + shownWidth(next) > columns) break;
    line += `${GAP}${next}`;
    cells.shift();
  }
  return [...head, line, ...continued(cells, room, row)].join('\n');
}

/** Lines below the first one of a row, each with as many cells as fit. */
function continued(cells: readonly string[], room: TableRoom, [name = '']: Row): readonly string[] {
  const { columns } = room;
  const start = room.indent + shownWidth(name) - shownWidth(name.trimStart());
  const isRoomy = columns - start - room.below >= 2 * LEAST_ROOM;
  const inset = ' '.repeat(start + (isRoomy ? room.below : 2));
  const lines: string[] = [];
  let line = '';
  for (const cell of cells.map((one) => one.trim())) {
    const longer = line === '' ? `${inset}${cell}` : `${line}${GAP}${cell}`;
    if (shownWidth(longer) <= columns) line = longer;
    else {
      if (line !== '') lines.push(line);
      const parts = hang(inset, cell, columns).split('\n');
      line = parts.pop() ?? '';
      lines.push(...parts);
    }
  }
  return line === '' ? lines : [...lines, line];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
