import { NO_STREAK, streakOver } from '../../core/adherence/streak.ts';
import { firstRecordedDay, firstDayOfMonth } from '../../core/archive/month.ts';
import { isEasierNext } from '../../core/journal/pain.ts';
import { nextSlot } from '../../core/adherence/next-slot.ts';
import { dayRecord } from '../../core/adherence/day-record.ts';
import type { Overview } from '../../core/adherence/overview.ts';
import type { Status, Upcoming } from '../../core/adherence/status.ts';
import { runTotal } from '../../core/diary/diary-week.ts';
import { countedMornings, type Morning, recentMornings } from '../../core/diary/morning.ts';
import { pauseOn } from '../../core/schedule/schedule.ts';
import { addDays, type Day } from '../../core/time/day.ts';
import { diarySince } from './diary.ts';
import { experimentsToday } from './experiments.ts';
import { stopInForce } from './safety.ts';
import { recordedDays, type RecordSnapshot } from './read-record.ts';

/** Days of the record that a status covers. */
const DAYS = 28;
/** Days whose runs it sums up. */
const RUN_DAYS = 7;

/** Returns what is due or comes next, without looking at past days. */
export function upcomingOf({ history, settings, now, today }: RecordSnapshot): Upcoming {
  return {
    today,
    next: nextSlot(history, now, settings.dayStart),
    pause: pauseOn(history.pauses, today),
    stop: stopInForce({ history, today })?.kind,
  };
}

/** Returns today's slots, what comes next and the last morning. */
export function overviewNow(record: RecordSnapshot): Overview {
  const { history, now, today, settings } = record;
  const mornings = countedMornings(diarySince(record, addDays(today, 1 - DAYS)).mornings);
  return {
    ...upcomingOf(record),
    isPlanned: history.schedules.length > 0,
    isEasierNext: isEasierNext(history),
    experiments: experimentsToday(record),
    now: dayRecord(history, today, now, settings.dayStart),
    lastMorning: lastMorningOf(mornings, today),
    unit: settings.units,
  };
}

/** Returns today's slots, what comes next, the last four weeks, and the days in a row. */
export function statusOf(record: RecordSnapshot): Status {
  const { history, today, journal } = record;
  const start = addDays(today, 1 - DAYS);
  // Archived months have their days in a row counted; without them, count from the first recorded day.
  const live =
    journal.archivedStreak === undefined
      ? firstRecordedDay(history)
      : firstDayOfMonth(journal.liveMonth);
  const all = recordedDays(record, today, live === undefined || live > start ? start : live);
  const diary = diarySince(record, start);
  const mornings = countedMornings(diary.mornings);
  const week = addDays(today, 1 - RUN_DAYS);
  return {
    ...upcomingOf(record),
    runs: runTotal(diary.runs.filter(({ day }) => day >= week && day <= today)),
    mornings: recentMornings(mornings, today),
    lastMorning: lastMorningOf(mornings, today),
    isPlanned: history.schedules.length > 0,
    isEasierNext: isEasierNext(history),
    experiments: experimentsToday(record),
    days: all.filter(({ day }) => day >= start),
    streak: streakOver(
      all.filter(({ day }) => live === undefined || day >= live),
      journal.archivedStreak ?? NO_STREAK,
    ),
  };
}

/** Of a day that has not begun here, such as after a flight, there is none yet. */
function lastMorningOf(mornings: readonly Morning[], today: Day): Morning | undefined {
  return mornings.findLast(({ day }) => day <= today);
}
