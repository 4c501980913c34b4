import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { zoneOverride } from '../../../src/host/time/zone-override.ts';

const NOW = new Date('2026-11-25T12:00:00Z');
/** Zones that differ from each other: the computer's clock can match only one of them. */
const ZONES = ['Pacific/Kiritimati', 'Europe/London', 'Asia/Kolkata', 'NZ-CHAT'];

describe('the clock of TZ', () => {
  it('is the computer’s if TZ is not set, or names the same zone', () => {
    const { timeZone } = withoutZone(() => new Intl.DateTimeFormat().resolvedOptions());
    expect(zoneOverride(undefined, NOW)).toBeUndefined();
    expect(zoneOverride(timeZone, NOW)).toBeUndefined();
    expect(zoneOverride(`:${timeZone}`, NOW)).toBeUndefined();
    expect(zoneOverride(':/etc/localtime', NOW)).toBeUndefined();
  });

  it('has a named zone, and TZ is left unchanged', () => {
    const before = process.env['TZ'];
    const found = ZONES.map((zone) => zoneOverride(zone, NOW)?.zone);
    expect(process.env['TZ']).toBe(before);
    const others = ZONES.filter((_, index) => found[index] !== undefined);
    expect(others.length).toBeGreaterThanOrEqual(ZONES.length - 1);
    expect(found.filter((zone) => zone !== undefined)).toEqual(others);
  });

  // However the system reads the text, the zone passed to a scheduler must show the same time.
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
  ])('%j shows the same time as the zone it is resolved to', (TZ) => {
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

/** The offsets in a separate process, in winter and in summer. */
function offsetsOf(env: NodeJS.ProcessEnv): string {
  const script = '[0, 6].map((month) => new Date(2026, month, 1).getTimezoneOffset()).join()';
  const { NODE_EXTRA_CA_CERTS: _, ...rest } = env;
  return execFileSync(process.execPath, ['-p', script], { env: rest, encoding: 'utf8' });
}

function withoutZone<T>(read: () => T): T {
  const before = process.env['TZ'];
  delete process.env['TZ'];
  try {
    return read();
  } finally {
    process.env['TZ'] = before;
  }
}
