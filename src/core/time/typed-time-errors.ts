import { Fault } from '../base/fault.ts';
import type { PartTime } from './day-part.ts';
import { addDays, type Day, type Stamp, timeOfDay } from './day.ts';
import { nearMoment } from './near-moment.ts';
import { dayInFull, type Direction, normalise } from './typed-time-words.ts';

/** The moment of typing, and the time a training day starts (`HH:MM`). */
export interface TypingContext {
  readonly now: Stamp;
  readonly dayStart: string;
}

/** The same for a moment, which may be a part of a day. */
export interface MomentContext extends TypingContext {
  readonly partTime: PartTime;
}

/** A day or moment to parse, with everything its meaning depends on. */
export interface Query extends TypingContext {
  /** The flag or argument it was typed for, as messages name it; empty for plain words. */
  readonly flag: string;
  readonly typed: string;
  readonly text: string;
  /** Undefined if a moment is wanted. */
  readonly direction: Direction | undefined;
  /** The training day and, between midnight and its end, the calendar day. */
  readonly todays: readonly [Day, ...Day[]];
}

/** The fault of a text that is neither a day nor a moment. */
export function unknown(query: Query, what: string): Fault {
  const part = normalise(query.typed) === query.text ? query.typed : query.text;
  const near = nearMoment(query.typed);
  const hint = near === undefined ? example(query) : `did you mean \`${near}\`?`;
  const message =
    query.flag === ''
      ? `\`${part}\` is not ${what}`
      : `${query.flag} takes ${what}, not \`${part}\``;
  return refusal(message, hint);
}

/** The fault of a date that no calendar has. */
export function impossible(query: Query): Fault {
  return refusal(`${prefix(query)}there is no such day as \`${query.text}\``, example(query));
}

/** The fault of a time that no clock shows. */
export function unknownTime(query: Query, part: string): Fault {
  return refusal(`${prefix(query)}there is no time \`${part}\``, example(query));
}

/** The fault of a text such as `7.05`, which may be a time or a date. */
export function dateOrTime(query: Query, part: string, time: string): Fault {
  const hint = `with a colon it is a time: ${option(query, query.text.replace(part, time))}`;
  return refusal(`${prefix(query)}\`${part}\` could be a time or a date`, hint);
}

/** The fault of a day without a time. */
export function missingTime(query: Query, day: Day): Fault {
  const hint = `add the time: ${option(query, `${query.text} ${someTime(query, day)}`)}`;
  return refusal(`${understood(query, [day])}, without a time`, hint);
}

/** The fault of a day outside the supported years. */
export function outOfRange(query: Query, reading: string): Fault {
  return refusal(`${understood(query, [reading])}; years go from 1990 to 2200`, example(query));
}

/** The fault of a day or moment that is past but should be to come, or the other way round. */
export function wrongDirection(query: Query, all: readonly string[], hint: string): Fault {
  const problem = query.direction === 'future' ? 'already past' : 'in the future';
  return refusal(`${understood(query, all)}, which is ${problem}`, hint);
}

/** The fault of a text with several readings. */
export function ambiguous(
  query: Query,
  readings: {
    readonly all: readonly string[];
    readonly typable: readonly string[];
    readonly dependsOnNight: boolean;
  },
): Fault {
  const [today] = query.todays;
  const why = readings.dependsOnNight
    ? `: until ${query.dayStart} it is still ${dayInFull(today)}`
    : '';
  const message = `${prefix(query)}\`${query.typed}\` could be ${shown(readings.all)}${why}`;
  const options = readings.typable.map((one) => option(query, one));
  return refusal(message, `type ${options.join(' or ')}`);
}

/** The fault of days that are typed the wrong way round. */
export function reversed(query: Query): Fault {
  return refusal(`${prefix(query)}\`${query.typed}\` ends before it begins`, 'swap its ends');
}

/** Between the first and the last day of a range in one text, as it can be typed. */
export const BETWEEN = '..';

function refusal(message: string, hint: string): Fault {
  return new Fault('usage', message, hint);
}

function understood({ flag, typed }: Query, all: readonly string[]): string {
  return `${prefix({ flag })}\`${typed}\` means ${shown(all)}`;
}

/** Names the flag of what is wrong; nothing for words typed without one. */
function prefix({ flag }: Pick<Query, 'flag'>): string {
  return flag === '' ? '' : `${flag}: `;
}

function shown(all: readonly string[]): string {
  const inFull = (one: string) => `${dayInFull(one.slice(0, 10))}${one.slice(10)}`;
  return all.map((one) => one.split(BETWEEN).map(inFull).join(' to ')).join(' or ');
}

function example(query: Query): string {
  const [today] = query.todays;
  const date = `"${dayInFull(today).slice(4)}"`;
  switch (query.direction) {
    case 'past':
      return `for example: ${option(query, today)}; also yesterday, monday, "2 days ago" and ${date}`;
    case 'future':
    case 'either':
      return `for example: ${option(query, today)}; also tomorrow, monday, "in 2 weeks" and ${date}`;
    case undefined: {
      const also = `20:15, "monday 7:05", "last night", "${addDays(today, -1)} 20:15" and "2 hours ago"`;
      return `for example: ${option(query, dayBefore(query, ''))}; also ${also}`;
    }
  }
}

/** The flag with a value, quoted if a shell would split it; without a flag the value as it is typed. */
export function option({ flag }: Query, value: string): string {
  if (flag === '') return value;
  return `${flag} ${value.includes(' ') ? `"${value}"` : value}`;
}

/** An example time, for when any will do. */
const SOME_EVENING = '20:15';

/** The day before with a time, as it can be typed; after midnight `yesterday` would be ambiguous. */
export function dayBefore({ now, todays }: Query, time: string): string {
  const day = todays.length > 1 ? addDays(now.slice(0, 10), -1) : 'yesterday';
  return `${day} ${time === '' ? SOME_EVENING : time}`;
}

/** A time that is already past on a day up to today. */
export function someTime({ now }: Query, day: Day): string {
  return now.startsWith(day) ? timeOfDay(now) : SOME_EVENING;
}
