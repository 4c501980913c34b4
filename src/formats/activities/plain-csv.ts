import { bareUnit, columnsByName, unitInName } from './column-words.ts';
import { sportNamed } from './sport-name.ts';
import { startByLocalClock, tableActivity } from './table-activity.ts';
import {
  type DistanceUnit,
  METRES,
  type TableColumn,
  type TableContent,
  type TableContext,
  type TableQuestion,
} from './table-context.ts';
import { dateIn, orderOfDates, type TableDate, tableDates } from './table-dates.ts';
import { decimalSign, numberIn, secondsIn, type DecimalSign } from './table-numbers.ts';
import { contentOfRows, notWhat, noDate, saysNothing, type TableRow } from './table-rows.ts';
import { headTable, readTable, tableText, type Table } from './table.ts';

/** Whether a text begins like a training log: a table with dates and distances, and columns with names. */
export function matchesPlainCsv(head: string): boolean {
  const { header, rows } = headTable(head);
  const { date, distance, type, duration } = columnsByName(header);
  if (date === undefined || distance === undefined || rows.length === 0) return false;
  // Steps and nights have dates and distances, too.
  const isOfDays =
    type === undefined && duration === undefined && header.some((name) => OF_DAYS.test(name));
  return !isOfDays && rows.slice(0, 3).some((row) => hasDate(row[date] ?? ''));
}

const OF_DAYS = /step|schritt|pas\b|pasos|passi|stappen|steg|skridt|sleep|schlaf|floors/i;

/**
 * Reads a training log. Its columns are known by their names, or named by the caller; the unit of distances and the order of
 * day and month by what is in it, or by the caller. If they are not, the answer is what has to be said.
 */
export function readPlainCsv(bytes: Uint8Array, context: TableContext): TableContent {
  const table = withHeader(readTable(tableText(bytes)));
  const columns = columnsOf(table, context);
  if ('kind' in columns) return columns;
  const cells = cellsOf(table, columns.date);
  const order = context.order ?? orderOfDates(cells);
  if (order === undefined) {
    const example = cells.find((cell) => cell !== '') ?? '';
    return question(table, 'order', `day and month could be either way round: ${example}`);
  }
  const dates = tableDates(cells, order);
  const unit = context.unit ?? unitOf(table, columns.distance);
  if (unit === undefined)
    return question(table, 'unit', 'it does not say whether distances are in km or miles');
  const log: Log = {
    columns,
    unit,
    bare: bareUnitOf(table, columns.duration),
    context,
    sign: decimalSign(cellsOf(table, columns.distance)),
    isOfRuns: isOfRuns(table, columns.type),
    hasDurations: cellsOf(table, columns.duration).some((one) => secondsIn(one, 1) !== null),
  };
  const rows = table.rows.map((row, index) => rowOf(row, dates[index], log));
  return contentOfRows(table, rows);
}

type Columns = Readonly<Partial<Record<TableColumn, number>>>;

interface Log {
  readonly columns: Columns;
  /** Seconds in a bare number of durations. */
  readonly bare: number;
  readonly unit: DistanceUnit;
  readonly sign: DecimalSign;
  readonly isOfRuns: boolean;
  /** Whether the column of durations has any: its name may mean something else. */
  readonly hasDurations: boolean;
  readonly context: TableContext;
}

/** A table without names has its numbers as names. */
function withHeader(table: Table): Table {
  const { header, rows, lines } = table;
  if (!header.some((cell) => hasDate(cell))) return table;
  const names = header.map((_, at) => `${at + 1}`);
  return { header: names, rows: [header, ...rows], lines: [0, ...lines] };
}

function hasDate(cell: string): boolean {
  return dateIn(cell, 'mdy') !== undefined || dateIn(cell, 'dmy') !== undefined;
}

function columnsOf(
  table: Table,
  { columns: named = {} }: TableContext,
): Columns | Exclude<TableContent, { readonly kind: 'activities' }> {
  const { header } = table;
  const places = Object.entries(named).map(
    ([column, name]) => [column, placeOf(header, name)] as const,
  );
  const unknown = places.find(([, at]) => at === undefined);
  if (unknown !== undefined)
    return question(table, 'columns', `it has no column ${named[unknown[0] as TableColumn]}`);
  const said = Object.fromEntries(places) as Columns;
  const taken = new Set(Object.values(said));
  const found = Object.entries(columnsByName(header)).filter(([, at]) => !taken.has(at));
  const columns: Columns = { ...(Object.fromEntries(found) as Columns), ...said };
  const isUnsaid = Object.keys(named).length === 0;
  const isWithout = columns.distance === undefined && columns.duration === undefined;
  if (isUnsaid && isWithout && header.some((name) => OF_MORNINGS.test(name)))
    return { kind: 'unreadable', why: MORNINGS };
  if (columns.date === undefined)
    return question(table, 'columns', 'it has no column that is called a date');
  return isWithout
    ? question(table, 'columns', 'it has no column that is called a distance or a duration')
    : columns;
}

const OF_MORNINGS = /\b(?:pain|sore|soreness|stiff|stiffness|schmerz|schmerzen|douleur|dolor)\b/i;

