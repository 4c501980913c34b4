import type { SessionRecord } from '../journal/session-record.ts';
import { amountValue } from '../session/set-result.ts';
import { type Day, differenceInDays } from '../time/day.ts';
import { type DosedSide, isOf } from './good-day.ts';

/** Days off in a row that are too many to go on as before: this project's own rule. */
const DAYS_OFF = 7;

/** Whether there are seven days or more between two, on which nothing was done. */
export function areDaysOff(last: Day, day: Day): boolean {
  return differenceInDays(last, day) > DAYS_OFF;
}

/** Returns the last session of some in which anything was done of an exercise on a side. */
export function lastDone(
  sessions: readonly SessionRecord[],
  of: DosedSide,
): SessionRecord | undefined {
  return sessions.findLast((session) => isDone(session, of));
}

/** Returns the first day of an exercise on a side after the last seven days off, up to a day; that day itself if it is none. */
export function backSince(sessions: readonly SessionRecord[], of: DosedSide, until: Day): Day {
  let first = until;
  for (const session of sessions.toReversed()) {
    if (areDaysOff(session.day, first)) break;
    if (isDone(session, of)) first = session.day;
  }
  return first;
}

function isDone({ done }: SessionRecord, of: DosedSide): boolean {
  return done.some((set) => isOf(set, of) && amountValue(set.done) > 0);
}
