/** Seconds east of UTC at an instant, in milliseconds since the epoch. */
export type OffsetAt = (at: number) => number;

/** When the clocks change in a year, in seconds of local time before the change. */
type ChangeIn = (year: number) => number;

/** A rule that was read, with every offset in seconds east of UTC. */
interface ZoneRule {
  readonly standard: number;
  /** Undefined if the clocks never change. */
  readonly summer: Summer | undefined;
}

interface Summer {
  readonly offset: number;
  readonly starts: ChangeIn;
  readonly ends: ChangeIn;
}

/**
 * The offsets of a time zone rule as POSIX defines it (IEEE Std 1003.1, 8.3) with the hours of RFC 9636, such as
 * `CET-1CEST,M3.5.0,M10.5.0/3` or `<+0545>-5:45`; undefined if a text is none. As in the C libraries, summer time without
 * dates is that of the United States.
 */
export function zoneRuleOffsets(text: string): OffsetAt | undefined {
  const rule = readRule(text);
  if (rule === undefined) return undefined;
  const { standard, summer } = rule;
  if (summer === undefined) return () => standard;
  return withSummer(standard, summer);
}

const NAME = '(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)';
const CLOCK = String.raw`[+-]?\d{1,3}(?::[0-5]?\d){0,2}`;
const DATE = String.raw`(?:J?\d{1,3}|M\d{1,2}\.\d\.\d)`;
const CHANGE = `,(${DATE})(?:/(${CLOCK}))?`;
const RULE = new RegExp(`^${NAME}(${CLOCK})(?:(${NAME})(${CLOCK})?(?:${CHANGE}${CHANGE})?)?$`);

/** The most hours of an offset, and of the time of a change. */
const MOST_HOURS = { offset: 24, change: 167 } as const;
const AMERICAN = ['M3.2.0', 'M11.1.0'] as const;

function readRule(text: string): ZoneRule | undefined {
  const [, west = '', summerName, summerWest, start, startClock, end, endClock] =
    RULE.exec(text) ?? [];
  const standard = secondsOf(west, MOST_HOURS.offset);
  if (standard === undefined) return undefined;
  if (summerName === undefined) return { standard: 0 - standard, summer: undefined };
  const offset =
    summerWest === undefined ? standard - HOUR : secondsOf(summerWest, MOST_HOURS.offset);
  const starts = changeIn(start ?? AMERICAN[0], startClock);
  const ends = changeIn(end ?? AMERICAN[1], endClock);
  if (offset === undefined || starts === undefined || ends === undefined) return undefined;
  return { standard: 0 - standard, summer: { offset: 0 - offset, starts, ends } };
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Seconds of `-5:45`; undefined if it has too many hours or none. */
function secondsOf(text: string, mostHours: number): number | undefined {
  const [, sign, clock] = /^([+-]?)(.+)$/.exec(text) ?? [];
  if (clock === undefined) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  if (hours > mostHours) return undefined;
  return (sign === '-' ? -1 : 1) * (hours * HOUR + minutes * 60 + seconds);
}

function changeIn(date: string, clock = '2'): ChangeIn | undefined {
  const time = secondsOf(clock, MOST_HOURS.change);
  const dayOf = dayIn(date);
  if (time === undefined || dayOf === undefined) return undefined;
  return (year) => dayOf(year) * DAY + time;
}

/** The date of a change as a function from the year to days since the epoch. */
function dayIn(date: string): ((year: number) => number) | undefined {
  if (date.startsWith('M')) return weekdayIn(date);
  const number = Number(date.replace('J', ''));
  if (date.startsWith('J')) {
    // It counts no 29 February.
    if (number < 1 || number > 365) return undefined;
    return (year) => daysUntil(year, 0, number) + (number > 59 && isLeapYear(year) ? 1 : 0);
  }
  return number > 365 ? undefined : (year) => daysUntil(year, 0, number + 1);
}

/** `M3.5.0`: the last Sunday in March. */
function weekdayIn(date: string): ((year: number) => number) | undefined {
  const [month = 0, week = 0, weekday = 0] = date.slice(1).split('.').map(Number);
  if (month < 1 || month > 12 || week < 1 || week > 5 || weekday > 6) return undefined;
  return (year) => {
    const first = daysUntil(year, month - 1, 1);
    // The epoch was a Thursday.
    const firstWanted = first + ((weekday - ((first + 4) % 7) + 7) % 7);
    const last = daysUntil(year, month, 1) - 1;
    return firstWanted + 7 * Math.min(week - 1, Math.floor((last - firstWanted) / 7));
  };
}

function daysUntil(year: number, monthIndex: number, day: number): number {
  return Date.UTC(year, monthIndex, day) / 1000 / DAY;
}

function isLeapYear(year: number): boolean {
  return daysUntil(year, 1, 29) !== daysUntil(year, 2, 1);
}

/**
 * The offset after the last change. Of two at once, the start of summer time is the later: that is how a rule says that it
 * never ends.
 */
function withSummer(standard: number, { offset, starts, ends }: Summer): OffsetAt {
  const changesIn = (year: number) =>
    [
      { at: (ends(year) - offset) * 1000, to: standard },
      { at: (starts(year) - standard) * 1000, to: offset },
    ].toSorted((a, b) => a.at - b.at);
  const known = new Map<number, ReturnType<typeof changesIn>>();
  const changesOf = (year: number) => {
    const changes = known.get(year) ?? changesIn(year);
    known.set(year, changes);
    return changes;
  };
  return (at) => {
    const year = new Date(at).getUTCFullYear();
    const last = [year + 1, year, year - 1]
      .flatMap((one) => changesOf(one).toReversed())
      .find((change) => change.at <= at);
    return last?.to ?? standard;
  };
}
