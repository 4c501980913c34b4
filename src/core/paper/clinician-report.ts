import type { DistanceUnit } from '../diary/distance.ts';
import type { Day } from '../time/day.ts';
import type { ReportAnswers } from './report-answers.ts';
import type { ReportChange } from './report-changes.ts';
import type { ReportExercise } from './report-exercises.ts';
import type { ReportMornings } from './report-mornings.ts';
import type { ReportNote } from './report-notes.ts';
import type { ReportPeriods, Span } from './report-periods.ts';
import type { ReportRuns } from './report-runs.ts';
import type { ReportSafety } from './report-safety.ts';
import type { ReportSessions } from './report-sessions.ts';

/** How much was recorded in the days of a report. */
export interface RecordedAmount {
  /** Mornings with a score. */
  readonly mornings: number;
  /** Sessions that were coached set by set, and that were logged afterwards. */
  readonly coached: number;
  readonly logged: number;
  readonly runs: number;
}

/**
 * One page for a clinician about some days of a record, as values: all formats show the same, in the order of these fields.
 * Lists are newest first unless they say otherwise. All texts are plain text on one line; none is escaped for any format.
 * It describes what was recorded, and judges nothing.
 */
export interface ClinicianReport extends Span {
  /** Whom it is about; null if that is not said. */
  readonly name: string | null;
  /** What the person would like answered; null if nothing. */
  readonly question: string | null;
  /** The training day on which it was made. */
  readonly today: Day;
  /** How many days it is about. */
  readonly days: number;
  /** The unit in which distances are shown; all distances are metres. */
  readonly units: DistanceUnit;
  /** Whether the record is made up, which has to be said on the paper. */
  readonly isDemo: boolean;
  readonly recorded: RecordedAmount;
  /** The rows of the tables of soreness, sessions and runs. */
  readonly periods: ReportPeriods;
  /** Null if no morning was scored. */
  readonly mornings: ReportMornings | null;
  readonly safety: ReportSafety;
  /** Null if nothing was planned or done. */
  readonly sessions: ReportSessions | null;
  /** In the order in which they are done. */
  readonly exercises: readonly ReportExercise[];
  /** Without those kinds that were never answered. */
  readonly answers: readonly ReportAnswers[];
  /** Null if there was neither a run nor another activity. */
  readonly runs: ReportRuns | null;
  readonly changes: readonly ReportChange[];
  readonly notes: readonly ReportNote[];
}
