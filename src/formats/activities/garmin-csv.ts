import {
  type DistanceUnit,
  METRES,
  type TableContent,
  type TableContext,
} from './table-context.ts';
import { startByLocalClock, tableActivity } from './table-activity.ts';
import { orderOfDates, tableDates } from './table-dates.ts';
import { decimalSign, numberIn, secondsIn } from './table-numbers.ts';
import { contentOfRows, noDate } from './table-rows.ts';
import { headTable, readTable, tableText } from './table.ts';
import { unitByPace, unitByStride } from './garmin-unit.ts';

/*
 * The list of activities that Garmin Connect exports has its names in the language of the account, and its first seven
 * columns always in this order.
 */
const [TYPE, DATE, FAVOURITE, TITLE, DISTANCE, TIME] = [0, 1, 2, 3, 4, 6];

/** Whether a text begins like Garmin Connect's list of activities, in whatever language. */
export function matchesGarminCsv(head: string): boolean {
  const { header, rows } = headTable(head);
  const isRow = (row: readonly string[]) =>
    /^(?:true|false)$/i.test(row[FAVOURITE] ?? '') && /\d{4}/.test(row[DATE] ?? '');
  return header.length > 20 && rows.length > 0 && rows.slice(0, 3).every((row) => isRow(row));
}

/** Reads Garmin Connect's list of activities, which does not say whether its distances are in kilometres or miles. */
export function readGarminCsv(bytes: Uint8Array, context: TableContext): TableContent {
  const table = readTable(tableText(bytes));
  const column = (at: number) => table.rows.map((row) => row[at] ?? '');
  const { header } = table;
  const order = context.order ?? orderOfDates(column(DATE));
  if (order === undefined) {
    const why = `day and month could be either way round: ${column(DATE)[0] ?? ''}`;
    return { kind: 'question', about: 'order', why, header };
  }
  const dates = tableDates(column(DATE), order);
  const sign = decimalSign([...column(DISTANCE), ...column(FRACTIONS)]);
  const places = { type: TYPE, distance: DISTANCE, time: TIME, sign };
  const unit = context.unit ?? unitByStride(table, places) ?? unitByPace(table, places);
  if (unit === undefined) {
    return {
      kind: 'question',
      about: 'unit',
      why: 'it does not say whether distances are in km or miles',
      header,
    };
  }
  const rows = table.rows.map((row, index) => {
    const date = dates[index];
    if (date === undefined) return noDate(row[DATE]);
    const seconds = secondsIn(row[TIME], 60);
    const distance = metresOf(numberIn(row[DISTANCE], sign), seconds, unit);
    const start = startByLocalClock(date, context);
    const sportName = row[TYPE] ?? '';
    return tableActivity({ sportName, start, distance, seconds, title: row[TITLE] ?? '' });
  });
  return contentOfRows(table, rows);
}

/** A column of small numbers with decimals, which show the decimal sign if distances do not. */
const FRACTIONS = 9;

/** Faster than anybody goes by bicycle, in metres per second: the distance of a pool or a track is in metres. */
const TOO_FAST = 40;

function metresOf(
  distance: number | null,
  seconds: number | null,
  unit: DistanceUnit,
): number | null {
  if (distance === null || distance === 0) return null;
  const metres = distance * METRES[unit];
  const isInMetres = seconds !== null && metres / seconds > TOO_FAST;
  return isInMetres ? distance * (unit === 'mi' ? YARD : 1) : metres;
}

/** Metres in a yard, which the pools of those who count in miles have. */
const YARD = 0.9144;
