import type { DiaryDay } from '../adherence/diary-day.ts';
import { isAnythingDone } from '../adherence/day-record.ts';
import type { Run } from '../diary/activity.ts';
import { armOn } from '../experiment/arm.ts';
import type { Arm, Experiment } from '../experiment/experiment.ts';
import { pairsOf } from '../experiment/pairs.ts';
import type { SessionRecord } from '../journal/session-record.ts';
import { slotWindows } from '../schedule/slot.ts';
import { type Day, epochMs, minutesIntoDay } from '../time/day.ts';

/** Whether what was done on a day is what its arm asks for; unknown where the record does not show it. */
export type DayKept = 'as-planned' | 'not' | 'paused' | 'unknown';

/** Counts of an arm, as of a day; never a score. */
export interface ArmCompliance {
  /** Its days that are over, by what was done. */
  readonly days: Readonly<Record<DayKept, number>>;
  /** The mornings that count for it and are over, and how many of them are recorded. */
  readonly mornings: number;
  readonly recorded: number;
}

/** What is counted. */
export interface ComplianceFacts {
  readonly experiment: Experiment;
  /** The days with a run that count. */
  readonly runDays: readonly Day[];
  /** Every day from its first one on, up to today or its last morning. */
  readonly days: readonly DiaryDay[];
  readonly today: Day;
  readonly dayStart: string;
}

/** Returns how far an experiment was done as it was planned, by arm. */
export function complianceOf(facts: ComplianceFacts): readonly [ArmCompliance, ArmCompliance] {
  const { experiment, runDays, days, today, dayStart } = facts;
  const recorded = new Set(days.flatMap(({ day, morning }) => (morning === undefined ? [] : day)));
  const pairs = pairsOf(experiment, runDays);
  const of = (arm: Arm): ArmCompliance => {
    const own = days.filter(({ day }) => day < today && armOn(experiment, day, runDays) === arm);
    const kept = own.map((one) => keptOn(experiment, arm, one, dayStart));
    const count = (what: DayKept) => kept.filter((one) => one === what).length;
    // A morning that is not over can still be recorded.
    const mornings = pairs
      .flatMap((pair) => pair[arm].mornings)
      .filter((day) => day < today || (day === today && recorded.has(day)));
    return {
      days: {
        'as-planned': count('as-planned'),
        not: count('not'),
        paused: count('paused'),
        unknown: count('unknown'),
      },
      mornings: mornings.length,
      recorded: mornings.filter((day) => recorded.has(day)).length,
    };
  };
  return [of(0), of(1)];
}

/** Decides whether a day was done as its arm asks for. */
export function keptOn(
  experiment: Pick<Experiment, 'kind' | 'slots' | 'routines'>,
  arm: Arm,
  day: DiaryDay,
  dayStart: string,
): DayKept {
  switch (experiment.kind) {
    case 'evening':
    case 'morning':
      return together(experiment.slots.map((slot) => slotKept(slot, arm, day, dayStart)));
    case 'routines':
      return routineKept(experiment.routines, arm, day);
    case 'after-run':
      return afterRunKept(arm, day);
    case 'own':
      return 'unknown';
  }
}

/** Of several slots all have to be as planned. */
function together(kept: readonly DayKept[]): DayKept {
  const order: readonly DayKept[] = ['unknown', 'paused', 'not'];
  return order.find((one) => kept.includes(one)) ?? (kept.length === 0 ? 'unknown' : 'as-planned');
}

function slotKept(name: string, arm: Arm, day: DiaryDay, dayStart: string): DayKept {
  const record = day.record.slots.find(({ slot }) => slot.name === name);
  if (record === undefined || record.state === 'unplanned') return 'unknown';
  if (record.state === 'paused') return 'paused';
  const isKept = arm === 1 ? record.state === 'done' : !isAnySessionIn(name, day, dayStart);
  return isKept ? 'as-planned' : 'not';
}

/** Whether anything was done for a slot, or in its window for none. */
function isAnySessionIn(name: string, { record, sessions }: DiaryDay, dayStart: string): boolean {
  const slots = record.slots.map(({ slot }) => slot);
  const window = slotWindows(slots, dayStart).find(({ slot }) => slot.name === name);
  return sessions.some((session) => {
    if (!isAnythingDone(session)) return false;
    if (session.slot !== null) return session.slot === name;
    const minutes = minutesIntoDay(session.at, dayStart);
    return window !== undefined && window.opens <= minutes && minutes < window.closes;
  });
}

function routineKept(
  routines: Experiment['routines'],
  arm: Arm,
  { record, sessions }: DiaryDay,
): DayKept {
  const own = record.slots.find(({ slot }) => slot.name === routines?.slot);
  if (own === undefined || own.state === 'unplanned') return 'unknown';
  if (own.state === 'paused') return 'paused';
  const done = sessions.find(({ id }) => id === own.session);
  const isKept = own.state === 'done' && done?.routine === routines?.names[arm];
  return isKept ? 'as-planned' : 'not';
}

/** Milliseconds after a run in which a session counts as one after it: two hours (this project's own rule). */
const AFTER_RUN_MS = 2 * 3_600_000;

function afterRunKept(arm: Arm, { runs, sessions }: DiaryDay): DayKept {
  const done = sessions.filter((session) => isAnythingDone(session));
  const isAfter = done.length > 0 && isAfterRun(runs, done);
  if (isAfter === undefined) return 'unknown';
  return isAfter === (arm === 1) ? 'as-planned' : 'not';
}

/** Whether a session followed a run; undefined if the time of a run is not known and one may have. */
function isAfterRun(runs: readonly Run[], sessions: readonly SessionRecord[]): boolean | undefined {
  const follows = runs.some(({ began, elapsed, seconds }) => {
    if (began === null) return false;
    const [from, length] = [epochMs(began), 1000 * (elapsed ?? seconds ?? 0)];
    return sessions.some(({ at }) => {
      const begun = epochMs(at);
      return begun >= from && begun <= from + length + AFTER_RUN_MS;
    });
  });
  return follows || (runs.some(({ began }) => began === null) ? undefined : false);
}
