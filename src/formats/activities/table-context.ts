import type { FoundContent, FoundContext } from '../../core/diary/found-activity.ts';
import type { DateOrder } from './table-dates.ts';

/** What a plain table may have in its columns. */
export const TABLE_COLUMNS = [
  'date',
  'time',
  'distance',
  'duration',
  'type',
  'effort',
  'note',
] as const;

/** One of them. */
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** The unit of a column of distances. */
export type DistanceUnit = 'km' | 'mi' | 'm';

/** What somebody says about a table that does not say it itself. */
export interface TableContext extends FoundContext {
  readonly unit?: DistanceUnit | undefined;
  readonly order?: DateOrder | undefined;
  /** The name of a column, or its number from 1, by what is in it. */
  readonly columns?: Readonly<Partial<Record<TableColumn, string>>> | undefined;
}

/** What has to be said first, since the table does not. */
export interface TableQuestion {
  readonly kind: 'question';
  /** The unit of distances, the order of day and month, or which columns are which. */
  readonly about: 'unit' | 'order' | 'columns';
  /** What the table does not say: `day and month could be either way round, as in 3/4/2025`. */
  readonly why: string;
  /** The names of its columns. */
  readonly header: readonly string[];
}

/** What a table holds, or what has to be said about it. */
export type TableContent = FoundContent | TableQuestion;

/** Metres in a mile. */
const MILE = 1609.344;

/** Metres in each unit. */
export const METRES: Readonly<Record<DistanceUnit, number>> = { km: 1000, mi: MILE, m: 1 };
