import { sportNamed } from './sport-name.ts';
import { METRES, type DistanceUnit } from './table-context.ts';
import { type DecimalSign, numberIn, secondsIn } from './table-numbers.ts';
import type { Table } from './table.ts';

/** Where a table has what distances are compared with. */
export interface DistancePlaces {
  readonly type: number;
  readonly distance: number;
  readonly time: number;
  readonly sign: DecimalSign;
}

/**
 * Returns the unit of distances in a list of activities, which has the steps a minute of runs and, some columns further, the
 * length of a step in metres, in any unit and language: multiplied, they are the speed. Undefined if no two columns agree with
 * one unit.
 */
export function unitByStride(table: Table, places: DistancePlaces): 'km' | 'mi' | undefined {
  const rows = table.rows.map((row) => rowOf(row, places));
  const agrees = (unit: DistanceUnit) =>
    CADENCES.some((at) => {
      const compared = rows.flatMap(({ perMinute, cells }) => {
        const [cadence, stride] = [cells[at] ?? 0, cells[at + TO_STRIDE] ?? 0];
        const isStep = isWithin(cadence, CADENCE) && isWithin(stride, STRIDE);
        return isStep && perMinute > 0 ? [(cadence * stride) / (perMinute * METRES[unit])] : [];
      });
      const near = compared.filter((ratio) => Math.abs(ratio - 1) < TOLERANCE);
      return near.length > 0 && near.length > compared.length / 2;
    });
  const [km, mi] = [agrees('km'), agrees('mi')];
  if (km === mi) return undefined;
  return km ? 'km' : 'mi';
}

/** Returns kilometres if the runs would be faster than anybody runs day by day if they were in miles; undefined otherwise. */
export function unitByPace(table: Table, places: DistancePlaces): 'km' | undefined {
  const runs = table.rows.filter((row) => sportNamed(row[places.type] ?? '') === 'run');
  const paces = runs.map((row) => rowOf(row, places).perMinute).filter((pace) => pace > 0);
  const middle = paces.toSorted((a, b) => a - b)[Math.floor(paces.length / 2)];
  return middle !== undefined && 1 / middle < FASTEST_MILE ? 'km' : undefined;
}

/** Minutes. */
const FASTEST_MILE = 5.2;

/** The columns that may be of steps a minute, and how many columns further their length is. */
const CADENCES = [8, 9, 10, 11, 12] as const;
const TO_STRIDE = 6;

/** Steps a minute and metres a step of those who run and walk. */
const CADENCE = [60, 230] as const;
const STRIDE = [0.3, 2.5] as const;

function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}

/** Both numbers are rounded. */
const TOLERANCE = 0.04;

interface ComparedRow {
  readonly cells: readonly (number | null)[];
  /** Distance a minute, in its unit; 0 if it is not known. */
  readonly perMinute: number;
}

function rowOf(row: readonly string[], { distance, time, sign }: DistancePlaces): ComparedRow {
  const cells = row.map((cell) => (/^[\d.,]+$/.test(cell) ? numberIn(cell, sign) : null));
  const minutes = (secondsIn(row[time], 60) ?? 0) / 60;
  const far = cells[distance] ?? 0;
  // Short ones are rounded too much.
  return { cells, perMinute: minutes === 0 || far < 1 ? 0 : far / minutes };
}
