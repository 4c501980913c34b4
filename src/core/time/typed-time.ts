import { subMinutes } from 'date-fns/subMinutes';
import {
  addDays,
  dateAndTime,
  type Day,
  epochMs,
  type Stamp,
  trainingDay,
  timeOfDay,
} from './day.ts';
import {
  ambiguous,
  dateOrTime,
  dayBefore,
  impossible,
  missingTime,
  option,
  outOfRange,
  type Query,
  someTime,
  type TypingContext,
  unknown,
  unknownTime,
  wrongDirection,
} from './typed-time-errors.ts';
import {
  dayInFull,
  type Direction,
  normalise,
  parseMinutesAgo,
  parseStamp,
  parseTime,
  possibleDays,
  splitDayAndTime,
} from './typed-time-words.ts';

// Not chrono-node: it accepts text that only partly matches, always finds an answer and knows no training day.

/** A moment as typed: by the local clock (`YYYY-MM-DDTHH:MM`), as an instant, or as a number of minutes ago. */
export type TypedMoment =
  | { readonly local: string }
  | { readonly stamp: Stamp }
  | { readonly minutesAgo: number };

/** Parses a training day: today, or one in the given direction. Throws a `usage` fault if there is any doubt. */
export function parseDay(
  flag: string,
  typed: string,
  context: TypingContext,
  direction: Direction,
): Day {
  const query = queryFor(flag, typed, context, direction);
  return onlyFit(query, daysIn(query, 'a day'), dayRule(query));
}

/**
 * Parses a moment that is not in the future; `now` and stamps with an offset become instants. Throws a `usage` fault
 * if there is any doubt.
 */
export function parseMoment(flag: string, typed: string, context: TypingContext): TypedMoment {
  const query = queryFor(flag, typed, context);
  if (query.text === 'now') return { stamp: context.now };
  const stamp = parseStamp(query.text);
  if (stamp !== undefined) return { stamp: pastStamp(query, stamp) };
  const minutes = parseMinutesAgo(query.text);
  if (minutes === undefined) return { local: localIn(query).replace(' ', 'T') };
  onlyFit(query, [earlier(query.now, minutes)], momentRule(query));
  // Not a local time: the clocks may have changed in those minutes.
  return { minutesAgo: minutes };
}

/** What a `YYYY-MM-DD` or `YYYY-MM-DD HH:MM` must satisfy, how to type it, and what to type if none will do. */
interface Rule {
  readonly fits: (reading: string) => boolean;
  readonly typable: (reading: string) => string;
  readonly instead: (reading: string) => string;
}

const FIRST_DAY: Day = '1990-01-01';
const LAST_DAY: Day = '2200-12-31';

function queryFor(
  flag: string,
  typed: string,
  { now, dayStart }: TypingContext,
  direction?: Direction,
): Query {
  const [today, date] = [trainingDay(now, dayStart), now.slice(0, 10)];
  const todays: Query['todays'] = today === date ? [today] : [today, date];
  return { flag, typed: typed.trim(), text: normalise(typed), now, dayStart, direction, todays };
}

function dayRule(query: Query): Rule {
  const [today, date] = query.todays;
  const until = date === undefined ? '' : ` until ${query.dayStart}`;
  return {
    fits: (day) => (query.direction === 'future' ? day >= today : day <= today),
    typable: (day) => day,
    instead: () => `today is ${dayInFull(today)}${until}: for example ${option(query, today)}`,
  };
}

function momentRule(query: Query): Rule {
  return {
    fits: (moment) => moment <= dateAndTime(query.now),
    typable: (moment) => (moment.length > 10 ? moment : `${moment} ${someTime(query, moment)}`),
    instead: (moment) => `for example: ${option(query, dayBefore(query, timeOfDay(moment)))}`,
  };
}

function daysIn(query: Query, what: string): readonly Day[] {
  const days = readings(query);
  if (days.includes(undefined)) throw unknown(query, what);
  return [...new Set(days.flatMap((some) => some ?? []))].toSorted();
}

/** What the text means on each of the days that can be called today. */
function readings(query: Query): readonly (readonly Day[] | undefined)[] {
  const { text, todays, direction = 'past' } = query;
  const limit = direction === 'future' ? todays[0] : (todays.at(-1) ?? todays[0]);
  return todays.map((today) => possibleDays(text, { today, limit, direction }));
}

function localIn(query: Query): string {
  const parts = splitDayAndTime(query.text);
  if (parts === undefined) {
    const day = onlyFit(query, daysIn(query, 'a day and a time'), momentRule(query));
    throw missingTime(query, day);
  }
  const time = timeIn(query, parts.time);
  if (parts.day === undefined) return onlyFit(query, [latest(query, time)], momentRule(query));
  return onDay({ ...query, text: parts.day }, time);
}

function onDay(query: Query, time: string): string {
  const moments = daysIn(query, 'a day with its time').map((day) => `${day} ${time}`);
  return onlyFit(query, moments, momentRule(query));
}

/** After midnight a bare time can be the evening before, as long as that is in the same training day. */
function latest({ now, dayStart, todays }: Query, time: string): string {
  const today = `${now.slice(0, 10)} ${time}`;
  const before = `${addDays(now.slice(0, 10), -1)} ${time}`;
  return today > dateAndTime(now) && trainingDay(before, dayStart) === todays[0] ? before : today;
}

function timeIn(query: Query, part: string): string {
  const time = parseTime(part);
  if (time === undefined) throw unknownTime(query, part);
  if (/^(?:0?[1-9]|[12]\d)\.(?:0[1-9]|1[0-2])$/.test(part)) throw dateOrTime(query, part, time);
  return time;
}

function pastStamp(query: Query, stamp: Stamp): Stamp {
  const reading = `${stamp.slice(0, 10)} ${stamp.slice(11, 16)}${stamp.slice(23)}`;
  const fits = () => epochMs(stamp) <= epochMs(query.now);
  onlyFit(query, [reading], { ...momentRule(query), fits });
  return stamp;
}

/** The one reading of a text, provided that it fits. */
function onlyFit(query: Query, all: readonly string[], rule: Rule): string {
  const [only, ...others] = all;
  if (only === undefined) throw impossible(query);
  if (all.some((one) => one < FIRST_DAY || one.slice(0, 10) > LAST_DAY)) {
    throw outOfRange(query, only);
  }
  const fitting = all.filter((one) => rule.fits(one));
  if (fitting.length === 0) throw wrongDirection(query, all, rule.instead(only));
  if (others.length > 0) {
    const typable = fitting.map((one) => rule.typable(one));
    throw ambiguous(query, { all, typable, dependsOnNight: dependsOnNight(query) });
  }
  return only;
}

/** Whether the text means different days by the calendar and by the training day. */
function dependsOnNight(query: Query): boolean {
  return new Set(readings(query).map((days) => String(days))).size > 1;
}

/** The date and time that a clock without changes showed some minutes ago. */
function earlier(now: Stamp, minutes: number): string {
  return dateAndTime(subMinutes(`${now.slice(0, 16)}Z`, minutes).toISOString());
}
