import { type DiaryDay, hasDiary } from '../../core/adherence/diary-day.ts';
import { LONGEST_DAYS } from '../../core/diary/longest-run.ts';
import type { Library } from '../../core/library/library.ts';
import { type ClinicianReport, clinicianReport } from '../../core/paper/clinician-report.ts';
import type { ReportedExperiment } from '../../core/paper/report-changes.ts';
import { isWithin } from '../../core/paper/span.ts';
import { profileFrom } from '../../core/settings/profile.ts';
import { addDays, type Day } from '../../core/time/day.ts';
import type { DayRange } from '../../core/time/day-range.ts';
import type { Host } from '../../host/host.ts';
import { resultOf } from '../insight/experiment.ts';
import { diaryDays } from '../record/diary-days.ts';
import { diarySince } from '../record/diary.ts';
import { experimentsOf } from '../record/experiments.ts';
import { type RecordSnapshot, skipsSince } from '../record/read-record.ts';

/** Days of a report unless others are named: twelve weeks. */
export const REPORT_DAYS = 84;

/** Days before a report that show what was usual then: two weeks for a flare, those that keep flares apart, and the runs of 30. */
const DAYS_BEFORE = 42;

/** What a report is to be about. */
export interface ReportRequest {
  readonly range: DayRange;
  /** Whether the first day was named, so that a report begins on it even if nothing is recorded there. */
  readonly isFromNamed: boolean;
  /** Whom it is about, and what they would like answered; undefined if that is not said. */
  readonly name: string | undefined;
  readonly question: string | undefined;
}

/** Makes the report of some days. Only those, and a few before them, are read. */
export function makeReport(
  host: Host,
  record: RecordSnapshot,
  library: Library,
  { range, isFromNamed, name, question }: ReportRequest,
): ClinicianReport {
  const { to } = range;
  const { settings, today, history } = record;
  const since = range.from === undefined ? undefined : addDays(range.from, -DAYS_BEFORE);
  const days = diaryDays(record, { from: since, to });
  const from = firstDay(days, range.from ?? days[0]?.day ?? to, isFromNamed);
  const [firstRun] = diarySince(record, addDays(from, -2 * LONGEST_DAYS)).runs;
  return clinicianReport({
    name,
    question,
    span: { from, to },
    today,
    dayStart: settings.dayStart,
    units: settings.units,
    isDemo: host.label !== '',
    days,
    firstRun: firstRun?.day,
    history: {
      ...history,
      skips: skipsSince(record, from).filter(({ day }) => isWithin(day, { from, to })),
    },
    experiments: experimentsIn(record),
    library,
    profile: profileFrom(settings),
  });
}

/** What is not there before the first plan and the first entry is no gap, unless the day was named. */
function firstDay(days: readonly DiaryDay[], from: Day, isFromNamed: boolean): Day {
  if (isFromNamed) return from;
  const own = days.filter(({ day }) => day >= from);
  return own.find((day) => hasDiary(day) || day.record.hasPlan)?.day ?? from;
}

function experimentsIn(record: RecordSnapshot): readonly ReportedExperiment[] {
  return experimentsOf(record).map((known) => ({
    known,
    result: known.phase === 'over' ? resultOf(record, known) : null,
  }));
}
