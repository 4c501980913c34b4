/** Returns the name of the zone that local times are in: `Europe/Berlin`. It takes some milliseconds. */
export function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
