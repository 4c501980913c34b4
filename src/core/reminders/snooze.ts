import { dayWindows } from '../journal/day-windows.ts';
import { addDays, type Day, minutesOf, timeAfterStart } from '../time/day.ts';
import { Fault } from '../base/fault.ts';
import type { History } from '../journal/history.ts';
import { endOfWindow } from '../schedule/planned-windows.ts';

/** How long to snooze: some minutes, or until a time of day, `HH:MM`. */
export type SnoozeSpan = { readonly minutes: number } | { readonly until: string };

/** The longest snooze, in minutes; no window is longer. */
const LONGEST = 1440;

/** Hours and minutes, either of which may be absent. */
const LENGTH = /^(?:(\d+) ?(?:h|hrs?|hours?))? ?(?:(\d+) ?(?:m|mins?|minutes?)?)?$/;

/** Reads `30m`, `1h`, `1h30`, `45` (minutes), a time such as `19:30`, or `off`. Throws a `usage` fault. */
export function parseSnooze(typed: string): SnoozeSpan | 'off' {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^until +/, '');
  if (text === 'off') return text;
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hour !== undefined && minute !== undefined)
    return { until: `${hour.padStart(2, '0')}:${minute}` };
  const [, hours, rest] = LENGTH.exec(text) ?? [];
  const minutes = Number(hours ?? 0) * 60 + Number(rest ?? 0);
  const hint = 'for example: stretch schedule snooze 30m; also 1h, 45, 19:30 and off';
  const time = clockOf(text);
  if (time !== undefined) {
    const message = `\`${text}\` could be a time or minutes: type ${time} or ${text}m`;
    throw new Fault('usage', message, hint);
  }
  if (minutes > LONGEST) throw new Fault('usage', 'a snooze lasts at most 24 hours', hint);
  if (minutes >= 1) return { minutes };
  throw new Fault('usage', `snooze takes a length or a time, not \`${typed}\``, hint);
}

/** Returns `13:30` for 1330; undefined if it is not a time. */
function clockOf(digits: string): string | undefined {
  const [, hour, minute] = /^([01]?\d|2[0-3])([0-5]\d)$/.exec(digits) ?? [];
  return hour === undefined || minute === undefined ? undefined : `${hour}:${minute}`;
}

/** Returns when a slot's window ends on a day, by the local clock; undefined if the day has no such slot. */
export function slotClosing(
  history: History,
  day: Day,
  name: string,
  dayStart: string,
): { readonly date: Day; readonly time: string } | undefined {
  const window = dayWindows(history, day, dayStart).find(({ slot }) => slot.name === name);
  if (window === undefined) return undefined;
  const end = endOfWindow(window);
  const isNext = minutesOf(dayStart) + end >= 1440;
  return {
    date: isNext ? addDays(day, 1) : day,
    time: timeAfterStart(end, dayStart),
  };
}
