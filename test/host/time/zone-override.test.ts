import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { zoneOverride } from '../../../src/host/time/zone-override.ts';

const NOW = new Date('2026-11-25T12:00:00Z');
/** Zones of which no computer's clock is more than one. */
const ZONES = ['Pacific/Kiritimati', 'Europe/London', 'Asia/Kolkata', 'NZ-CHAT'];

describe('the clock of TZ', () => {
  it('is the computer’s where TZ is not set, and where it says the same', () => {
    const { timeZone } = withoutZone(() => new Intl.DateTimeFormat().resolvedOptions());
    expect(zoneOverride(undefined, NOW)).toBeUndefined();
    expect(zoneOverride(timeZone, NOW)).toBeUndefined();
    expect(zoneOverride(`:${timeZone}`, NOW)).toBeUndefined();
    expect(zoneOverride(':/etc/localtime', NOW)).toBeUndefined();
  });

  it('has a zone, and TZ stays as it was', () => {
    const before = process.env['TZ'];
    const found = ZONES.map((zone) => zoneOverride(zone, NOW)?.zone);
    expect(process.env['TZ']).toBe(before);
    const others = ZONES.filter((_, index) => found[index] !== undefined);
    expect(others.length).toBeGreaterThanOrEqual(ZONES.length - 1);
    expect(found.filter((zone) => zone !== undefined)).toEqual(others);
  });

  // Whatever the system takes a text for: the zone that is told to a scheduler has to have the same clock.
  it.each([
    '',
    'UTC',
    ':Asia/Tokyo',
    'posix/Asia/Tokyo',
    'europe/berlin',
    'us/pacific',
    'JST-9',
    'UTC-3',
    'GMT+5',
    'EST5EDT',
    'CET-1CEST,M3.5.0,M10.5.0/3',
    'Nowhere/Foo',
    '/usr/share/zoneinfo/Asia/Tokyo',
  ])('%j goes with that of the zone it is told to be', (TZ) => {
    const clock = zoneOverride(TZ, NOW);
    const own = offsetsOf({ ...process.env, TZ });
    if (clock === undefined) {
      const { TZ: _, ...unset } = process.env;
      expect(own).toBe(offsetsOf(unset));
    } else if (clock.zone !== undefined) {
      expect(own).toBe(offsetsOf({ ...process.env, TZ: clock.zone }));
      expect(clock.zone).toMatch(/^[A-Z]/);
    }
  });

  it.each(['JST-9', 'CET-1CEST,M3.5.0,M10.5.0/3', 'europe/berlin', '/nowhere'])(
    'written as %s has no name',
    (typed) => {
      expect(zoneOverride(typed, NOW)?.zone).toBeUndefined();
    },
  );
});

/** What a process of its own takes the time to be, in winter and in summer. */
function offsetsOf(env: NodeJS.ProcessEnv): string {
  const script = '[0, 6].map((month) => new Date(2026, month, 1).getTimezoneOffset()).join()';
  const { NODE_EXTRA_CA_CERTS: _, ...rest } = env;
  return execFileSync(process.execPath, ['-p', script], { env: rest, encoding: 'utf8' });
}

function withoutZone<T>(look: () => T): T {
  const before = process.env['TZ'];
  delete process.env['TZ'];
  try {
    return look();
  } finally {
    process.env['TZ'] = before;
  }
}
