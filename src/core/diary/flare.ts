import { median } from '../base/median.ts';
import { addDays, type Day, differenceInDays } from '../time/day.ts';
import type { Morning } from './morning.ts';

/** A morning as flares are found from it: of each day the one that counts, in order of days. */
type ScoredMorning = Pick<Morning, 'day' | 'score'>;

/** Days before a morning that say what is usual, and the scores that these need for it: this project's own rules. */
const USUAL_DAYS = 14;
const LEAST_SCORES = 4;

/** Points (0–10) above the usual that make a flare at once, or twice running: this project's own rules. */
const FLARE_AT_ONCE = 3;
const FLARE_TWICE = 2;

/** Points (0–10) above the usual without a step up on that day: this project's own rule. */
const NO_STEP_UP = 2;

/** Days from one flare to the next at the least: this project's own rule. */
const FLARE_APART = 7;

/**
 * The score (0–10) from which a flare matters for a dose: less is not much, however low the usual is. This project's own
 * rule; from 4 on pain is no longer one to carry on with (AHP Suffolk).
 */
const FLARE_FLOOR = 4;

/**
 * Returns the days on which soreness flared up: 3 points or more above the median of the 14 days before, or 2 or more on two
 * mornings running; at most one in 7 days. With scores that vary by 1.5 points, 2 above the median of 7 days would come 5
 * times a month by chance. A flare is more than a score (Costa 2019, J Pain 20:1267), so that one is asked about it.
 */
export function flareDays(mornings: readonly ScoredMorning[]): readonly Day[] {
  return flaresAmong(mornings, 0);
}

/** Returns the days of flares that matter for a dose: those with a score of 4 or more, at most one in 7 days. */
export function doseFlareDays(mornings: readonly ScoredMorning[]): readonly Day[] {
  return flaresAmong(mornings, FLARE_FLOOR);
}

/** Whether a day's morning is 2 points or more above the median of the 14 days before: then no dose goes up that day. */
export function isAboveUsual(mornings: readonly ScoredMorning[], day: Day): boolean {
  const morning = mornings.findLast((one) => one.day === day);
  return morning !== undefined && isAbove(mornings, morning, NO_STEP_UP);
}

function flaresAmong(mornings: readonly ScoredMorning[], floor: number): readonly Day[] {
  const flares: Day[] = [];
  for (const [index, morning] of mornings.entries()) {
    const last = flares.at(-1);
    const isApart = last === undefined || differenceInDays(last, morning.day) >= FLARE_APART;
    if (!isApart || morning.score < floor) continue;
    const near = mornings.slice(Math.max(0, index - USUAL_DAYS - 1), index);
    if (isFlare(near, morning)) flares.push(morning.day);
  }
  return flares;
}

/** `near` are the mornings before. */
function isFlare(near: readonly ScoredMorning[], morning: ScoredMorning): boolean {
  if (isAbove(near, morning, FLARE_AT_ONCE)) return true;
  const before = near.at(-1);
  if (before === undefined || before.day !== addDays(morning.day, -1)) return false;
  // Both are compared with what was usual before the first, which would raise it.
  const usual = usualBefore(near, before.day);
  return [before, morning].every(
    ({ score }) => usual !== undefined && score >= usual + FLARE_TWICE,
  );
}

function isAbove(
  mornings: readonly ScoredMorning[],
  { day, score }: ScoredMorning,
  points: number,
): boolean {
  const usual = usualBefore(mornings, day);
  return usual !== undefined && score >= usual + points;
}

/** Returns the median score of the 14 days before a day, 0–10; undefined if fewer than 4 of them have one. */
export function usualBefore(mornings: readonly ScoredMorning[], day: Day): number | undefined {
  const from = addDays(day, -USUAL_DAYS);
  // There is one a day, so that none before the last 14 can be in it: ten years of them are not gone through for each flare.
  const end = mornings.findLastIndex((one) => one.day < day) + 1;
  const near = mornings.slice(Math.max(0, end - USUAL_DAYS), end);
  const before = near.filter((one) => one.day >= from);
  return before.length < LEAST_SCORES ? undefined : median(before.map(({ score }) => score));
}
