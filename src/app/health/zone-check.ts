import { type Check, fine, note, wrong } from '../../core/base/health-check.ts';
import { findOwnZone, isAgreed } from '../../host/time/find-zone.ts';
import type { Host } from '../../host/host.ts';

/** Checks that the time zone is known, and says which it is and how it was found. */
export function zoneCheck({ zone }: Host): Check {
  const [id, title, again] = ['system.zone', 'time zone', 'stretch doctor'];
  const { tz, fault } = zone;
  if (fault !== undefined) return wrong(id, title, fault.message, `${fault.hint}; then`, again);
  const { name, how } = findOwnZone(tz);
  const found = `${name}, ${how}`;
  if (isAgreed(name)) return fine(id, title, found);
  const old = `${found}; Node and the system do not have the same times for it`;
  const advice = 'the rules of one are out of date: update Node, and the system’s tzdata; then';
  return note(id, title, old, advice, again);
}
