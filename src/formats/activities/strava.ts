import type { FoundActivity, FoundContext } from '../../core/diary/found-activity.ts';
import { startByInstant, tableActivity } from './table-activity.ts';
import { orderOfDates, type TableDate, tableDates, utcOf } from './table-dates.ts';
import { decimalSign, type DecimalSign, numberIn, secondsIn } from './table-numbers.ts';
import { headTable, readTable, tableText, type Table } from './table.ts';

/** A row of the list of activities in what Strava sends. */
export interface StravaRow {
  /** The name of the file with its points, as `fileKey` gives it; empty if it was written in by hand. */
  readonly file: string;
  /** What the row alone says. */
  readonly activity: FoundActivity;
}

/** Whether a text begins like Strava's list of activities, in whatever language. */
export function matchesStrava(head: string): boolean {
  return columnsOf(headTable(head)) !== undefined;
}

/** Returns the rows of Strava's list of activities; those without a date are left out. */
export function stravaRows(bytes: Uint8Array, context: FoundContext): readonly StravaRow[] {
  const table = readTable(tableText(bytes));
  const columns = columnsOf(table);
  if (columns === undefined) return [];
  const cells = cellsOf(table, columns.date);
  // In the one language that puts the month first it is a word.
  const dates = tableDates(cells, orderOfDates(cells) ?? 'dmy');
  const signs = {
    kilometres: decimalSign(cellsOf(table, columns.kilometres)),
    metres: decimalSign(cellsOf(table, columns.metres)),
  };
  return table.rows.flatMap((row, index) => {
    const date = dates[index];
    return date === undefined ? [] : (rowOf(row, columns, { date, signs, context }) ?? []);
  });
}

/** What the files of an export and its list have in common: the name of a file, without its folder and `.gz`. */
export function fileKey(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? '').replace(/\.gz$/i, '').toLowerCase();
}

/**
 * Returns the activities of an export from its rows and from what its files hold, by `fileKey`. The row says what the
 * activity was and how it is called; the file says when, where in time and how far. A row without a file that can be read is
 * an activity by itself.
 */
export function joinedWithStrava(
  rows: readonly StravaRow[],
  files: ReadonlyMap<string, readonly FoundActivity[]>,
): readonly FoundActivity[] {
  return rows.map(({ file, activity }) => {
    const inFile = nearest(files.get(file) ?? [], activity);
    return inFile === undefined ? activity : joined(activity, inFile);
  });
}

interface Columns {
  readonly id: number;
  readonly date: number;
  readonly title: number;
  readonly type: number;
  readonly file: number;
  readonly elapsed: number;
  readonly moving?: number;
  readonly kilometres?: number;
  readonly metres?: number;
  readonly effort?: number;
}

/** The columns by their places: their names are in the language of the account, and some are not translated at all. */
function columnsOf({ header, rows }: Table): Columns | undefined {
  const names = header.map((name) => plainName(name));
  const first = { id: 0, date: 1, title: 2, type: 3 };
  if (names.slice(0, 7).join(',') === OLDEST) {
    return { ...first, elapsed: 5, metres: 6, file: names.indexOf('filename') };
  }
  const file = rows
    .map((row) => row.findIndex((cell) => IN_EXPORT.test(cell)))
    .find((at) => at > 6);
  if (file !== undefined && header.length < 14)
    return { ...first, elapsed: 5, kilometres: 6, file };
  // Time and distance are there twice: in round numbers, and exactly.
  const elapsed = names.indexOf(names[5] ?? '', 7);
  const isList = elapsed > 10 && names[6] !== '' && names[6] === names[elapsed + 2];
  if (!isList) return undefined;
  return {
    ...first,
    file: elapsed - 3,
    elapsed,
    moving: elapsed + 1,
    kilometres: 6,
    metres: elapsed + 2,
    effort: elapsed + 28,
  };
}

const IN_EXPORT = /^activities\/\d+\.(?:gpx|tcx|fit)/;
const OLDEST = 'id,date,name,type,description,elapsed_time,distance';

/** A name without the markup that stands for a missing translation: its last word is the name in English. */
function plainName(name: string): string {
  const missing = /translation[ _]missing: [^">]*\.(\w+)/.exec(name)?.[1]?.replaceAll('_', ' ');
  return (missing ?? name).trim().toLowerCase();
}

function cellsOf({ rows }: Table, column: number | undefined): readonly string[] {
  return column === undefined ? [] : rows.map((row) => row[column] ?? '');
}

interface RowContext {
  readonly date: TableDate;
  readonly signs: Readonly<Record<'kilometres' | 'metres', DecimalSign>>;
  readonly context: FoundContext;
}

function rowOf(
  row: readonly string[],
  columns: Columns,
  { date, signs, context }: RowContext,
): StravaRow | undefined {
  // Times are in UTC, in every language.
  const start = startByInstant(utcOf(date), undefined, context);
  if (start === undefined) return undefined;
  const cell = (column: number | undefined) => (column === undefined ? undefined : row[column]);
  const rounded = numberIn(cell(columns.kilometres), signs.kilometres);
  const activity = tableActivity({
    sportName: cell(columns.type) ?? '',
    start,
    distance:
      numberIn(cell(columns.metres), signs.metres) ?? (rounded === null ? null : rounded * 1000),
    seconds: secondsIn(cell(columns.moving), 1),
    elapsed: secondsIn(cell(columns.elapsed), 1),
    effort: numberIn(cell(columns.effort), '.'),
    device: '',
    sourceId: cell(columns.id) ?? '',
    title: cell(columns.title) ?? '',
  });
  return { file: fileKey(cell(columns.file) ?? ''), activity };
}

/** Of several activities in a file, that of the row. */
function nearest(
  found: readonly FoundActivity[],
  { began }: FoundActivity,
): FoundActivity | undefined {
  const away = (one: FoundActivity) =>
    Math.abs(Date.parse(one.began ?? '') - Date.parse(began ?? ''));
  return found.toSorted((a, b) => (away(a) || 0) - (away(b) || 0))[0];
}

function joined(row: FoundActivity, file: FoundActivity): FoundActivity {
  // A distance added up from points is further off than the one that Strava worked out.
  const isRowNearer = row.distance !== null && (file.isEstimated || file.distance === null);
  return {
    ...file,
    sport: row.sport === 'other' ? file.sport : row.sport,
    sportName: row.sportName === '' ? file.sportName : row.sportName,
    distance: isRowNearer ? row.distance : file.distance,
    isEstimated: isRowNearer ? false : file.isEstimated,
    seconds: file.seconds ?? row.seconds,
    elapsed: file.elapsed ?? row.elapsed,
    surface: row.surface ?? file.surface,
    effort: row.effort ?? file.effort,
    sourceId: row.sourceId,
    title: row.title === '' ? file.title : row.title,
  };
}
