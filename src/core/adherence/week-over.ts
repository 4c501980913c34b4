import type { History } from '../journal/history.ts';
import { addDays, type Stamp, trainingDay, weekday } from '../time/day.ts';
import { dayRecords, isToDo } from './day-record.ts';

/** Whether no slot of this week, up to its Sunday, is still to be done. */
export function isWeekOver(history: History, now: Stamp, dayStart: string): boolean {
  const today = trainingDay(now, dayStart);
  const left = dayRecords(history, today, addDays(today, 7 - weekday(today)), now, dayStart);
  return !left.some(({ slots }) => slots.some((slot) => isToDo(slot)));
}
