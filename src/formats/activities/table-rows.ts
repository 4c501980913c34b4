import type { FoundActivity, FoundContent, LeftOut } from '../../core/diary/found-activity.ts';
import { excerpt } from '../../core/text/plain-text.ts';
import type { Table } from './table.ts';

/** What a row of a table holds: an activity, or why it holds none. */
export type TableRow = FoundActivity | string;

/** Returns what a table holds, by its rows in order: its activities, and the rows that hold none. */
export function contentOfRows({ lines }: Table, rows: readonly TableRow[]): FoundContent {
  const activities: FoundActivity[] = [];
  const leftOut: LeftOut[] = [];
  for (const [index, row] of rows.entries()) {
    // The first line is that of the header.
    const line = lines[index + 1] ?? index + 2;
    if (typeof row === 'string') leftOut.push({ line, why: row });
    else activities.push({ ...row, line });
  }
  const [first] = leftOut;
  if (first === undefined) return { kind: 'activities', activities };
  if (activities.length > 0) return { kind: 'activities', activities, leftOut };
  const more = leftOut.length === 1 ? '' : ', and so on';
  return {
    kind: 'unreadable',
    why: `no row of it can be read; line ${first.line}: ${first.why}${more}`,
  };
}

/** Says that a cell has no date in it, or nothing at all. */
export function noDate(cell: string | undefined): string {
  const text = (cell ?? '').trim();
  return text === '' ? 'it has no date' : notWhat(text, 'date');
}

/** Says that a cell does not hold what it should. */
export function notWhat(cell: string, what: string): string {
  return `\`${excerpt(cell.trim(), LONGEST_CELL)}\` is no ${what}`;
}

/** Characters of a cell that are shown. */
const LONGEST_CELL = 40;

/** Whether a cell says nothing, as a blank, `--` and `n/a` do. */
export function saysNothing(cell: string): boolean {
  return /^(?:[^\p{L}\p{N}]*|n\/?a|nan|none|null|km|mi|miles?|m)$/iu.test(cell.trim());
}
