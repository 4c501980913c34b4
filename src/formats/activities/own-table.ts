import type { FoundContent, FoundContext } from '../../core/diary/found-activity.ts';
import { SURFACES } from '../../core/diary/sport.ts';
import { METRES } from './table-context.ts';
import { startByLocalClock, tableActivity } from './table-activity.ts';
import { dateIn } from './table-dates.ts';
import { decimalSign, numberIn } from './table-numbers.ts';
import { contentOfRows, noDate, notWhat, type TableRow } from './table-rows.ts';
import { headTable, readTable, tableText } from './table.ts';

/** What only the tables that this program exports have, by what each of their rows is. */
const OWN_TABLES: readonly (readonly [rows: string, columns: readonly string[]])[] = [
  ['runs', ['id', 'day', 'km', 'minutes', 'zone_assumed']],
  ['sets', ['session', 'exercise', 'side', 'planned', 'complete']],
  ['days', ['day', 'slots_planned', 'slots_done', 'sets_planned']],
  ['sessions', ['id', 'day', 'routine', 'sets_planned', 'sets_done']],
  ['mornings', ['id', 'day', 'soreness', 'stiffness']],
];

/** Whether a text begins like a table that this program exported. */
export function matchesOwnTable(head: string): boolean {
  return rowsOf(headTable(head).header) !== undefined;
}

function rowsOf(header: readonly string[]): string | undefined {
  const names = new Set(header);
  return OWN_TABLES.find(([, columns]) => columns.every((name) => names.has(name)))?.[0];
}

/** Reads a table of runs that this program exported; the others hold less than the record they are from. */
export function readOwnTable(bytes: Uint8Array, context: FoundContext): FoundContent {
  const table = readTable(tableText(bytes));
  const { header, rows } = table;
  const kind = rowsOf(header);
  if (kind !== 'runs') {
    const why = `a table of ${kind} that stretch exported; to read a record back in, export it as json or ndjson`;
    return { kind: 'unreadable', why };
  }
  const numbers = NUMBERS.flatMap((name) => rows.map((row) => row[header.indexOf(name)] ?? ''));
  const sign = decimalSign(numbers);
  return contentOfRows(
    table,
    rows.map((row) => {
      const text = (name: string) => asWritten(row[header.indexOf(name)] ?? '');
      return runOf({ text, number: (name) => numberIn(text(name), sign) }, context);
    }),
  );
}

const NUMBERS = ['km', 'minutes', 'elapsed'];

/** A cell without the apostrophes that keep a spreadsheet from taking it for a formula. */
function asWritten(cell: string): string {
  return cell.replaceAll(
    /((?:^|[,;|\t\r\n])(?:[^\S\t\r\n]|")*)'(?='*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g,
    '$1',
  );
}

interface Cells {
  readonly text: (name: string) => string;
  readonly number: (name: string) => number | null;
}

const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function runOf({ text, number }: Cells, context: FoundContext): TableRow {
  const typed = text('at') || text('day');
  const date = dateIn(typed, 'dmy');
  if (date === undefined) return noDate(typed);
  const wrong = NUMBERS.find((name) => text(name) !== '' && number(name) === null);
  if (wrong !== undefined) return notWhat(text(wrong), 'number');
  const [km, minutes, elapsed] = [number('km'), number('minutes'), number('elapsed')];
  if (!km && !minutes && !elapsed) return 'it has neither a distance nor a time';
  const run = tableActivity({
    sportName: 'run',
    start: startByLocalClock(date, context),
    distance: km === null ? null : km * METRES.km,
    seconds: minutes === null ? null : minutes * 60,
    elapsed: elapsed === null ? null : elapsed * 60,
    effort: number('effort'),
    device: text('device'),
    sourceId: text('source_id'),
    title: text('note'),
  });
  return {
    ...run,
    surface: SURFACES.find((surface) => surface === text('surface')) ?? null,
    isEstimated: text('estimated') === 'yes',
    // The moment as it was recorded, with the offset there and then.
    began: STAMP.test(text('at')) ? text('at') : run.began,
    date: date.day,
    localTime: text('zone_assumed') === 'yes' ? 'assumed' : 'offset',
    own: { id: text('id'), file: text('file'), isLate: text('late') === 'yes' },
  };
}
