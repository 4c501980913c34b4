import { Fault } from '../../core/base/fault.ts';
import type { DecimalSign } from '../../core/text/decimal-sign.ts';
import type { CellStyle } from '../../formats/export/exported-record.ts';

/** What was typed about the cells of a table, and what is usual where it is read. */
export interface TypedCells {
  readonly separator: string | undefined;
  /** Whether the table is for a spreadsheet of this country, as one with a byte order mark is. */
  readonly isLocal: boolean;
  /** The decimal sign of this country. */
  readonly sign: () => DecimalSign;
}

/**
 * How the cells of a table are written. Where decimals stand behind a comma, spreadsheets separate cells by semicolons and
 * read `0.643` as 643, which is why no number has three decimals; everywhere else a table with commas is read. Throws a
 * `usage` fault.
 */
export function cellStyle({ separator: typed, isLocal, sign }: TypedCells): CellStyle {
  const local = isLocal && sign() === ',' ? ';' : ',';
  const separator = typed === undefined ? local : SEPARATORS.get(typed);
  if (separator === undefined) {
    const hint = `for example: stretch export --separator ';'`;
    throw new Fault('usage', `--separator takes \`,\`, \`;\` or \`tab\`, not \`${typed}\``, hint);
  }
  const isTab = separator === '\t';
  return { separator, decimal: separator === ';' || (isTab && local === ';') ? ',' : '.' };
}

/** Most shells pass a typed `\t` on as it is. */
const SEPARATORS: ReadonlyMap<string, CellStyle['separator']> = new Map([
  [',', ','],
  [';', ';'],
  ['tab', '\t'],
  [String.raw`\t`, '\t'],
  ['\t', '\t'],
]);
