import { checkDue, type CheckReason } from '../../core/safety/check-due.ts';
import type { CheckRecord } from '../../core/safety/check-record.ts';
import { openStop, type Stop, stopsOf } from '../../core/safety/stop.ts';
import { firstDayOfMonth } from '../../core/adherence/month-archive.ts';
import { latestStrongPain } from '../../core/journal/pain.ts';
import { addDays, type Day, type Stamp } from '../../core/time/day.ts';
import { fullHistory, recordedDays, type RecordSnapshot } from './read-record.ts';

/** Days that are looked back for a session; the list is asked after fewer without one. */
const LOOK_BACK = 20;

/** Returns the stop in force; undefined if there is none. */
export function stopInForce({ history }: Pick<RecordSnapshot, 'history'>): Stop | undefined {
  return openStop(stopsOf(history.checks));
}

/** Returns why the safety list is to be asked before a session; undefined if it is not. */
export function checkReason(record: RecordSnapshot): CheckReason | undefined {
  const { history, today } = record;
  const last = lastCheck(record);
  // After a flight west, what came later may be of the day before. Nobody needs to read years of sessions for the answers never given.
  const facts =
    last === undefined
      ? { lastSession: undefined, strongPain: undefined }
      : {
          lastSession: lastActiveDay(record),
          strongPain: strongPainSince(record, addDays(last.day, -1)),
        };
  return checkDue({ checks: history.checks, takenBack: history.checkTakenBack, today, ...facts });
}

/** Returns when there last was pain of 6 or more since a day; undefined if there was none. */
function strongPainSince(record: RecordSnapshot, first: Day): Stamp | undefined {
  const isArchived = first < firstDayOfMonth(record.journal.liveMonth);
  const { sessions, skips } = isArchived ? fullHistory(record) : record.history;
  const isSince = ({ day }: { readonly day: Day }) => day >= first;
  return latestStrongPain({
    sessions: sessions.filter((one) => isSince(one)),
    skips: skips.filter((one) => isSince(one)),
  })?.at;
}

/** Returns the last answers; undefined if there are none. */
export function lastCheck({ history }: Pick<RecordSnapshot, 'history'>): CheckRecord | undefined {
  return history.checks.at(-1);
}

function lastActiveDay(record: RecordSnapshot): Day | undefined {
  const { today } = record;
  return recordedDays(record, today, addDays(today, -LOOK_BACK)).findLast(
    ({ isActive }) => isActive,
  )?.day;
}
