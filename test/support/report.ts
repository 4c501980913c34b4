import { dayRecords } from '../../src/core/adherence/day-record.ts';
import { diaryDaysOf } from '../../src/core/adherence/diary-day.ts';
import { withoutOnlyBegun } from '../../src/core/journal/empty-session.ts';
import { foldLines } from '../../src/core/journal/history.ts';
import type { Line } from '../../src/core/journal/line.ts';
import {
  type ClinicianReport,
  clinicianReport,
  type ReportFacts,
} from '../../src/core/paper/clinician-report.ts';
import { addDays, trainingDay } from '../../src/core/time/day.ts';
import { libraryOf } from './sample-library.ts';

const DAY_START = '04:00';

/** Days before a report that it is made from, too. */
const BEFORE = 42;

interface Change extends Partial<Omit<ReportFacts, 'span' | 'days' | 'history' | 'today'>> {
  readonly from?: string;
  readonly to?: string;
  readonly now?: string;
}

/** Returns the report of four weeks, made in the evening of the last day, without a library. */
export function reportFrom(
  lines: readonly (Line | readonly Line[])[],
  {
    from = '2026-10-26',
    to = '2026-11-22',
    now = `${to}T23:59:00.000+00:00`,
    ...change
  }: Change = {},
): ClinicianReport {
  const history = foldLines(lines.flat());
  const records = dayRecords(history, addDays(from, -BEFORE), to, now, DAY_START);
  const sessions = withoutOnlyBegun(history.sessions);
  return clinicianReport({
    name: undefined,
    question: undefined,
    span: { from, to },
    today: trainingDay(now, DAY_START),
    dayStart: DAY_START,
    units: 'km',
    isDemo: false,
    days: diaryDaysOf({ records, sessions, diary: history.diary }),
    firstRun: history.diary.runs[0]?.day,
    history: { ...history, skips: history.skips.filter(({ day }) => day >= from && day <= to) },
    experiments: [],
    library: libraryOf([]),
    profile: { affected: 'unknown', cautions: [] },
    ...change,
  });
}
