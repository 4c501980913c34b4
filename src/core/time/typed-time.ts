import { addDays, type Day, instant, type Stamp, trainingDay } from './day.ts';
import { Fault } from '../base/fault.ts';
import {
  dayInFull,
  daysMeant,
  minutesAgo,
  partsOf,
  stampMeant,
  tidied,
  timeMeant,
  type Wish,
} from './typed-time-words.ts';

// The package chrono-node is not used: it takes part of a text, always finds an answer and knows no training day.

/** When something is typed, and when its training day starts (`HH:MM`). */
export interface WhenContext {
  readonly now: Stamp;
  readonly dayStart: string;
}

/** A moment that was typed: by the local clock, `YYYY-MM-DDTHH:MM`; as an instant; or as so many minutes ago. */
export type When =
  | { readonly local: string }
  | { readonly stamp: Stamp }
  | { readonly minutesAgo: number };

/** The training day that was typed: today, or one on the wished side of it. Throws a `usage` fault for any doubt. */
export function dayFrom(flag: string, typed: string, context: WhenContext, wish: Wish): Day {
  const ask = asked(flag, typed, context, wish);
  return settled(ask, daysIn(ask, 'a day'), dayRule(ask));
}

/**
 * The moment up to now that was typed; of what can be typed, `now` and a stamp with its offset are instants. Throws a
 * `usage` fault for any doubt.
 */
export function whenFrom(flag: string, typed: string, context: WhenContext): When {
  const ask = asked(flag, typed, context);
  if (ask.text === 'now') return { stamp: context.now };
  const stamp = stampMeant(ask.text);
  if (stamp !== undefined) return { stamp: passed(ask, stamp) };
  const minutes = minutesAgo(ask.text);
  if (minutes === undefined) return { local: localIn(ask).replace(' ', 'T') };
  settled(ask, [earlier(ask.now, minutes)], momentRule(ask));
  // By the clock on the wall it may be another time: the clocks may have changed since.
  return { minutesAgo: minutes };
}

/** A text and what is needed to understand it. */
interface Ask extends WhenContext {
  readonly flag: string;
  readonly typed: string;
  readonly text: string;
  /** Undefined where a moment is asked for. */
  readonly wish: Wish | undefined;
  /** The training day and, between midnight and its end, the day of the calendar. */
  readonly todays: readonly [Day, ...Day[]];
}

/** What is asked of a `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`, how it can be typed, and what to type if none will do. */
interface Rule {
  readonly fits: (meant: string) => boolean;
  readonly typable: (meant: string) => string;
  readonly instead: (meant: string) => string;
}

const FIRST_DAY: Day = '1990-01-01';
const LAST_DAY: Day = '2200-12-31';
/** The time in examples that needs only to be one. */
const SOME_EVENING = '20:15';

function asked(flag: string, typed: string, { now, dayStart }: WhenContext, wish?: Wish): Ask {
  const [today, date] = [trainingDay(now, dayStart), now.slice(0, 10)];
  const todays: Ask['todays'] = today === date ? [today] : [today, date];
  return { flag, typed: typed.trim(), text: tidied(typed), now, dayStart, wish, todays };
}

function dayRule(ask: Ask): Rule {
  const [today, date] = ask.todays;
  const until = date === undefined ? '' : ` until ${ask.dayStart}`;
  return {
    fits: (day) => (ask.wish === 'future' ? day >= today : day <= today),
    typable: (day) => day,
    instead: () => `today is ${dayInFull(today)}${until}: for example ${option(ask, today)}`,
  };
}

function momentRule(ask: Ask): Rule {
  return {
    fits: (moment) => moment <= wall(ask.now),
    typable: (moment) => (moment.length > 10 ? moment : `${moment} ${someTime(ask, moment)}`),
    instead: (moment) => `for example: ${option(ask, dayBefore(ask, moment.slice(11, 16)))}`,
  };
}

function daysIn(ask: Ask, what: string): readonly Day[] {
  const days = readings(ask);
  if (days.includes(undefined)) throw unknown(ask, what);
  return [...new Set(days.flatMap((some) => some ?? []))].toSorted();
}

function readings({ text, todays, wish = 'past' }: Ask): readonly (readonly Day[] | undefined)[] {
  const edge = wish === 'future' ? todays[0] : (todays.at(-1) ?? todays[0]);
  return todays.map((today) => daysMeant(text, { today, edge, wish }));
}

function localIn(ask: Ask): string {
  const parts = partsOf(ask.text);
  if (parts === undefined) throw timeless(ask);
  const time = timeIn(ask, parts.time);
  if (parts.day === undefined) return settled(ask, [latest(ask, time)], momentRule(ask));
  return onDay({ ...ask, text: parts.day }, time);
}

function onDay(ask: Ask, time: string): string {
  const meant = daysIn(ask, 'a day with its time').map((day) => `${day} ${time}`);
  return settled(ask, meant, momentRule(ask));
}

/** At night it may be of the evening before, if that is of the same training day. */
function latest({ now, dayStart, todays }: Ask, time: string): string {
  const today = `${now.slice(0, 10)} ${time}`;
  const before = `${addDays(now.slice(0, 10), -1)} ${time}`;
  return today > wall(now) && trainingDay(before, dayStart) === todays[0] ? before : today;
}

