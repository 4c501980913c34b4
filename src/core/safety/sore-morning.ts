import { median } from '../base/median.ts';
import type { Morning } from '../diary/morning.ts';
import { addDays, type Day, differenceInDays, epochMs } from '../time/day.ts';
import type { CheckRecord } from './check-record.ts';
import { isStrongPain } from './pain-scale.ts';

/** Days before a morning that it is compared with, and the scores that these need for it: this project's own rule. */
const BEFORE_DAYS = 7;
const LEAST_BEFORE = 4;

/** Points (0–10) above their median that are a jump: this project's own rule. */
const JUMP = 3;

/** Days within which answers are not asked for again because of a jump, which comes by chance twice a month. */
const JUMP_DAYS = 7;

/**
 * Whether the list is asked because of soreness on waking: since the last answers it was 6 or more, or the latest morning,
 * if that is today's or yesterday's, is a jump and those answers are not of the last days. `mornings` are those that
 * count, in order of days.
 */
export function isSoreSince(
  last: Pick<CheckRecord, 'at' | 'day'>,
  mornings: readonly Morning[],
  today: Day,
): boolean {
  const since = mornings.filter(
    ({ day, at }) => day >= last.day && day <= today && epochMs(at) > epochMs(last.at),
  );
  if (since.some(({ score }) => isStrongPain(score))) return true;
  if (differenceInDays(last.day, today) < JUMP_DAYS) return false;
  const latest = since.at(-1);
  return latest !== undefined && latest.day >= addDays(today, -1) && isJump(latest, mornings);
}

function isJump({ day, score }: Morning, mornings: readonly Morning[]): boolean {
  const before = mornings
    .filter((one) => one.day < day && one.day >= addDays(day, -BEFORE_DAYS))
    .map((one) => one.score);
  return before.length >= LEAST_BEFORE && score >= median(before) + JUMP;
}
