import { dateAndTime, type Day, timeOfDay, trainingDay } from './day.ts';
import {
  ambiguous,
  dayBefore,
  impossible,
  option,
  outOfRange,
  type Query,
  someTime,
  type TypingContext,
  unknown,
  wrongDirection,
} from './typed-time-errors.ts';
import { dayInFull, type Direction, normalise, possibleDays } from './typed-time-words.ts';

/** What a `YYYY-MM-DD` or `YYYY-MM-DD HH:MM` must satisfy, how to type it, and what to type if none will do. */
export interface Rule {
  readonly fits: (reading: string) => boolean;
  readonly typable: (reading: string) => string;
  readonly instead: (reading: string) => string;
}

const FIRST_DAY: Day = '1990-01-01';
const LAST_DAY: Day = '2200-12-31';

/** What was typed, with the days that can be called today. */
export function queryFor(
  flag: string,
  typed: string,
  { now, dayStart }: TypingContext,
  direction?: Direction,
): Query {
  const [today, date] = [trainingDay(now, dayStart), now.slice(0, 10)];
  const todays: Query['todays'] = today === date ? [today] : [today, date];
  return { flag, typed: typed.trim(), text: normalise(typed), now, dayStart, direction, todays };
}

/** The rule of days and ranges of them, on their side of today. */
export function dayRule(query: Query): Rule {
  const [today, date] = query.todays;
  const until = date === undefined ? '' : ` until ${query.dayStart}`;
  return {
    fits: (days) => {
      if (query.direction === 'either') return true;
      return query.direction === 'future' ? days >= today : days.slice(-10) <= today;
    },
    typable: (days) => days,
    instead: () => `today is ${dayInFull(today)}${until}: for example ${option(query, today)}`,
  };
}

/** The rule of moments, which are past. */
export function momentRule(query: Query): Rule {
  return {
    fits: (moment) => moment <= dateAndTime(query.now),
    typable: (moment) => (moment.length > 10 ? moment : `${moment} ${someTime(query, moment)}`),
    instead: (moment) => `for example: ${option(query, dayBefore(query, timeOfDay(moment)))}`,
  };
}

/** The days that a text can mean. Throws a `usage` fault if it is none. */
export function daysIn(query: Query, what: string): readonly Day[] {
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

/** Whether a normalised text is a day, whatever side of today it is on. */
export function isDay(text: string): boolean {
  const [today, limit] = [FIRST_DAY, FIRST_DAY];
  return possibleDays(text, { today, limit, direction: 'past' }) !== undefined;
}

/** The one reading of a text, provided that it fits. */
export function onlyFit(query: Query, all: readonly string[], rule: Rule): string {
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
