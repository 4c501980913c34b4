import type { DayRecord } from '../../core/adherence/day-record.ts';
import type { Diary } from '../../core/diary/diary.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import type { DecimalSign } from '../../core/text/decimal-sign.ts';
import type { Day, Stamp } from '../../core/time/day.ts';
import type { Exercise } from '../../core/library/exercise.ts';
import type { History, SkippedSlot } from '../../core/journal/history.ts';
import type { Line } from '../../core/journal/line.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';

/** The exported days of one month, and what they hold. */
export interface ExportedMonth {
  readonly days: readonly DayRecord[];
  /** By day and then by start, without those that were only begun. */
  readonly sessions: readonly SessionRecord[];
  /** In the order they were written. */
  readonly skips: readonly SkippedSlot[];
  /** Read when it is asked for: a table of sessions needs none. */
  readonly diary: () => Diary;
  /** The lines that these days depend on, with corrections. */
  readonly lines: () => readonly RawLine[];
  /**
   * The texts of the same lines if these days depend on no others but plans and the like, and each is valid; undefined
   * otherwise, or if it is not known.
   */
  readonly plainTexts: () => readonly string[] | undefined;
}

/** What holds for more than a month: plans, pauses, answers, experiments and doses. */
export type LastingHistory = Omit<History, 'sessions' | 'skips' | 'diary'>;

/** The record between two days, as every exporter gets it. */
export interface ExportedRecord {
  readonly from: Day;
  readonly to: Day;
  readonly now: Stamp;
  readonly today: Day;
  /** When a training day starts, `HH:MM` local. */
  readonly dayStart: string;
  /** Whether the record is made up. */
  readonly isDemo: boolean;
  /** The unit of running distances. */
  readonly units: DistanceUnit;
  /** Of all time. */
  readonly history: LastingHistory;
  /** The months of these days, one after another: an exporter writes what is in one before it takes the next. */
  readonly months: () => Iterable<ExportedMonth>;
  /** The lines about what lasts, for these days, and all corrections. */
  readonly lastingLines: () => readonly Line[];
  /** The journal lines for these days, with corrections. */
  readonly lines: () => Iterable<RawLine>;
  /** Every journal line: a calendar may hold what was exported of other days. */
  readonly allLines: () => Iterable<RawLine>;
  /** Returns the id of the line that was written first, whether it counts or not: it stays the same; empty if there is none. */
  readonly firstLine: () => string;
  /** Returns when that last changed which no line of this device says, such as a routine: in milliseconds since the epoch. */
  readonly configuredAt: () => number;
  /** Returns the name of an exercise, or its id if it is no longer in the library. */
  readonly exerciseName: (id: string) => string;
  /** Returns the exercise that is done with this id, be it a variant of it; undefined if it is no longer in the library. */
  readonly exerciseOf: (id: string) => Pick<Exercise, 'id' | 'kind'> | undefined;
  /** Returns the name of a routine, or its id if it is no longer in the library. */
  readonly routineName: (id: string) => string;
  /** Returns the seconds a routine takes, or a quarter of an hour if it is no longer in the library. */
  readonly routineSeconds: (id: string) => number;
}

/** What a row of a table can be. */
export const CSV_ROWS = ['sessions', 'sets', 'days', 'mornings', 'runs'] as const;

/** One of them. */
export type CsvRows = (typeof CSV_ROWS)[number];

/** How the cells of a table are written. */
export interface CellStyle {
  readonly separator: ',' | ';' | '\t';
  /** Never the separator. */
  readonly decimal: DecimalSign;
}

/** Options of a table. */
export interface TableOptions extends CellStyle {
  /** What each row is. */
  readonly rows: CsvRows;
  /** Whether to begin with a byte order mark, by which Excel recognises UTF-8. */
  readonly bom: boolean;
}

/** Options of the exporters. */
export interface ExportOptions extends TableOptions {
  /** Whether a calendar has the runs, too. */
  readonly runs: boolean;
}

/** Writes the record as a text of one format, in parts that are made one after another. */
export type Exporter = (data: ExportedRecord, options: ExportOptions) => Iterable<string>;

/** One file of several. */
export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file for each session, and how many sessions have none. */
export interface ExportedFiles {
  readonly files: readonly ExportedFile[];
  /** Because they were logged afterwards. */
  readonly logged: number;
  /** Because no set of theirs has a time. */
  readonly untimed: number;
}

/** Writes a file for each session. */
export type FileExporter = (data: ExportedRecord) => ExportedFiles;
