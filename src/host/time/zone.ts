import { Fault } from '../../core/base/fault.ts';
import { isInForce, LOCALTIME, targetOf, zoneOfPath } from './zone-name.ts';

/** The time zone that local times are in. */
export interface Zone {
  /** `TZ` as the user set it; undefined if it is not set. */
  readonly tz: string | undefined;
  /** Why the zone is unknown, so that times are in UTC and nothing may be recorded; undefined if it is known. */
  readonly fault: Fault | undefined;
}

/**
 * Makes local times those of the zone that the system means. Node reads only some values of `TZ` as the C library does,
 * and only some forms of `/etc/localtime`; for the others `TZ` is set to the name of a zone. Must come before the first
 * local time.
 */
export async function settleZone(): Promise<Zone> {
  const { env } = process;
  const tz = env['TZ'];
  if (isReadAsMeant(tz)) return { tz, fault: undefined };
  const { findOwnZone } = await import('./find-zone.ts');
  try {
    env['TZ'] = findOwnZone(tz).name;
    return { tz, fault: undefined };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    env['TZ'] = 'UTC';
    return { tz, fault: error };
  }
}

/** Whether Node is sure to find the zone itself. Asked at every start, so it avoids `Intl`, which takes 12 ms. */
function isReadAsMeant(tz: string | undefined): boolean {
  if (tz !== undefined) return isInForce(tz);
  if (process.platform === 'win32') return true;
  const target = targetOf(LOCALTIME);
  // Without it, there is nothing to find.
  return target === undefined || isInForce(zoneOfPath(target) ?? '');
}
