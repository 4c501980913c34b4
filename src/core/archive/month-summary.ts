import { type Adherence, joinedSums, NO_SUMS, sumsOver } from '../adherence/adherence.ts';
import type { DayRecord } from '../adherence/day-record.ts';
import { isBreak, NO_STREAK, type Streak, streakOver } from '../adherence/streak.ts';
import type { SkippedSlot } from '../journal/history.ts';
import { joinedPractice, NO_PRACTICE, practiceAfter } from '../journal/practice.ts';
import type { SessionRecord } from '../journal/session-record.ts';
import type { Practice } from '../session/teaching.ts';
import { type Day, earliestDay } from '../time/day.ts';
import { joinedRemembered, NOTHING_REMEMBERED, type Remembered } from './remembered.ts';

/** What has to be known of consecutive days without looking at them again. */
export interface MonthSummary {
  /** The first day with a session or a skip. */
  readonly first: Day | undefined;
  /** Sums that are not rounded, so that they can be added to others. */
  readonly sums: Adherence;
  /** Days in a row with something done, up to the last day. */
  readonly streak: Streak;
  /** Whether one of the days ends whatever streak there was before. */
  readonly isBroken: boolean;
  readonly practice: Practice;
  readonly remembered: Remembered;
}

/** The summary of no days. */
export const NO_SUMMARY: MonthSummary = {
  first: undefined,
  sums: NO_SUMS,
  streak: NO_STREAK,
  isBroken: false,
  practice: NO_PRACTICE,
  remembered: NOTHING_REMEMBERED,
};

interface Entries {
  readonly days: readonly DayRecord[];
  readonly sessions: readonly SessionRecord[];
  readonly skips: readonly SkippedSlot[];
}

/** Sums up consecutive days, with their sessions by day and start. */
export function summaryOf(
  { days, sessions, skips }: Entries,
  remembered: Remembered,
): MonthSummary {
  return {
    first: earliestDay([sessions[0]?.day, ...skips.map(({ day }) => day)]),
    sums: sumsOver(days),
    streak: streakOver(days, NO_STREAK),
    isBroken: days.some((day) => isBreak(day)),
    practice: practiceAfter(NO_PRACTICE, sessions),
    remembered,
  };
}

/** Returns the summary of some days and those after them, of which `last` is the last. */
export function joinedSummaries(
  before: MonthSummary,
  after: MonthSummary,
  last: Day,
): MonthSummary {
  return {
    first: before.first ?? after.first,
    sums: joinedSums(before.sums, after.sums),
    streak: after.isBroken ? after.streak : joinedStreaks(before.streak, after.streak),
    isBroken: before.isBroken || after.isBroken,
    practice: joinedPractice(before.practice, after.practice),
    remembered: joinedRemembered(before.remembered, after.remembered, last),
  };
}

function joinedStreaks(before: Streak, after: Streak): Streak {
  return { days: before.days + after.days, from: before.from ?? after.from };
}