function timeIn(ask: Ask, part: string): string {
  const time = timeMeant(part);
  if (time === undefined) {
    throw refusal(`${ask.flag}: there is no time \`${part}\``, example(ask));
  }
  if (!/^(?:0?[1-9]|[12]\d)\.(?:0[1-9]|1[0-2])$/.test(part)) return time;
  const hint = `with a colon it is a time: ${option(ask, ask.text.replace(part, time))}`;
  throw refusal(`${ask.flag}: \`${part}\` could be a time or a date`, hint);
}

function passed(ask: Ask, stamp: Stamp): Stamp {
  const meant = `${stamp.slice(0, 10)} ${stamp.slice(11, 16)}${stamp.slice(23)}`;
  settled(ask, [meant], { ...momentRule(ask), fits: () => instant(stamp) <= instant(ask.now) });
  return stamp;
}

/** The one thing a text means, if it fits. */
function settled(ask: Ask, meant: readonly string[], rule: Rule): string {
  const [only, ...others] = meant;
  if (only === undefined) throw impossible(ask);
  if (meant.some((one) => one < FIRST_DAY || one.slice(0, 10) > LAST_DAY)) throw tooFar(ask, only);
  const fitting = meant.filter((one) => rule.fits(one));
  if (fitting.length === 0) throw wrongWay(ask, meant, rule.instead(only));
  const typable = fitting.map((one) => rule.typable(one));
  if (others.length > 0) throw ambiguous(ask, meant, typable);
  return only;
}

/** A day of the past without a time, or what is none. */
function timeless(ask: Ask): Fault {
  const rule = momentRule(ask);
  const day = settled(ask, daysIn(ask, 'a day and a time'), rule);
  const hint = `add the time: ${option(ask, `${ask.text} ${someTime(ask, day)}`)}`;
  return refusal(`${understood(ask, [day])}, without a time`, hint);
}

function unknown(ask: Ask, what: string): Fault {
  const part = tidied(ask.typed) === ask.text ? ask.typed : ask.text;
  return refusal(`${ask.flag} takes ${what}, not \`${part}\``, example(ask));
}

function impossible(ask: Ask): Fault {
  return refusal(`${ask.flag}: there is no such day as \`${ask.text}\``, example(ask));
}

function tooFar(ask: Ask, meant: string): Fault {
  return refusal(`${understood(ask, [meant])}; years go from 1990 to 2200`, example(ask));
}

function wrongWay(ask: Ask, meant: readonly string[], hint: string): Fault {
  const fault = ask.wish === 'future' ? 'already past' : 'in the future';
  return refusal(`${understood(ask, meant)}, which is ${fault}`, hint);
}

function ambiguous(ask: Ask, meant: readonly string[], typable: readonly string[]): Fault {
  const isOfNight = new Set(readings(ask).map((days) => String(days))).size > 1;
  const [today] = ask.todays;
  const why = isOfNight ? `: until ${ask.dayStart} it is still ${dayInFull(today)}` : '';
  const message = `${ask.flag}: \`${ask.typed}\` could be ${shown(meant)}${why}`;
  return refusal(message, `type ${typable.map((one) => option(ask, one)).join(' or ')}`);
}

function refusal(message: string, hint: string): Fault {
  return new Fault('usage', message, hint);
}

function understood({ flag, typed }: Ask, meant: readonly string[]): string {
  return `${flag}: \`${typed}\` means ${shown(meant)}`;
}

function shown(meant: readonly string[]): string {
  return meant.map((one) => `${dayInFull(one.slice(0, 10))}${one.slice(10)}`).join(' or ');
}

function example(ask: Ask): string {
  const [today] = ask.todays;
  const date = `"${dayInFull(today).slice(4)}"`;
  switch (ask.wish) {
    case 'past':
      return `for example: ${option(ask, today)}; also yesterday, monday, "2 days ago" and ${date}`;
    case 'future':
      return `for example: ${option(ask, today)}; also tomorrow, monday, "in 2 weeks" and ${date}`;
    case undefined: {
      const also = `20:15, "monday 7:05", "${addDays(today, -1)} 20:15" and "2 hours ago"`;
      return `for example: ${option(ask, dayBefore(ask, ''))}; also ${also}`;
    }
  }
}

function option({ flag }: Ask, value: string): string {
  return `${flag} ${value.includes(' ') ? `"${value}"` : value}`;
}

/** At night `yesterday` would be refused. */
function dayBefore({ now, todays }: Ask, time: string): string {
  const day = todays.length > 1 ? addDays(now.slice(0, 10), -1) : 'yesterday';
  return `${day} ${time === '' ? SOME_EVENING : time}`;
}

/** A time that has come on a day up to today. */
function someTime({ now }: Ask, day: Day): string {
  return now.startsWith(day) ? now.slice(11, 16) : SOME_EVENING;
}

function earlier(now: Stamp, minutes: number): string {
  return wall(new Date(Date.parse(`${now.slice(0, 16)}Z`) - minutes * 60_000).toISOString());
}

/** `YYYY-MM-DD HH:MM` by the local clock. */
function wall(at: Stamp): string {
  return at.slice(0, 16).replace('T', ' ');
}
