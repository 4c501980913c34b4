/** An instant as a file writes it. */
export interface WrittenInstant {
  /** Milliseconds since the epoch; those of the same date and time in UTC if `isLocal`. */
  readonly at: number;
  /** Minutes east of UTC, if it says so; undefined for UTC, which most files are in wherever they come from. */
  readonly offset: number | undefined;
  /** Whether it is a time by the clocks there, of which nothing says how far they are from UTC. */
  readonly isLocal: boolean;
}

/**
 * Reads a time such as `2026-06-30T22:30:00Z` or `2026-07-01T00:30:00.120+02:00`. One without an offset is local: the apps
 * that leave it out write down what their clock shows. Undefined for anything else, and for times before 1995, which a
 * clock shows that was not set.
 */
export function writtenInstant(text: string): WrittenInstant | undefined {
  const [, year, month, day, hours, minutes, seconds, zone] = PATTERN.exec(text) ?? [];
  if (year === undefined) return undefined;
  const fields = [year, month, day, hours, minutes].map(Number);
  const isClock = fields.every(
    (field, index) => field >= (LEAST[index] ?? 0) && field <= (MOST[index] ?? 0),
  );
  const offset = zone === undefined || zone.toUpperCase() === 'Z' ? 0 : offsetOf(zone);
  if (!isClock || Math.abs(offset) > MOST_OFFSET) return undefined;
  const [, monthNumber = 1, dayNumber, hour, minute] = fields;
  const whole = Date.UTC(Number(year), monthNumber - 1, dayNumber, hour, minute);
  const at =
    whole + Math.floor(Number((seconds ?? '0').replace(',', '.')) * 1000) - offset * 60_000;
  return { at, offset: offset === 0 ? undefined : offset, isLocal: zone === undefined };
}

const PATTERN =
  /^\s*(\d{4})-(\d\d?)-(\d\d?)[T ](\d\d?):(\d\d)(?::(\d\d?(?:[.,]\d*)?))?\s*([Zz]|[+-]\d\d:?\d\d|[+-]\d\d)?\s*$/;

/** Of the year, the month, the day, the hour and the minute. */
const LEAST = [1995, 1, 1, 0, 0] as const;
const MOST = [9998, 12, 31, 24, 59] as const;

/** Minutes; no clock is farther from UTC. */
const MOST_OFFSET = 14 * 60;

function offsetOf(zone: string): number {
  const digits = zone.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0);
  return zone.startsWith('-') ? -minutes : minutes;
}
