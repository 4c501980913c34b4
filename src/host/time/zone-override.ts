import { addHours } from 'date-fns/addHours';
import { Fault } from '../../core/base/fault.ts';
import { findOwnZone } from './find-zone.ts';
import { withZone } from './with-zone.ts';
import { LOCALTIME } from './zone-name.ts';

/** The time zone that `TZ` sets for this program, if its clock differs from the computer's. */
export interface ZoneOverride {
  /** The value of `TZ`. */
  readonly tz: string;
  /** Its name in the time zone database; undefined if it has none. */
  readonly zone: string | undefined;
  /** The computer's zone. */
  readonly systemZone: string;
}

/** Hours ahead at which two clocks are compared: once a week for a year. */
const COMPARED = Array.from({ length: 53 }, (_, week) => week * 7 * 24);

/** The zone that `TZ` sets; undefined if it is not set, or agrees with the computer's for the next year. */
export function zoneOverride(tz: string | undefined, now: Date): ZoneOverride | undefined {
  if (tz === undefined) return undefined;
  const [zone, system] = [nameFor(tz), nameFor(undefined)];
  if (zone !== undefined && system !== undefined && offsets(zone, now) === offsets(system, now))
    return undefined;
  return { tz, zone, systemZone: system ?? LOCALTIME };
}

function nameFor(tz: string | undefined): string | undefined {
  try {
    return findOwnZone(tz).name;
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

function offsets(zone: string, now: Date): string {
  return withZone(zone, () =>
    COMPARED.map((hours) => addHours(now, hours).getTimezoneOffset()).join(' '),
  );
}
