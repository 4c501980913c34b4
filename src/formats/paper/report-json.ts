import type { ClinicianReport } from '../../core/paper/clinician-report.ts';
import type { ReportExercise } from '../../core/paper/report-exercises.ts';
import type { ReportMornings } from '../../core/paper/report-mornings.ts';
import type { ReportPeriod } from '../../core/paper/report-periods.ts';
import type { ReportRuns } from '../../core/paper/report-runs.ts';
import type { ReportSessions } from '../../core/paper/report-sessions.ts';
import { countJson } from '../json/adherence.ts';
import { jsonText } from '../json/json.ts';

/** A report as JSON, with whole lists; the keys are stable and documented in docs/formats.md. */
export function reportJson(report: ClinicianReport): string {
  const { from, to, today, days, name, question, units, isDemo, recorded, periods } = report;
  const { mornings, safety, sessions, exercises, answers, runs, changes, notes } = report;
  return jsonText({
    version: 1,
    from,
    to,
    today,
    days,
    name,
    question,
    units,
    demo: isDemo,
    recorded,
    periods: { unit: periods.unit, list: periods.list.map((period) => periodJson(period)) },
    mornings: mornings === null ? null : morningsJson(mornings),
    safety: { older: safety.isOlder, stop: safety.stop, answers: safety.answers },
    sessions: sessions === null ? null : sessionsJson(sessions),
    exercises: exercises.map((exercise) => exerciseJson(exercise)),
    answers,
    runs: runs === null ? null : runsJson(runs),
    changes,
    notes,
  });
}

function periodJson({ sessions, sets, runs, longest, ...rest }: ReportPeriod) {
  return {
    ...rest,
    sessions: countJson(sessions),
    sets: countJson(sets),
    runs: runs === null ? null : { ...runs, longest },
  };
}

function morningsJson({ scores, all, ...rest }: ReportMornings) {
  return {
    ...all,
    ...rest,
    scores: scores.map(({ day, score, isFlare: flare }) => ({ day, score, flare })),
  };
}

function sessionsJson({ sessions, sets, slots, plans, ...rest }: ReportSessions) {
  return {
    ...countJson(sessions),
    sets: countJson(sets),
    ...rest,
    slots: slots.map(({ name, done }) => ({ slot: name, ...countJson(done) })),
    plans,
  };
}

function exerciseJson({ id, name, side, now, done, sets, forms, hurt }: ReportExercise) {
  const doses = now.map(({ isOwn: own, ...dose }) => ({ ...dose, own }));
  return { id, name, side, now: doses, done, sets: countJson(sets), forms, hurt };
}

function runsJson({ all, longRuns, ...rest }: ReportRuns) {
  const longer = longRuns.map(({ more, ...run }) => ({
    ...run,
    more: Math.round(more * 1000) / 1000,
  }));
  return { all, ...rest, longRuns: longer };
}
