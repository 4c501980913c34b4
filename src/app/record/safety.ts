import { countedMornings } from '../../core/diary/morning.ts';
import { checkDue, type CheckReason } from '../../core/safety/check-due.ts';
import type { CheckRecord } from '../../core/safety/check-record.ts';
import { type Stop, stopOn, stopsOf, unansweredStop } from '../../core/safety/stop.ts';
import { isAnythingDone } from '../../core/adherence/day-record.ts';
import { firstDayOfMonth } from '../../core/archive/month.ts';
import { latestStrongPain } from '../../core/journal/pain.ts';
import { addDays, type Day } from '../../core/time/day.ts';
import { diarySince } from './diary.ts';
import { recordedDays, type RecordSnapshot } from './read-record.ts';

/** Days that are looked back for a session; the list is asked after fewer without one. */
const LOOK_BACK = 20;

/** Days whose mornings are looked at; of earlier ones other reasons to ask have come since. */
const SORE_DAYS = 28;

/** Returns the stop in force; undefined if there is none. */
export function stopInForce({
  history,
  today,
}: Pick<RecordSnapshot, 'history' | 'today'>): Stop | undefined {
  return stopOn(stopsOf(history.checks), today);
}

/** Returns what the user may say they were seen about: the last stop, unless it was answered since; undefined if none. */
export function stopToAnswer({ history }: Pick<RecordSnapshot, 'history'>): Stop | undefined {
  return unansweredStop(stopsOf(history.checks));
}

/** Returns why the safety list is to be asked before a session; undefined if it is not. */
export function checkReason(record: RecordSnapshot): CheckReason | undefined {
  const { history, today } = record;
  return checkDue({
    checks: history.checks,
    takenBack: history.checkTakenBack,
    lastSession: lastActiveDay(record),
    strongPain: latestStrongPain(history)?.at,
    mornings: countedMornings(diarySince(record, addDays(today, -SORE_DAYS)).mornings),
    today,
  });
}

/** Returns the last answers; undefined if there are none. */
export function lastCheck({ history }: Pick<RecordSnapshot, 'history'>): CheckRecord | undefined {
  return history.checks.at(-1);
}

function lastActiveDay(record: RecordSnapshot): Day | undefined {
  const { history, journal, today } = record;
  // Those of the live months are at hand; days, which are kept of earlier ones, would have to be worked out.
  const live = firstDayOfMonth(journal.liveMonth);
  const recent = history.sessions
    .filter((one) => one.day >= live && one.day <= today && isAnythingDone(one))
    .map(({ day }) => day);
  if (recent.length > 0 || journal.firstDay === undefined) return recent.toSorted().at(-1);
  return recordedDays(record, today, addDays(today, -LOOK_BACK)).findLast(
    ({ isActive }) => isActive,
  )?.day;
}
