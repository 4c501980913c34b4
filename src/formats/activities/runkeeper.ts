import type { FoundContent, FoundContext } from '../../core/diary/found-activity.ts';
import { METRES } from './table-context.ts';
import { startByLocalClock, tableActivity } from './table-activity.ts';
import { tableDates } from './table-dates.ts';
import { decimalSign, numberIn, secondsIn } from './table-numbers.ts';
import { contentOfRows, noDate } from './table-rows.ts';
import { headTable, readTable, tableText } from './table.ts';

const DISTANCE = /^distance \((km|mi)\)$/i;

/** Whether a text begins like the list of activities that Runkeeper sends. */
export function matchesRunkeeper(head: string): boolean {
  const { header } = headTable(head);
  return (
    header.some((name) => DISTANCE.test(name)) &&
    header.includes('Route Name') &&
    header.includes('GPX File')
  );
}

/** Reads Runkeeper's list of activities: the unit is in the name of a column, and times are local. */
export function readRunkeeper(bytes: Uint8Array, context: FoundContext): FoundContent {
  const table = readTable(tableText(bytes));
  const { header, rows } = table;
  const far = header.findIndex((name) => DISTANCE.test(name));
  const unit = /mi/i.test(header[far] ?? '') ? 'mi' : 'km';
  const at = (name: string) => header.indexOf(name);
  const dates = tableDates(
    rows.map((row) => row[at('Date')] ?? ''),
    'mdy',
  );
  const sign = decimalSign(rows.map((row) => row[far] ?? ''));
  const read = rows.map((row, index) => {
    const date = dates[index];
    if (date === undefined) return noDate(row[at('Date')]);
    const distance = numberIn(row[far], sign);
    return tableActivity({
      sportName: row[at('Type')] ?? '',
      start: startByLocalClock(date, context),
      distance: distance === null ? null : distance * METRES[unit],
      seconds: secondsIn(row[at('Duration')], 60),
      sourceId: row[at('Activity Id')] ?? '',
      title: row[at('Notes')] || row[at('Route Name')] || '',
    });
  });
  return contentOfRows(table, read);
}
