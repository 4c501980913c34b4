import type { DiaryDay } from '../adherence/diary-day.ts';
import { armOfRunOn, armOn } from '../experiment/arm.ts';
import { weeksOf } from '../experiment/design.ts';
import { type ArmBlock, comingBlocks, slotsOf } from '../experiment/coming.ts';
import type { Arm, Experiment } from '../experiment/experiment.ts';
import { pairsOf } from '../experiment/pairs.ts';
import { isOpen, type KnownExperiment } from '../experiment/phase.ts';
import { spanOf } from '../experiment/span.ts';
import { type Schedule, scheduleOn } from '../schedule/schedule.ts';
import { type Day, differenceInDays, eachDay } from '../time/day.ts';
import { type ArmCompliance, complianceOf } from './compliance.ts';
import { type KeptPair, keptPairs } from './kept-days.ts';

/** A slot that the experiment is about and the plan no longer had. */
export interface LostSlot {
  readonly name: string;
  /** On how many days of the experiment up to now, today included. */
  readonly days: number;
}

/** So many of so many. */
export interface Reached {
  readonly number: number;
  readonly of: number;
}

/** What is shown of an experiment before its end, and beside its result: counts, and never a score. */
export interface ExperimentStanding extends KnownExperiment {
  /** The week it is in, from 1 on; null if runs decide that, or it is not under way. */
  readonly week: Reached | null;
  /** The days with a run so far; null if it is not about runs. */
  readonly runs: Reached | null;
  /** The arm of today, or of a run today; null if it has none. */
  readonly arm: Arm | null;
  /** The half or the week that today is in, and the next one; only the first before it begins. */
  readonly coming: readonly ArmBlock[];
  readonly compliance: readonly [ArmCompliance, ArmCompliance];
  /** What was done on each day that is over, pair by pair. */
  readonly kept: readonly KeptPair[];
  readonly lostSlots: readonly LostSlot[];
}

/** What the standing of an experiment is made from. */
export interface StandingFacts {
  readonly known: KnownExperiment;
  /** Every day from its first one on, up to today or its last morning. */
  readonly days: readonly DiaryDay[];
  readonly schedules: readonly Schedule[];
  readonly today: Day;
  readonly dayStart: string;
}

/** Returns where an experiment stands. */
export function experimentStanding(facts: StandingFacts): ExperimentStanding {
  const { known, days, schedules, today, dayStart } = facts;
  const { experiment, runDays, phase } = known;
  const isRuns = experiment.layout === 'runs';
  const armOf = isRuns ? armOfRunOn : armOn;
  const counted = { experiment, runDays, days, today, dayStart };
  return {
    ...known,
    week: phase === 'under-way' ? weekOf(experiment, today) : null,
    runs: isRuns ? runsOf(known) : null,
    arm: phase === 'under-way' ? armOf(experiment, today, runDays) : null,
    coming: isOpen(known) ? comingBlocks(experiment, today) : [],
    compliance: complianceOf(counted),
    kept: keptPairs(counted),
    lostSlots: lostSlots(known, schedules, today),
  };
}

function weekOf(experiment: Experiment, today: Day): Reached | null {
  const of = weeksOf(experiment);
  if (of === undefined) return null;
  const number = Math.floor(differenceInDays(experiment.from, today) / 7) + 1;
  return { number: Math.min(number, of), of };
}

function runsOf({ experiment, runDays }: KnownExperiment): Reached {
  const days = pairsOf(experiment, runDays).flatMap(([a, b]) => [...a.days, ...b.days]);
  return { number: days.length, of: 2 * experiment.pairs };
}

function lostSlots(
  { experiment, runDays }: KnownExperiment,
  schedules: readonly Schedule[],
  today: Day,
): readonly LostSlot[] {
  const names = slotsOf(experiment);
  const { first, last } = spanOf(experiment, runDays);
  const plans = eachDay(first, last < today ? last : today).map((day) =>
    scheduleOn(schedules, day),
  );
  return names.flatMap((name) => {
    const without = plans.filter(
      (plan) => plan?.slots.every((slot) => slot.name !== name) ?? false,
    );
    return without.length === 0 ? [] : [{ name, days: without.length }];
  });
}
