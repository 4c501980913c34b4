import type { DiaryDay } from '../adherence/diary-day.ts';
import type { DistanceUnit } from '../diary/distance.ts';
import { flareDays } from '../diary/flare.ts';
import { effectiveSkips, type History } from '../journal/history.ts';
import type { SessionRecord } from '../journal/session-record.ts';
import type { Library } from '../library/library.ts';
import { ownDoses } from '../library/own-doses.ts';
import type { Profile } from '../library/profile.ts';
import { scheduleOn } from '../schedule/schedule.ts';
import { plainLine } from '../text/plain-text.ts';
import type { Day } from '../time/day.ts';
import { answersIn, type ReportAnswers } from './report-answers.ts';
import { changesOf, type ReportChange, type ReportedExperiment } from './report-changes.ts';
import { dosesPlanned } from './report-doses.ts';
import { exercisesOf, type ReportExercise } from './report-exercises.ts';
import { morningsOf, type ReportMornings } from './report-mornings.ts';
import { namesIn } from './report-names.ts';
import { notesOf, type ReportNote } from './report-notes.ts';
import { periodsOf, type ReportPeriods } from './report-periods.ts';
import { type ReportRuns, runsOf } from './report-runs.ts';
import { type ReportSafety, safetyOf } from './report-safety.ts';
import { type ReportSessions, sessionsOf } from './report-sessions.ts';
import { isWithin, type Span } from './span.ts';

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

/** What a report is made from. */
export interface ReportFacts {
  readonly name: string | undefined;
  readonly question: string | undefined;
  readonly span: Span;
  readonly today: Day;
  /** When a training day starts, `HH:MM` local. */
  readonly dayStart: string;
  readonly units: DistanceUnit;
  readonly isDemo: boolean;
  /** Every day of the report, in order, and those before it that show what was usual: 42 days, if there are so many. */
  readonly days: readonly DiaryDay[];
  /** The day of the first run that is known, at least 30 days before the report if there was one then. */
  readonly firstRun: Day | undefined;
  /** The plans, pauses, answers and changes of doses of all time, and the skips of the report’s days. */
  readonly history: Pick<History, 'schedules' | 'pauses' | 'checks' | 'doseChanges' | 'skips'>;
  readonly experiments: readonly ReportedExperiment[];
  readonly library: Library;
  readonly profile: Profile;
}

/** Returns the report of some days. */
export function clinicianReport(facts: ReportFacts): ClinicianReport {
  const { span, history, days } = facts;
  const own = days.filter(({ day }) => isWithin(day, span));
  const mornings = days.flatMap(({ morning }) => morning ?? []);
  const flares = flareDays(mornings).filter((day) => isWithin(day, span));
  const sessions = own.flatMap((day) => day.sessions);
  const names = namesIn(facts.library);
  const records = own.map(({ record }) => record);
  return {
    ...headOf(facts),
    days: own.length,
    recorded: recordedIn(own),
    periods: periodsOf(own, flares),
    mornings: morningsOf({
      days: own.length,
      own: own.flatMap(({ morning }) => morning ?? []),
      all: mornings,
      flares,
    }),
    safety: safetyOf(history.checks, span),
    sessions: sessionsOf({
      span,
      records,
      schedules: history.schedules,
      routineName: names.routine,
    }),
    exercises: exercisesOf({
      planned: dosesPlanned(routinesOf(facts, sessions), {
        ...facts,
        own: ownDoses(history.doseChanges),
      }),
      sessions,
      tallies: records.flatMap(({ sets }) => sets),
      names,
    }),
    answers: answersIn(own),
    runs: runsOf({
      from: span.from,
      runs: days.flatMap(({ runs }) => runs),
      firstRun: facts.firstRun,
      activities: own.flatMap(({ activities }) => activities),
    }),
    changes: changesOf({
      ...history,
      span,
      dayStart: facts.dayStart,
      notes: own.flatMap(({ notes }) => notes),
      experiments: facts.experiments,
      names,
    }),
    notes: notesOf(own, effectiveSkips(history.skips)),
  };
}

function headOf({ name, question, span, today, units, isDemo }: ReportFacts) {
  return {
    name: plainOrNull(name),
    question: plainOrNull(question),
    ...span,
    today,
    units,
    isDemo,
  };
}

function plainOrNull(text: string | undefined): string | null {
  const plain = plainLine(text ?? '');
  return plain === '' ? null : plain;
}

function recordedIn(days: readonly DiaryDay[]): RecordedAmount {
  const sessions = days.flatMap((day) => day.sessions);
  const logged = sessions.filter(({ isLogged }) => isLogged).length;
  return {
    mornings: days.filter(({ morning }) => morning !== undefined).length,
    coached: sessions.length - logged,
    logged,
    runs: days.reduce((sum, { runs }) => sum + runs.length, 0),
  };
}

/** The routines whose doses are said: those of today’s plan, then others that were done in the report’s days. */
function routinesOf(
  { history, today }: ReportFacts,
  sessions: readonly SessionRecord[],
): readonly string[] {
  const planned = scheduleOn(history.schedules, today)?.slots ?? [];
  return [...planned, ...sessions].map(({ routine }) => routine);
}
