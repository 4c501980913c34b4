import { inParts } from '../../core/text/in-parts.ts';
import { type CsvRow, type RowWriter, rowWriter } from './csv-cells.ts';
import { DAY_COLUMNS, dayRows } from './csv-days.ts';
import { MORNING_COLUMNS, morningRows } from './csv-mornings.ts';
import { RUN_COLUMNS, runRows } from './csv-runs.ts';
import { SESSION_COLUMNS, sessionRows } from './csv-sessions.ts';
import { SET_COLUMNS, setRows } from './csv-sets.ts';
import type { ExportedMonth, ExportedRecord, TableOptions } from './exported-record.ts';

/** A kind of table: its columns in order, with what they hold, and its rows. */
interface CsvTable {
  readonly columns: Readonly<Record<string, string>>;
  /** Returns what makes the rows of each month. */
  readonly rows: (
    data: ExportedRecord,
    common: RowWriter['common'],
  ) => (month: ExportedMonth) => readonly CsvRow[];
}

/** Every kind of table, by what each row is. */
export const CSV_TABLES: Readonly<Record<TableOptions['rows'], CsvTable>> = {
  sessions: { columns: SESSION_COLUMNS, rows: () => sessionRows },
  sets: { columns: SET_COLUMNS, rows: setRows },
  days: { columns: DAY_COLUMNS, rows: () => dayRows },
  mornings: { columns: MORNING_COLUMNS, rows: () => morningRows },
  runs: { columns: RUN_COLUMNS, rows: () => runRows },
};

/** Writes the record as a table for spreadsheets (RFC 4180). */
export function csv(data: ExportedRecord, options: TableOptions): Iterable<string> {
  return inParts(monthTexts(data, options));
}

function* monthTexts(
  data: ExportedRecord,
  { rows, bom, ...style }: TableOptions,
): Generator<string> {
  const { columns, rows: rowsOf } = CSV_TABLES[rows];
  const { row, common } = rowWriter(style);
  const rowsIn = rowsOf(data, common);
  yield `${bom ? '\uFEFF' : ''}${row(Object.keys(columns))}\r\n`;
  for (const month of data.months()) {
    let text = '';
    for (const cells of rowsIn(month)) text += `${row(cells)}\r\n`;
    yield text;
  }
}
