import { addHours } from 'date-fns/addHours';

/** The time zone that `TZ` sets for this program, if its clock differs from the computer's. */
export interface ZoneOverride {
  /** The value of `TZ`. */
  readonly tz: string;
  /** Its name in the time zone database; undefined if it has none, as with rules written out. */
  readonly zone: string | undefined;
  /** The computer's zone. */
  readonly systemZone: string;
}

/** Hours ahead at which two clocks are compared: once a week for a year. */
const COMPARED = Array.from({ length: 53 }, (_, week) => week * 7 * 24);

/**
 * The zone that `TZ` sets; undefined if it is not set, or agrees with the computer's for the next year. Clocks are
 * compared rather than names, because ICU has its own way to read a `TZ`.
 */
export function zoneOverride(tz: string | undefined, now: Date): ZoneOverride | undefined {
  if (tz === undefined) return undefined;
  const systemZone = withZone(
    undefined,
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
  const offsets = (zone: string | undefined) => withZone(zone, () => offsetsFrom(now));
  const own = offsets(tz);
  if (own === offsets(undefined)) return undefined;
  const name = tz === '' ? 'UTC' : tz.replace(/^:?(posix\/)?/, '');
  const isName = ZONE.test(name) && isKnown(name) && offsets(name) === own;
  return { tz, zone: isName ? name : undefined, systemZone };
}

/** A name as the database writes it, which is case-sensitive. */
const ZONE = /^[A-Z][\w+-]*(\/[\w+-]+)*$/;

function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function offsetsFrom(now: Date): string {
  return COMPARED.map((hours) => addHours(now, hours).getTimezoneOffset()).join(' ');
}

/** Calls a function with `TZ` set to a zone, or unset. */
function withZone<T>(zone: string | undefined, read: () => T): T {
  const before = process.env['TZ'];
  setZone(zone);
  try {
    return read();
  } finally {
    setZone(before);
  }
}

function setZone(zone: string | undefined): void {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
}
