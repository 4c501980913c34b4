import { dayWindows } from '../journal/day-windows.ts';
import { dayRecord } from '../adherence/day-record.ts';
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
import { type History } from '../journal/history.ts';
import { endedForPain } from './decision.ts';
import type { Slot } from '../schedule/slot.ts';

/** From when until when a slot asks for something, in whole seconds since the epoch; the end is not in it. */
export interface DueSpan {
  readonly slot: Slot;
  readonly from: number;
  readonly until: number;
}

/** The instants at which the local clock shows `YYYY-MM-DDTHH:MM`: none where it skips that, two where it shows it twice. */
export type LocalToInstants = (local: string) => readonly Stamp[];

/** Days that are looked ahead: a prompt is right for so long without anything being run. */
const AHEAD = 14;

/**
 * When the planned slots of today and the fortnight after it are due: from their time until their window closes, those
 * that are done, excused or paused left out. In the order of time.
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
  // Before there is any plan, the default slots are what is due.
  const isUnplanned = history.schedules.length === 0;
  const open = dayRecord(history, day, now, dayStart).slots.filter(
    ({ state, isPlanned }) => (isPlanned || isUnplanned) && (state === 'due' || state === 'later'),
  );
  const names = new Set(open.map(({ slot }) => slot.name));
  const sessions = history.sessions.filter((session) => session.day === day);
  const isHurt = (name: string) => endedForPain(sessions.filter(({ slot }) => slot === name));
  const at = (minutes: number) => secondsAt(minutes, day, dayStart, instantsOf);
  return dayWindows(history, day, dayStart)
    .filter(({ slot }) => names.has(slot.name) && !isHurt(slot.name))
    .map(({ slot, opens, closes }) => ({
      slot,
      from: at(Math.max(opens, minutesAfterStart(slot.time, dayStart))),
      until: at(closes),
    }));
}

/** So many minutes by the clock after the start of a training day, in seconds since the epoch. */
function secondsAt(
  minutes: number,
  day: Day,
  dayStart: string,
  instantsOf: LocalToInstants,
): number {
  // Where the clocks skip a time, the first that they show after it; where they show it twice, the first.
  for (let clock = minutes + minutesOf(dayStart); clock <= minutes + 2 * 1440; clock++) {
    const [first] = instantsOf(localAt(clock, day));
    if (first !== undefined) return Math.floor(epochMs(first) / 1000);
  }
  throw new RangeError(`no clock shows ${localAt(minutes, day)}`);
}

function localAt(clock: number, day: Day): string {
  return `${addDays(day, Math.floor(clock / 1440))}T${timeAfterStart(clock, '00:00')}`;
}
