import { METRES, type DistanceUnit } from './table-context.ts';
import { type DecimalSign, numberIn, secondsIn } from './table-numbers.ts';
import type { Table } from './table.ts';

/** Where a table has what distances are compared with. */
export interface DistancePlaces {
  readonly distance: number;
  readonly time: number;
  readonly sign: DecimalSign;
}

/**
 * Returns the unit of distances in a list of runs, which has steps a minute and the length of a step in metres in two of
 * its columns, whatever their names are: multiplied, they are the speed. Undefined if no two columns agree with either unit.
 */
export function unitByStride(table: Table, places: DistancePlaces): 'km' | 'mi' | undefined {
  const rows = table.rows.slice(0, MOST_ROWS).map((row) => rowOf(row, places));
  const columns = table.header.map((_, at) => rows.map(({ cells }) => cells[at] ?? null));
  const cadences = columns.filter((column) => isMostly(column, CADENCE));
  const strides = columns.filter((column) => isMostly(column, STRIDE));
  const pairs = cadences.flatMap((cadence) => strides.map((stride) => [cadence, stride] as const));
  const agrees = (unit: DistanceUnit) =>
    pairs.some(([cadence, stride]) => {
      const known = rows.map(
        ({ perMinute }, at) =>
          [perMinute * METRES[unit], (cadence[at] ?? 0) * (stride[at] ?? 0)] as const,
      );
      const compared = known.filter(([speed, steps]) => speed > 0 && steps > 0);
      const near = compared.filter(([speed, steps]) => Math.abs(steps / speed - 1) < TOLERANCE);
      return compared.length > 0 && near.length / compared.length > 0.6;
    });
  const [km, mi] = [agrees('km'), agrees('mi')];
  if (km === mi) return undefined;
  return km ? 'km' : 'mi';
}

const MOST_ROWS = 100;

/** Steps a minute and metres a step of those who run and walk. */
const CADENCE = [90, 230] as const;
const STRIDE = [0.4, 2.2] as const;

/** Both numbers are rounded, and measured by different sensors. */
const TOLERANCE = 0.06;

interface ComparedRow {
  readonly cells: readonly (number | null)[];
  /** Distance a minute, in its unit; 0 if it is not known. */
  readonly perMinute: number;
}

function rowOf(row: readonly string[], { distance, time, sign }: DistancePlaces): ComparedRow {
  const cells = row.map((cell) => (/^[\d.,]+$/.test(cell) ? numberIn(cell, sign) : null));
  const minutes = (secondsIn(row[time], 60) ?? 0) / 60;
  return { cells, perMinute: minutes === 0 ? 0 : (cells[distance] ?? 0) / minutes };
}

/** Whether at least a third of the numbers of a column are in a range: not all rows are runs. */
function isMostly(
  column: readonly (number | null)[],
  [least, most]: readonly [number, number],
): boolean {
  const numbers = column.filter((cell) => cell !== null && cell > 0);
  const within = numbers.filter((cell) => (cell ?? 0) >= least && (cell ?? 0) <= most);
  return within.length > 0 && within.length >= numbers.length / 3;
}
