import type { DayRecord } from '../../core/adherence/day-record.ts';
import type { Adherence } from '../../core/adherence/adherence.ts';
import type { Day, Stamp } from '../../core/time/day.ts';
import type { History } from '../../core/journal/history.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';

/** The record between two days, as every format gets it. */
export interface ExportedRecord {
  readonly from: Day;
  readonly to: Day;
  readonly now: Stamp;
  readonly today: Day;
  /** When a training day starts, `HH:MM` local. */
  readonly dayStart: string;
  /** The sessions and skips of these days; the plans of all time. */
  readonly history: History;
  readonly days: readonly DayRecord[];
  readonly totals: Adherence;
  /** The journal's own lines that these days rest on, corrections included. */
  readonly lines: () => readonly RawLine[];
  /** The name of an exercise; its id where it is no longer in the library. */
  readonly exerciseName: (id: string) => string;
  /** The name of a routine; its id where it is no longer in the library. */
  readonly routineName: (id: string) => string;
  /** Seconds a routine takes; a quarter of an hour where it is no longer in the library. */
  readonly routineSeconds: (id: string) => number;
}

/** What of a format a person can choose. */
export interface ExportOptions {
  /** A row a session, or a row a set. */
  readonly rows: 'sessions' | 'sets';
  /** Whether to begin with the mark by which Excel knows UTF-8. */
  readonly bom: boolean;
}

/** Writes the record as the text of one format. */
export type Exporter = (data: ExportedRecord, options: ExportOptions) => string;
