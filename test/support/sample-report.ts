import { type Spread, spreadOf } from '../../src/core/base/spread.ts';
import type { ClinicianReport } from '../../src/core/paper/clinician-report.ts';
import { endWeeks } from '../../src/core/paper/end-weeks.ts';
import type { ReportMornings } from '../../src/core/paper/report-mornings.ts';
import type { PeriodUnit, ReportPeriod } from '../../src/core/paper/report-periods.ts';
import { addDays, type Day, differenceInDays } from '../../src/core/time/day.ts';

/** The day on which sample reports are made; their weeks end on it. */
const REPORT_DAY: Day = '2026-11-29';

/** A report of four weeks in which nothing was recorded, but for what is given. */
export function sampleReport(change: Partial<ClinicianReport> = {}): ClinicianReport {
  const periods = weeks(4);
  return {
    name: null,
    question: null,
    from: addDays(REPORT_DAY, -27),
    to: REPORT_DAY,
    today: REPORT_DAY,
    days: 28,
    units: 'km',
    isDemo: false,
    recorded: { mornings: 0, coached: 0, logged: 0, runs: 0 },
    periods,
    mornings: null,
    safety: { answers: [], stop: null, isOlder: false },
    sessions: null,
    exercises: [],
    answers: [],
    runs: null,
    changes: [],
    notes: [],
    ...change,
  };
}

/** A period of a report in which nothing was recorded, but for what is given. */
function samplePeriod(from: Day, to: Day, change: Partial<ReportPeriod> = {}): ReportPeriod {
  const none = { done: 0, planned: 0 };
  return {
    from,
    to,
    days: differenceInDays(from, to) + 1,
    soreness: null,
    flares: [],
    stiffness: null,
    sessions: none,
    sets: none,
    excused: 0,
    paused: 0,
    off: 0,
    extras: 0,
    runs: null,
    longest: null,
    ...change,
  };
}

/** Weeks up to the day of sample reports, newest first; `change` gives what one has, by how many weeks ago it was. */
export function weeks(
  count: number,
  change: (ago: number) => Partial<ReportPeriod> = () => ({}),
): { readonly unit: PeriodUnit; readonly list: readonly ReportPeriod[] } {
  const list = Array.from({ length: count }, (_, ago) => {
    const to = addDays(REPORT_DAY, -7 * ago);
    return samplePeriod(addDays(to, -6), to, change(ago));
  });
  return { unit: 'week', list };
}

/** Mornings with scores, each with how many days ago it was; those of flares are named. */
export function sampleMornings(
  days: number,
  scores: readonly (readonly [ago: number, score: number])[],
  flares: readonly number[] = [],
): ReportMornings {
  const own = scores
    .toSorted(([a], [b]) => b - a)
    .map(([ago, score]) => ({
      day: addDays(REPORT_DAY, -ago),
      score,
      isFlare: flares.includes(ago),
    }));
  return {
    days,
    scores: own,
    all: spread(own.map(({ score }) => score)),
    ...endWeeks(own.map(({ day, score }) => ({ day, value: score }))),
    flares: own
      .filter(({ isFlare }) => isFlare)
      .map(({ day, score }) => ({ day, score, usual: 3 }))
      .toReversed(),
    stiffness: null,
    sides: [],
    woke: null,
    medicine: null,
    keptFrom: [],
  };
}

/** Some numbers together; there is at least one. */
export function spread(values: readonly number[]): Spread {
  const found = spreadOf(values);
  if (found === null) throw new Error('no numbers');
  return found;
}
