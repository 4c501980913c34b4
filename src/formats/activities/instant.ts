/** An instant as a file writes it. */
export interface WrittenInstant {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Minutes east of UTC, if it says so; undefined for UTC, which most files are in wherever they come from. */
  readonly offset: number | undefined;
}

/**
 * Reads a time such as `2026-06-30T22:30:00Z` or `2026-07-01T00:30:00.120+02:00`; without an offset it is in UTC, as the
 * formats ask for. Undefined for anything else, and for times before 1995, which a clock shows that was not set.
 */
export function writtenInstant(text: string): WrittenInstant | undefined {
  const [, year, month, day, hours, minutes, seconds, zone] = PATTERN.exec(text) ?? [];
  if (year === undefined) return undefined;
  const whole = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hours),
    Number(minutes),
  );
  const offset = zone === undefined ? 0 : offsetOf(zone);
  const at =
    whole + Math.floor(Number((seconds ?? '0').replace(',', '.')) * 1000) - offset * 60_000;
  if (!(at >= EARLIEST && Math.abs(offset) <= MOST_OFFSET)) return undefined;
  return { at, offset: offset === 0 ? undefined : offset };
}

const PATTERN =
  /^\s*(\d{4})-(\d\d?)-(\d\d?)[T ](\d\d?):(\d\d)(?::(\d\d?(?:[.,]\d*)?))?\s*(?:[Zz]|([+-]\d\d:?\d\d|[+-]\d\d))?\s*$/;

const EARLIEST = Date.UTC(1995, 0);
const MOST_OFFSET = 14 * 60;

function offsetOf(zone: string): number {
  const digits = zone.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0);
  return zone.startsWith('-') ? -minutes : minutes;
}
