import { subMinutes } from 'date-fns/subMinutes';
import {
  addDays,
  calendarDate,
  dateAndTime,
  type Day,
  epochMs,
  type Stamp,
  trainingDay,
} from './day.ts';
import { DAY_PARTS, type DayPart } from './day-part.ts';
import {
  MIDNIGHT,
  type MomentWords,
  parseMinutesAgo,
  parseStamp,
  parseTime,
  splitMoment,
  timesOn,
} from './typed-clock-words.ts';
import {
  dateOrTime,
  missingTime,
  type MomentContext,
  type Query,
  type TypingContext,
  unknownTime,
} from './typed-time-errors.ts';
import { daysIn, dayRule, isDay, momentRule, onlyFit, queryFor } from './typed-time-query.ts';
import { type Direction, MOST_WORDS, normalise } from './typed-time-words.ts';

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
export function parseMoment(
  flag: string,
  typed: string,
  context: MomentContext,
  what = 'a day and a time',
): TypedMoment {
  const query = queryFor(flag, typed, context);
  if (query.text === 'now') return { stamp: context.now };
  const stamp = parseStamp(query.text);
  if (stamp !== undefined) return { stamp: pastStamp(query, stamp) };
  const minutes = parseMinutesAgo(query.text);
  if (minutes === undefined) return { local: localIn(query, context, what).replace(' ', 'T') };
  onlyFit(query, [earlier(query.now, minutes)], momentRule(query));
  // Not a local time: the clocks may have changed in those minutes.
  return { minutesAgo: minutes };
}

/** A moment, or a training day if no time was typed. */
export type TypedWhen = TypedMoment | { readonly day: Day };

/** Parses a moment or a training day that is not in the future. Throws a `usage` fault if there is any doubt. */
export function parseWhen(flag: string, typed: string, context: MomentContext): TypedWhen {
  const text = normalise(typed);
  if (isDay(text) && !isTimeText(text)) return { day: parseDay(flag, typed, context, 'past') };
  return parseMoment(flag, typed, context, 'a day, with or without a time');
}

/** Whether a text looks like a moment or a day, past or not. */
export function isMomentText(typed: string): boolean {
  const text = normalise(typed);
  if (text === '') return false;
  if (text === 'now' || parseStamp(text) !== undefined) return true;
  if (parseMinutesAgo(text) !== undefined) return true;
  const { day, time } = splitMoment(text, isDay);
  return (day === undefined || isDay(day)) && (time === undefined || isTimeText(time));
}

/** Splits typed words into those before a moment or a day at their end, and that, if there is one. */
export function splitTrailingMoment(words: readonly string[]): {
  readonly before: readonly string[];
  readonly moment: string | undefined;
} {
  const isStart = (index: number) => isMomentText(words.slice(index).join(' '));
  const start = words.findIndex((_, index) => index >= words.length - MOST_WORDS && isStart(index));
  return start < 0
    ? { before: words, moment: undefined }
    : { before: words.slice(0, start), moment: words.slice(start).join(' ') };
}

function localIn(query: Query, context: MomentContext, what: string): string {
  const words = splitMoment(query.text, isDay);
  const { day, part, time } = words;
  if (time === undefined && part === undefined) {
    const only = onlyFit(query, daysIn(query, what), momentRule(query));
    throw missingTime(query, only);
  }
  if (time !== undefined) refuseTime(query, time);
  const onDay = (one: Day) => momentsOn(query, one, words, context);
  if (day !== undefined) {
    const own = { ...query, text: day };
    const days = daysIn(own, 'a day with its time');
    return onlyMoment(own, days.flatMap(onDay), time);
  }
  const [today] = query.todays;
  const all = part === undefined ? latest(query, time ?? '') : onDay(today);
  return onlyMoment(query, all, time);
}

/** Of an hour such as `7` only what is past is meant, in the morning or in the evening. */
function onlyMoment(query: Query, all: readonly string[], time: string | undefined): string {
  const rule = momentRule(query);
  const past = all.filter((one) => rule.fits(one));
  const isHour = time !== undefined && /^\d+$/.test(time);
  return onlyFit(query, isHour && past.length > 0 ? past : all, rule);
}

function momentsOn(
  query: Query,
  day: Day,
  { part, time }: MomentWords,
  context: MomentContext,
): readonly string[] {
  if (time === undefined) return part === undefined ? [] : [partOn(query, day, part, context)];
  const found = timesOn(day, time, part);
  if (found.length === 0) throw unknownTime(query, `${time} ${part ?? ''}`.trim());
  return found;
}

/** The time of a part of a day; now, if that part is under way but its time is still to come. */
function partOn(
  { now, dayStart, todays }: Query,
  day: Day,
  part: DayPart,
  { partTime }: MomentContext,
): string {
  const time = partTime(part, day);
  const moment = `${calendarDate(day, time, dayStart)} ${time}`;
  const current = dateAndTime(now);
  const isUnderWay = day === todays[0] && current >= `${day} ${DAY_PARTS[part].begins}`;
  return isUnderWay && moment > current ? current : moment;
}

/** After midnight a bare time can be the evening before, as long as that is in the same training day. */
function latest({ now, dayStart, todays }: Query, time: string): readonly string[] {
  const date = now.slice(0, 10);
  if (time === MIDNIGHT) return [`${date} 00:00`];
  return timesOn(date, time, undefined).map((today) => {
    const before = `${addDays(date, -1)}${today.slice(10)}`;
    return today > dateAndTime(now) && trainingDay(before, dayStart) === todays[0] ? before : today;
  });
}

function refuseTime(query: Query, part: string): void {
  const time = part === MIDNIGHT ? '00:00' : parseTime(part);
  if (time === undefined) throw unknownTime(query, part);
  if (isDateToo(part)) throw dateOrTime(query, part, time);
}

function isTimeText(part: string): boolean {
  return part === MIDNIGHT || parseTime(part) !== undefined;
}

function isDateToo(part: string): boolean {
  return /^(?:0?[1-9]|[12]\d)\.(?:0[1-9]|1[0-2])$/.test(part);
}

function pastStamp(query: Query, stamp: Stamp): Stamp {
  const reading = `${stamp.slice(0, 10)} ${stamp.slice(11, 16)}${stamp.slice(23)}`;
  const fits = () => epochMs(stamp) <= epochMs(query.now);
  onlyFit(query, [reading], { ...momentRule(query), fits });
  return stamp;
}

/** The date and time that a clock without changes showed some minutes ago. */
function earlier(now: Stamp, minutes: number): string {
  return dateAndTime(subMinutes(`${now.slice(0, 16)}Z`, minutes).toISOString());
}
