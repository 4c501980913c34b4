import { type Arm, ARMS } from '../experiment/experiment.ts';
import { pairsOf } from '../experiment/pairs.ts';
import { compareDays, type Day } from '../time/day.ts';
import { type ComplianceFacts, type DayKept, keptOn } from './compliance.ts';

/** The days of an arm in a pair that are over, in order. */
export interface KeptBlock {
  readonly from: Day;
  readonly arm: Arm;
  readonly days: readonly DayKept[];
}

/** A pair with what was done on its days; never a score. */
export interface KeptPair {
  /** From 1 on. */
  readonly number: number;
  /** In order of days; an arm without a day that is over is not there. */
  readonly blocks: readonly KeptBlock[];
}

/** Returns what was done on each day that is over, pair by pair, as far as they have come. */
export function keptPairs(facts: ComplianceFacts): readonly KeptPair[] {
  const { experiment, runDays, days, today, dayStart } = facts;
  const byDay = new Map(days.filter(({ day }) => day < today).map((one) => [one.day, one]));
  const pairs = pairsOf(experiment, runDays).map((pair, index): KeptPair => {
    const blocks = ARMS.flatMap((arm): readonly KeptBlock[] => {
      const own = pair[arm].days.flatMap((day) => byDay.get(day) ?? []);
      const [first] = own;
      if (first === undefined) return [];
      const kept = own.map((one) => keptOn(experiment, arm, one, dayStart));
      return [{ from: first.day, arm, days: kept }];
    });
    return { number: index + 1, blocks: blocks.toSorted((a, b) => compareDays(a.from, b.from)) };
  });
  return pairs.filter(({ blocks }) => blocks.length > 0);
}
