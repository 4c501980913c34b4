import { plainText } from '../../core/text/plain-text.ts';
import type { CellStyle } from './exported-record.ts';

/** What a cell holds: a text, a number, or one with a fixed number of decimals; or several cells as they are written. */
export type CsvCell =
  | string
  | number
  | { readonly number: string }
  | { readonly written: string }
  | null
  | undefined;

/** A list rather than an object: naming every cell takes a quarter longer. */
export type CsvRow = readonly CsvCell[];

/**
 * Before what a spreadsheet takes for a formula, including the full-width forms: at the beginning of a cell, and in it
 * after what separates cells in other tables than this, as in much of Europe a semicolon does. There a quote in the cell
 * means nothing. An apostrophe that was there already gets another, so that taking one away gives the text back.
 */
const BEFORE_FORMULA = /((?:^|[;|\t\r\n])(?:[^\S\t\r\n]|")*)(?='*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;
/** The same where commas do not separate the cells of this table. */
const BEFORE_FORMULA_OR_COMMA =
  /((?:^|[,;|\t\r\n])(?:[^\S\t\r\n]|")*)(?='*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/** What a text has that is changed in some table: most have nothing of it, and looking once is faster than for each. */
const SPECIAL = /^['=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[",;|\t\r\n]/;

/** What has to be in quotes, by separator. */
const QUOTED = { ',': /[",\r\n]/, ';': /[";\r\n]/, '\t': /["\t\r\n]/ } as const;

/** What writes a row as the text of its cells, and the cells that many rows have in common as one. */
export interface RowWriter {
  readonly row: (cells: CsvRow) => string;
  readonly common: (cells: CsvRow) => CsvCell;
}

/** Returns what writes rows. Not from a package: one took a fifth of the time allowed for a whole export. */
export function rowWriter({ separator, decimal }: CellStyle): RowWriter {
  const beforeFormula = separator === ',' ? BEFORE_FORMULA : BEFORE_FORMULA_OR_COMMA;
  const quoted = QUOTED[separator];
  const cellText = (value: CsvCell) => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'number') return numberText(value).replace('.', decimal);
    if (typeof value === 'object')
      return 'written' in value ? value.written : value.number.replace('.', decimal);
    if (!SPECIAL.test(value)) return value;
    const text = value.replaceAll(beforeFormula, "$1'");
    return quoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  // A loop by number, as a list of texts in between, or of numbers with their cells, takes twice the time.
  const row = (cells: CsvRow) => {
    let text = cellText(cells[0]);
    for (let at = 1; at < cells.length; at++) text += separator + cellText(cells[at]);
    return text;
  };
  return { row, common: (cells) => ({ written: row(cells) }) };
}

/** At most two decimals: where decimals stand behind a comma, a spreadsheet takes `0.583` for 583. */
function numberText(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  return String(Math.round(value * 100) / 100);
}

/** A number with a fixed number of decimals, one or two. */
export function fixed(value: number, decimals: 1 | 2): CsvCell {
  return { number: value.toFixed(decimals) };
}

/** Returns what a cell says of something that is so or not. */
export function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

/** Returns a text without leading spaces, because some spreadsheets look past them for a formula. */
export function textCell(text: string | null | undefined): string | undefined {
  return text === null || text === undefined ? undefined : plainText(text).trimStart();
}

/** The same, or nothing if it is not known. */
export function yesNoOrEmpty(value: boolean | null): CsvCell {
  return value === null ? null : yesOrNo(value);
}
