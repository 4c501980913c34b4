import { describe, expect, it, onTestFinished } from 'vitest';
import { zoneOverride } from '../../../src/host/time/zone-override.ts';
import { setZone } from '../../support/set-zone.ts';

const NOW = new Date('2026-11-25T12:00:00Z');
/** Zones that differ from each other: the computer's clock can match only one of them. */
const ZONES = ['Pacific/Kiritimati', 'Europe/London', 'Asia/Kolkata', 'NZ-CHAT'];
/** A rule of each, in the same order. */
const RULES = [
  '<+14>-14',
  'GMT0BST,M3.5.0/1,M10.5.0',
  'IST-5:30',
  '<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45',
];

describe('the clock of TZ', () => {
  it('is the computer’s if TZ is not set, or is its own', () => {
    expect(zoneOverride(undefined, NOW)).toBeUndefined();
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

  it('has the name of a zone with its rule', () => {
    const named = ZONES.map((zone) => zoneOverride(zone, NOW));
    const ruled = RULES.map((rule) => zoneOverride(rule, NOW));
    const names = ['Etc/GMT-14', 'Europe/London', 'Asia/Kolkata', 'Pacific/Chatham'];
    expect(ruled.map((found) => found?.zone)).toEqual(
      names.map((name, index) => (named[index] === undefined ? undefined : name)),
    );
    expect(ruled.map((found) => found?.tz)).toEqual(
      RULES.map((rule, index) => (named[index] === undefined ? undefined : rule)),
    );
  });

  it('does not depend on what TZ has been set to since', () => {
    const before = ZONES.map((zone) => zoneOverride(zone, NOW));
    onTestFinished(setZone('Asia/Tokyo'));
    expect(ZONES.map((zone) => zoneOverride(zone, NOW))).toEqual(before);
  });

  it.each(['Nowhere/Foo', 'CET-1CEST', '/nowhere'])('written as %s has no name', (tz) => {
    expect(zoneOverride(tz, NOW)).toMatchObject({ tz, zone: undefined });
  });
});
