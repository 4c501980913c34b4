import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../src/host/time/clock.ts';
import { settleZone } from '../../../src/host/time/zone.ts';
import { setZone } from '../../support/set-zone.ts';

describe('settling the zone', () => {
  it.each([
    'UTC',
    'Etc/UTC',
    'Etc/GMT+12',
    'GMT',
    'EST5EDT',
    'Europe/Berlin',
    'America/Port-au-Prince',
    'America/Argentina/Buenos_Aires',
    'NZ-CHAT',
  ])('leaves %s as it is', async (tz) => {
    onTestFinished(setZone(tz));
    expect(await settleZone()).toEqual({ tz, fault: undefined });
    expect(process.env['TZ']).toBe(tz);
  });

  it.each<[string, string, string, string]>([
    ['', 'UTC', '2026-01-15T12:00', '2026-07-15T12:00'],
    [':', 'UTC', '2026-01-15T12:00', '2026-07-15T12:00'],
    [':Europe/Berlin', 'Europe/Berlin', '2026-01-15T13:00', '2026-07-15T14:00'],
    ['CET-1CEST,M3.5.0,M10.5.0/3', 'Europe/Berlin', '2026-01-15T13:00', '2026-07-15T14:00'],
    ['<-03>3', 'Etc/GMT+3', '2026-01-15T09:00', '2026-07-15T09:00'],
    ['<+0545>-5:45', 'Asia/Kathmandu', '2026-01-15T17:45', '2026-07-15T17:45'],
    ['UTC-3', 'Etc/GMT-3', '2026-01-15T15:00', '2026-07-15T15:00'],
  ])('makes %j %s: it is %s in winter and %s in summer', async (tz, name, winter, summer) => {
    onTestFinished(setZone(tz));
    expect(await settleZone()).toEqual({ tz, fault: undefined });
    expect(process.env['TZ']).toBe(name);
    const { stampOf } = systemClock();
    const times = ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z'].map((at) => stampOf(at));
    expect(times.map((at) => at.slice(0, 16))).toEqual([winter, summer]);
  });

  it.each(['Europe/Berln', 'foo', 'CET-1CEST', '/nowhere', 'Etc/GMT+13'])(
    'says that %s is no zone, and shows times in UTC',
    async (tz) => {
      onTestFinished(setZone(tz));
      const zone = await settleZone();
      expect([zone.tz, zone.fault?.kind, process.env['TZ']]).toEqual([tz, 'input', 'UTC']);
    },
  );
});
