import { afterEach, describe, expect, it } from 'vitest';
import { twoZones, zoneName } from '../../src/host/zones.ts';

const NOW = new Date('2026-11-25T12:00:00Z');

describe('the zones of two clocks', () => {
  const before = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = before;
  });

  const inZone = (TZ: string) => {
    process.env['TZ'] = TZ;
    return twoZones({ TZ }, NOW);
  };

  it('are one where TZ says nothing', () => {
    expect(twoZones({}, NOW)).toBeUndefined();
    expect(twoZones({ TZ: '' }, NOW)).toBeUndefined();
  });

  it('are told where they differ within a year, and TZ stays as it was', () => {
    // No computer's clock is all of these.
    const found = ['Pacific/Kiritimati', 'Europe/London', 'Africa/Abidjan'].map((zone) => [
      inZone(zone),
      process.env['TZ'],
    ]);
    expect(found.map(([, zone]) => zone)).toEqual([
      'Pacific/Kiritimati',
      'Europe/London',
      'Africa/Abidjan',
    ]);
    expect(found.filter(([zones]) => zones !== undefined).length).toBeGreaterThanOrEqual(2);
  });

  it('are one where two names have the same clock', () => {
    delete process.env['TZ'];
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    expect(inZone(timeZone)).toBeUndefined();
    expect(inZone(`:${timeZone}`)).toBeUndefined();
  });
});

describe('the name of a zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    [':Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['EST5EDT', 'EST5EDT'],
    ['CET-1CEST,M3.5.0,M10.5.0/3', 'UTC'],
    ['Nowhere/Foo', 'UTC'],
  ])('for %s is %s', (typed, name) => {
    expect(zoneName(typed)).toBe(name);
  });
});
