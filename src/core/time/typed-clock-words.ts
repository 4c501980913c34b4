import { type DayPart, DAY_PARTS, dayPartOf } from './day-part.ts';
import { addDays, type Day, type Stamp } from './day.ts';
import { counted, isRealDay, NUMBER } from './typed-time-words.ts';

/** The words of a moment: a day, a part of it, and a time, as typed, each if there is one. */
export interface MomentWords {
  readonly day: string | undefined;
  readonly part: DayPart | undefined;
  readonly time: string | undefined;
}

/** Takes a normalised text apart; what is left over is the day, whether it is one or not. */
export function splitMoment(text: string, isDay: (text: string) => boolean): MomentWords {
  const [, timed, word = ''] = PART_AFTER.exec(text) ?? [];
  const inner = timed === undefined ? undefined : splitMoment(timed, isDay);
  const part = dayPartOf(word);
  if (part !== undefined && inner?.time !== undefined && inner.part === undefined)
    return { ...inner, part };
  const [, day, last] = TIME_LAST.exec(text) ?? [];
  if (last !== undefined) return withTime(day, last);
  const [, first, rest] = TIME_FIRST.exec(text) ?? [];
  if (first !== undefined) return withTime(rest, first);
  if (isDay(text)) return { day: text, part: undefined, time: undefined };
  return splitHour(text, isDay) ?? withTime(text, undefined);
}

/** The `HH:MM` of a typed time; undefined if no clock shows it. */
export function parseTime(part: string): string | undefined {
  const [, typed, minutes = '00', half] = /^(\d+)(?:[:.h](\d+))? ?([ap]m)?$/.exec(part) ?? [];
  if (typed === undefined) return undefined;
  const isHalf = half !== undefined;
  const hours = isHalf ? (Number(typed) % 12) + (half === 'pm' ? 12 : 0) : Number(typed);
  const isHour = isHalf ? Number(typed) >= 1 && Number(typed) <= 12 : hours <= 23;
  return isHour && Number(minutes) <= 59 ? `${two(hours)}:${minutes}` : undefined;
}

/** The local dates and times that a time can mean on a day, `YYYY-MM-DD HH:MM`: an hour such as `7` is of either half. */
export function timesOn(day: Day, typed: string, part: DayPart | undefined): readonly string[] {
  if (typed === MIDNIGHT) return [`${day} 00:00`, `${addDays(day, 1)} 00:00`];
  const [hours = 0, minutes = 0] = (parseTime(typed) ?? '').split(':').map(Number);
  const isHour = /^[1-9]$|^1[01]$/.test(typed);
  const canBeLater = /^(?:0?[1-9]|1[0-2])(?:[:.h]\d\d)?$/.test(typed);
  const all = (part === undefined ? isHour : canBeLater) ? [hours, (hours + 12) % 24] : [hours];
  return all.flatMap((hour) => {
    const time = `${two(hour)}:${two(minutes)}`;
    if (part === undefined) return `${day} ${time}`;
    const [from, to] = DAY_PARTS[part].hours;
    if (hour >= from && hour < to) return `${day} ${time}`;
    return hour + 24 < to ? `${addDays(day, 1)} ${time}` : [];
  });
}

/** Midnight, which a day has at either end. */
export const MIDNIGHT = 'midnight';

/** The minutes of a text such as `1h30m ago` or `half an hour ago`; undefined for any other text. */
export function parseMinutesAgo(text: string): number | undefined {
  for (const [shape, minutes] of AGO) {
    const match = shape.exec(text);
    if (match !== null) return minutes(match);
  }
  return undefined;
}

/** The stamp in a normalised text; undefined if it has no offset, or its day or time does not exist. */
export function parseStamp(text: string): Stamp | undefined {
  const [, day = '', time = '', seconds = '00', fraction = '', offset] = STAMP.exec(text) ?? [];
  if (offset === undefined || !isRealDay(day)) return undefined;
  return `${day}T${time}:${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}${offset === 'z' ? '+00:00' : offset}`;
}

const TIME = String.raw`\d{1,2}[:.h]\d{2}(?: ?[ap]m)?|\d{1,2} ?[ap]m|midnight`;
const TIME_LAST = new RegExp(`^(?:(.+?) (?:at )?)?(${TIME})$`);
const TIME_FIRST = new RegExp(`^(${TIME}) (?:on )?(.+)$`);
const HOUR = '2[0-3]|[01]?[0-9]';
const HOUR_LAST = new RegExp(`^(?:(.+?) (?:at )?)?(${HOUR})$`);
const HOUR_FIRST = new RegExp(`^(${HOUR}) (?:on )?(.+)$`);
/** What follows a time: `7 in the evening`. */
const PART_AFTER = /^(.+) (?:in the|at) ([a-z]+)$/;
const PART_LAST = /^(?:(.+?) )??(?:(?:in|at) (?:the )?)?([a-z]+)$/;
const PART_FIRST = /^(?:the )?([a-z]+) (?:of |on )?(.+)$/;

const COUNT = `(${NUMBER})`;
const HOURS = '(?:h|hrs?|hours?)';
const AGO: readonly (readonly [RegExp, (match: readonly (string | undefined)[]) => number])[] = [
  [/^half (?:an? )?hour ago$/, () => 30],
  [/^(?:a )?quarter of an hour ago$/, () => 15],
  [
    new RegExp(`^${COUNT} ?(?:${HOURS} and a half|and a half ${HOURS}) ago$`),
    ([, hours]) => counted(hours) * 60 + 30,
  ],
  [new RegExp(`^(\\d{1,3})[.,]5 ?${HOURS} ago$`), ([, hours]) => counted(hours) * 60 + 30],
  [
    new RegExp(`^(?:${COUNT} ?${HOURS})?(?: ?(?:and )?${COUNT} ?(?:m|mins?|minutes?))? ago$`),
    ([, hours = '0', minutes = '0']) => counted(hours) * 60 + counted(minutes),
  ],
];
const STAMP =
  /^(\d{4}-\d\d-\d\d) ((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.(\d+))?)?(z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** An hour without minutes is one only beside a day, a part of one, or nothing. */
function splitHour(text: string, isDay: (text: string) => boolean): MomentWords | undefined {
  const [, before, last] = HOUR_LAST.exec(text) ?? [];
  const [, first, after] = HOUR_FIRST.exec(text) ?? [];
  const all = [
    ...(last === undefined ? [] : [withTime(before, last)]),
    ...(first === undefined ? [] : [withTime(after, first)]),
  ];
  return all.find(({ day }) => day === undefined || isDay(day));
}

function withTime(rest: string | undefined, time: string | undefined): MomentWords {
  if (rest === 'tonight') return { day: 'today', part: 'night', time };
  const [, day, word] = PART_LAST.exec(rest ?? '') ?? [];
  const part = word === undefined ? undefined : dayPartOf(word);
  if (part === undefined) return partFirst(rest, time);
  if (day === 'this') return { day: 'today', part, time };
  const isLast = day === 'last' && (part === 'night' || part === 'evening');
  return { day: isLast ? 'yesterday' : day, part, time };
}

/** `noon yesterday`, `the evening of 3 nov`. */
function partFirst(rest: string | undefined, time: string | undefined): MomentWords {
  const [, word = '', day] = PART_FIRST.exec(rest ?? '') ?? [];
  const part = dayPartOf(word);
  return part === undefined ? { day: rest, part, time } : { day, part, time };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
