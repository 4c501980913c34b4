import { dayWindows } from '../journal/day-windows.ts';
import { dayRecord, isToDo } from '../adherence/day-record.ts';
import {
  addDays,
  type Day,
  eachDay,
  epochMs,
  minutesOf,
  minutesAfterStart,
  type Stamp,
  timeAfterStart,
  trainingDay,
} from '../time/day.ts';
import type { History } from '../journal/history.ts';
import { endOfWindow } from '../schedule/planned-windows.ts';
import type { Slot } from '../schedule/slot.ts';

/** When a slot is due, in whole seconds since the epoch; `until` is exclusive. */
export interface DueSpan {
  readonly slot: Slot;
  readonly from: number;
  readonly until: number;
}

/** Returns the instants at which the local clock shows `YYYY-MM-DDTHH:MM`: none or two around a clock change. */
export type LocalToInstants = (local: string) => readonly Stamp[];

/** Days to look ahead: for this long the prompt stays right without running anything. */
const AHEAD = 14;

/**
 * Returns when the scheduled slots of today and the next two weeks are due: from their time until their window ends,
 * in order, without those that are done, excused or paused.
 */
export function dueSpans(
  history: History,
  now: Stamp,
  dayStart: string,
  instantsOf: LocalToInstants,
): readonly DueSpan[] {
  const today = trainingDay(now, dayStart);
  return eachDay(today, addDays(today, AHEAD))
    .flatMap((day) => spansOf(history, day, now, dayStart, instantsOf))
    .filter(({ from, until }) => from < until && until * 1000 > epochMs(now))
    .toSorted((a, b) => a.from - b.from);
}

function spansOf(
  history: History,
  day: Day,
  now: Stamp,
  dayStart: string,
  instantsOf: LocalToInstants,
): readonly DueSpan[] {
  // Before there is any schedule, the default slots are due.
  const isUnplanned = history.schedules.length === 0;
  const toDo = dayRecord(history, day, now, dayStart).slots.filter(
    (record) => (record.isPlanned || isUnplanned) && isToDo(record),
  );
  const names = new Set(toDo.map(({ slot }) => slot.name));
  const at = (minutes: number) => secondsAt(minutes, day, dayStart, instantsOf);
  return dayWindows(history, day, dayStart)
    .filter(({ slot }) => names.has(slot.name))
    .map((window) => ({
      slot: window.slot,
      from: at(Math.max(window.opens, minutesAfterStart(window.slot.time, dayStart))),
      until: at(endOfWindow(window)),
    }));
}

/** Returns the moment some clock minutes after the start of a training day, in seconds since the epoch. */
function secondsAt(
  minutes: number,
  day: Day,
  dayStart: string,
  instantsOf: LocalToInstants,
): number {
  // A time that the clocks skip becomes the next one they show; if they show one twice, the first counts.
  for (let clock = minutes + minutesOf(dayStart); clock <= minutes + 2 * 1440; clock++) {
    const [first] = instantsOf(localAt(clock, day));
    if (first !== undefined) return Math.floor(epochMs(first) / 1000);
  }
  throw new RangeError(`no clock shows ${localAt(minutes, day)}`);
}

function localAt(clock: number, day: Day): string {
  return `${addDays(day, Math.floor(clock / 1440))}T${timeAfterStart(clock, '00:00')}`;
}