const MORNINGS =
  'it has no distance and no time, and mornings cannot be imported from a table; to record one: stretch pain 4 --at yesterday';

function placeOf(header: readonly string[], name: string): number | undefined {
  const same = header.findIndex((one) => one.toLowerCase() === name.trim().toLowerCase());
  const at = same === -1 ? Number(name) - 1 : same;
  return Number.isInteger(at) && at >= 0 && at < header.length ? at : undefined;
}

function question({ header }: Table, about: TableQuestion['about'], why: string): TableQuestion {
  return { kind: 'question', about, why, header };
}

function cellsOf({ rows }: Table, column: number | undefined): readonly string[] {
  return column === undefined ? [] : rows.map((row) => row[column] ?? '');
}

/** Returns the unit that the column's name or, failing that, its cells say: nobody runs hundreds of miles, day by day. */
function unitOf(table: Table, column: number | undefined): DistanceUnit | undefined {
  if (column === undefined) return 'km';
  const cells = cellsOf(table, column);
  const inName = unitInName(table.header[column] ?? '');
  const inCells = cells.map((cell) => unitInName(cell.replace(/^[\d\s.,]+/, '')));
  const isInMetres = middleOf(cells.map((cell) => numberIn(cell, decimalSign(cells)))) > MANY;
  return inName ?? inCells.find((unit) => unit !== undefined) ?? (isInMetres ? 'm' : undefined);
}

/** Returns the seconds in a bare number of a column of durations: nobody runs for hundreds of minutes, day by day. */
function bareUnitOf(table: Table, column: number | undefined): number {
  const bare = cellsOf(table, column).map((cell) => (/^[\d.]+$/.test(cell) ? Number(cell) : null));
  return middleOf(bare) > MANY ? 1 : bareUnit(table.header[column ?? -1] ?? '');
}

const MANY = 400;

/** Returns the middle one of some numbers; 0 if there are none. */
function middleOf(numbers: readonly (number | null)[]): number {
  const known = numbers
    .filter((one) => one !== null && one > 0)
    .toSorted((a, b) => (a ?? 0) - (b ?? 0));
  return known[Math.floor(known.length / 2)] ?? 0;
}

/** Whether a log is of runs alone: it has no column of sports, or none of its words is one, as `easy` and `long` are not. */
function isOfRuns(table: Table, column: number | undefined): boolean {
  return cellsOf(table, column).every((cell) => sportNamed(cell) === undefined);
}

function rowOf(row: readonly string[], date: TableDate | undefined, log: Log): TableRow {
  const { columns, unit, sign, bare, isOfRuns: isRun, context } = log;
  const cell = (column: TableColumn) => row[columns[column] ?? -1] ?? '';
  if (date === undefined) return noDate(cell('date'));
  const amount = numberIn(cell('distance'), sign);
  const metres = amount === null ? null : amount * METRES[unit];
  const seconds = secondsIn(cell('duration'), bare);
  const named = cell('type').trim();
  const wrong = wrongCell(cell, { amount, seconds, hasDurations: log.hasDurations });
  if (wrong !== undefined) return wrong;
  // A swim or a walk may have neither.
  const isNamed = !isRun && (sportNamed(named) ?? 'run') !== 'run';
  if (!metres && seconds === null && !isNamed) return 'it has neither a distance nor a time';
  const activity = tableActivity({
    sportName: isRun ? 'run' : named,
    start: startByLocalClock(withTime(date, cell('time')), context),
    distance: metres,
    seconds: isTooFast(metres, seconds, cell('duration')) ? (seconds ?? 0) * 60 : seconds,
    effort: cell('effort') === '' ? null : numberIn(cell('effort'), decimalSign([cell('effort')])),
    title: cell('note') || (isRun ? named : ''),
  });
  return { ...activity, sportName: named || activity.sportName };
}

/** Says which cell has something in it that cannot be read; undefined if there is none. */
function wrongCell(
  cell: (column: TableColumn) => string,
  {
    amount,
    seconds,
    hasDurations,
  }: Readonly<Record<'amount' | 'seconds', number | null>> & Pick<Log, 'hasDurations'>,
): string | undefined {
  const [distance, duration] = [cell('distance'), cell('duration')];
  if (amount === null && !saysNothing(distance)) return notWhat(distance, 'distance');
  if (seconds !== null || !hasDurations || saysNothing(duration)) return undefined;
  return /^[0:.,\s]*$/.test(duration) ? undefined : notWhat(duration, 'time');
}

/** The date with the time of another column, if it has none itself. */
function withTime(date: TableDate, time: string): TableDate {
  if (date.seconds !== null || time === '') return date;
  return dateIn(`${date.day} ${time}`, 'dmy') ?? date;
}

/** Whether `1:05` must be hours and minutes: nobody covers the distance in so many minutes and seconds. */
function isTooFast(metres: number | null, seconds: number | null, typed: string): boolean {
  return (
    /^\s*\d+:\d\d\s*$/.test(typed) &&
    metres !== null &&
    seconds !== null &&
    metres / seconds > FASTEST
  );
}

/** Metres per second that only bicycles go on for longer. */
const FASTEST = 20;
