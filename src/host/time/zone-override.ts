/** The clock that a `TZ` gives this program, where it is not the computer's. */
export interface ZoneOverride {
  /** What `TZ` says. */
  readonly tz: string;
  /** The name of its zone in the database; nothing where it has none, as with rules written out. */
  readonly zone: string | undefined;
  /** The computer's zone. */
  readonly systemZone: string;
}

/** Days ahead at which clocks are compared; those that agree for a year are taken for one. */
const COMPARED = Array.from({ length: 53 }, (_, week) => week * 7);

/**
 * The clock of a `TZ`; nothing where there is none, or where it goes with the computer's for the next year. Which clock
 * a text gives is not guessed but looked at, as it is read by ICU in its own way.
 */
export function zoneOverride(typed: string | undefined, now: Date): ZoneOverride | undefined {
  if (typed === undefined) return undefined;
  const systemZone = withZone(
    undefined,
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
  const offsets = (zone: string | undefined) => withZone(zone, () => offsetsFrom(now));
  const own = offsets(typed);
  if (own === offsets(undefined)) return undefined;
  const name = typed === '' ? 'UTC' : typed.replace(/^:?(posix\/)?/, '');
  const isName = ZONE.test(name) && isKnown(name) && offsets(name) === own;
  return { tz: typed, zone: isName ? name : undefined, systemZone };
}

/** As names are in the database, which knows them in their own letters alone. */
const ZONE = /^[A-Z][\w+-]*(\/[\w+-]+)*$/;

function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function offsetsFrom(now: Date): string {
  const offsets = COMPARED.map((days) => {
    const then = new Date(now);
    then.setUTCDate(then.getUTCDate() + days);
    return then.getTimezoneOffset();
  });
  return offsets.join(' ');
}

/** What something is when `TZ` says so, or is not set. */
function withZone<T>(zone: string | undefined, look: () => T): T {
  const before = process.env['TZ'];
  setZone(zone);
  try {
    return look();
  } finally {
    setZone(before);
  }
}

function setZone(zone: string | undefined): void {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
}
