import { adherenceOver, countOf, type DoneOfPlanned } from '../adherence/adherence.ts';
import type { DayRecord } from '../adherence/day-record.ts';
import { planPeriods } from '../schedule/plan-period.ts';
import { distinctSchedules, type Schedule } from '../schedule/schedule.ts';
import type { SkipReason } from '../schedule/skip-reason.ts';
import { slotDaysWords } from '../schedule/slot-days-words.ts';
import { plainLine } from '../text/plain-text.ts';
import type { Day } from '../time/day.ts';
import { mostFrequent } from './most-frequent.ts';
import type { NameOf } from './report-names.ts';
import { countState, plannedSlots } from './slot-count.ts';
import { overlap, type Span } from './span.ts';

/** A slot of a plan. */
export interface PlannedSlot {
  readonly name: string;
  /** Local time, `HH:MM`. */
  readonly time: string;
  /** On which days, in words: `every day`, `Mon–Fri`. */
  readonly days: string;
  /** The name of its routine. */
  readonly routine: string;
}

/** A plan and the days on which it was in force; they may reach beyond the report. */
export interface ReportPlan {
  readonly from: Day;
  /** Its last day; null if it has no end. */
  readonly until: Day | null;
  readonly slots: readonly PlannedSlot[];
}

/** Planned sessions of a slot that were done. */
export interface SlotDone {
  readonly name: string;
  readonly done: DoneOfPlanned;
}

/** Planned against done, over all days of the report. */
export interface ReportSessions {
  /** A partial session counts as its share, so `done` may be a fraction. Excused, paused and off are not in it. */
  readonly sessions: DoneOfPlanned;
  /** Of the sessions that count for the plan. */
  readonly sets: DoneOfPlanned;
  /** Planned sessions that were done (80 % of their sets or more), that were done in part, and not at all. */
  readonly whole: number;
  readonly partly: number;
  readonly missed: number;
  readonly excused: number;
  readonly paused: number;
  /** Left out by an experiment. */
  readonly off: number;
  /** Outside the plan. */
  readonly extras: number;
  /** In the order of the plan. */
  readonly slots: readonly SlotDone[];
  /** Why planned sessions were skipped or paused, the most frequent first. */
  readonly reasons: readonly { readonly reason: SkipReason; readonly count: number }[];
  /** Those that were in force on any day of the report, newest first. */
  readonly plans: readonly ReportPlan[];
}

/** What is said of the sessions. */
interface SessionFacts {
  readonly span: Span;
  readonly records: readonly DayRecord[];
  readonly schedules: readonly Schedule[];
  readonly routineName: NameOf;
}

/** Returns what was planned and done over some days; null if nothing was. */
export function sessionsOf(facts: SessionFacts): ReportSessions | null {
  const { sessions, sets, slots, excused, paused, extras } = adherenceOver(facts.records);
  const planned = plannedSlots(facts.records);
  const plans = plansOf(facts);
  if (planned.length === 0 && extras === 0 && plans.length === 0) return null;
  const names = [...new Set(planned.map(({ slot }) => slot.name))];
  return {
    sessions,
    sets,
    whole: countState(planned, 'done'),
    partly: countState(planned, 'partial'),
    missed: countState(planned, 'missed'),
    excused,
    paused,
    off: countState(planned, 'off'),
    extras,
    slots: names.flatMap((name) => {
      const done = countOf(slots, name);
      return done === undefined ? [] : [{ name: plainLine(name), done }];
    }),
    reasons: mostFrequent(planned.flatMap(({ reason }) => reason ?? [])).map(([reason, times]) => ({
      reason,
      count: times,
    })),
    plans,
  };
}

/** The plans that were in force on any of the days, newest first, without those that change nothing. */
function plansOf({ span, schedules, routineName }: SessionFacts): readonly ReportPlan[] {
  return planPeriods(distinctSchedules(schedules))
    .filter(({ from, until }) => overlap({ from, to: until ?? span.to }, span))
    .map(({ from, until, slots }) => ({
      from,
      until: until ?? null,
      slots: slots.map((slot) => ({
        name: plainLine(slot.name),
        time: slot.time,
        days: slotDaysWords(slot),
        routine: routineName(slot.routine),
      })),
    }))
    .toReversed();
}
