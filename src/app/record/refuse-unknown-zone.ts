import type { Host } from '../../host/host.ts';

/** Throws the `input` fault of an unknown time zone, before anybody does or types what could not be recorded. */
export function refuseUnknownZone({ zone }: Pick<Host, 'zone'>): void {
  if (zone.fault !== undefined) throw zone.fault;
}
