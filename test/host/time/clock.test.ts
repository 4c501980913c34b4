import { describe, expect, it, onTestFinished } from 'vitest';
import { epochMs } from '../../../src/core/time/day.ts';
import { createClock, systemClock } from '../../../src/host/time/clock.ts';
import { setZone } from '../../support/set-zone.ts';

const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(Z|[+-]\d\d:\d\d)$/;

describe('a clock', () => {
  it('grows with the monotonic source', () => {
    const { clock, pass } = fakeClock();
    const before = clock.monotonic();
    pass(1500);
    expect(clock.monotonic() - before).toBe(1500);
  });

  it('includes sleep if the monotonic clock stood still', () => {
    const { clock, pass, sleep } = fakeClock();
    const before = clock.monotonic();
    sleep(60_000);
    expect(clock.monotonic() - before).toBe(60_000);
    pass(1000);
    expect(clock.monotonic() - before).toBe(61_000);
    sleep(30_000);
    expect(clock.monotonic() - before).toBe(91_000);
  });

  it('counts sleep once if the monotonic clock went on', () => {
    const { clock, pass } = fakeClock();
    const before = clock.monotonic();
    pass(60_000);
    expect(clock.monotonic() - before).toBe(60_000);
  });

  it('does not go back when the wall clock is set back', () => {
    const { clock, pass, sleep } = fakeClock();
    const before = clock.monotonic();
    sleep(-3_600_000);
    pass(500);
    expect(clock.monotonic() - before).toBe(500);
  });

  it('does not take a small correction of the wall clock for sleep', () => {
    const { clock, pass, sleep } = fakeClock();
    const before = clock.monotonic();
    for (let second = 0; second < 100; second++) {
      sleep(second % 2 === 0 ? 1900 : -1900);
      pass(100);
    }
    expect(clock.monotonic() - before).toBe(10_000);
  });

  it('stamps the wall time of now and of a while ago', () => {
    const { clock } = fakeClock();
    expect(clock.stamp()).toBe('2026-10-25T00:59:59.500+01:00');
    expect(epochMs(clock.stamp()) - epochMs(clock.stampAgo(2500))).toBe(2500);
  });

  it('stamps with the offset in force on a day when the clocks change', () => {
    // London, 25 October 2026: after 01:59:59 summer time comes 01:00:00 winter time.
    const { clock, pass } = fakeClock();
    const zones = [0, 3_600_000].map((ms) => {
      pass(ms);
      return clock.stamp().slice(11);
    });
    expect(zones).toEqual(['00:59:59.500+01:00', '01:59:59.500+01:00']);
    pass(1000);
    expect(clock.stamp()).toMatch(/^2026-10-25T01:00:00\.500(\+00:00|Z)$/);
    pass(86_400_000);
    expect(clock.stamp().slice(0, 10)).toBe('2026-10-26');
  });

  it('of this computer runs and stamps', () => {
    const clock = systemClock();
    const before = clock.monotonic();
    expect(clock.monotonic()).toBeGreaterThanOrEqual(before);
    expect(clock.stamp()).toMatch(STAMP);
  });
});

describe('the instants at which a clock shows a time', () => {
  it.each<[string, readonly string[]]>([
    ['2026-11-24T07:00', ['2026-11-24T07:00:00.000Z']],
    ['2026-07-01T00:00', ['2026-07-01T00:00:00.000+01:00']],
    // On 29 March 2026 the hour after 01:00 is skipped, on 25 October it comes twice.
    ['2026-03-29T00:59', ['2026-03-29T00:59:00.000Z']],
    ['2026-03-29T01:00', []],
    ['2026-03-29T01:59', []],
    ['2026-03-29T02:00', ['2026-03-29T02:00:00.000+01:00']],
    ['2026-10-25T00:59', ['2026-10-25T00:59:00.000+01:00']],
    ['2026-10-25T01:00', ['2026-10-25T01:00:00.000+01:00', '2026-10-25T01:00:00.000Z']],
    ['2026-10-25T01:59', ['2026-10-25T01:59:00.000+01:00', '2026-10-25T01:59:00.000Z']],
    ['2026-10-25T02:00', ['2026-10-25T02:00:00.000Z']],
  ])('for %s in London are %j', (local, expected) => {
    expect(systemClock().instantsOf(local)).toEqual(expected);
  });

  it.each<[string, Readonly<Record<string, readonly string[]>>]>([
    [
      'Pacific/Auckland',
      {
        '2026-09-27T02:30': [],
        '2026-09-27T03:00': ['2026-09-27T03:00:00.000+13:00'],
        '2026-04-05T02:30': ['2026-04-05T02:30:00.000+13:00', '2026-04-05T02:30:00.000+12:00'],
        '2026-04-05T03:00': ['2026-04-05T03:00:00.000+12:00'],
      },
    ],
    [
      'America/St_Johns',
      {
        '2026-03-08T02:15': [],
        '2026-03-08T01:59': ['2026-03-08T01:59:00.000-03:30'],
        '2026-11-01T01:15': ['2026-11-01T01:15:00.000-02:30', '2026-11-01T01:15:00.000-03:30'],
      },
    ],
    [
      // Its clocks change by half an hour.
      'Australia/Lord_Howe',
      {
        '2026-10-04T02:15': [],
        '2026-10-04T02:30': ['2026-10-04T02:30:00.000+11:00'],
        '2026-04-05T01:45': ['2026-04-05T01:45:00.000+11:00', '2026-04-05T01:45:00.000+10:30'],
        '2026-04-05T01:15': ['2026-04-05T01:15:00.000+11:00'],
      },
    ],
    [
      // It skipped a whole day when it crossed the date line.
      'Pacific/Apia',
      {
        '2011-12-29T12:00': ['2011-12-29T12:00:00.000-10:00'],
        '2011-12-30T12:00': [],
        '2011-12-31T12:00': ['2011-12-31T12:00:00.000+14:00'],
      },
    ],
  ])('in %s are none in a skipped hour and two in a repeated one', (zone, expected) => {
    onTestFinished(setZone(zone));
    const { instantsOf } = systemClock();
    const found = Object.keys(expected).map((local) => [local, instantsOf(local)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it('include every instant of a year that the clock showed', () => {
    const { clock, pass } = fakeClock();
    for (let step = 0; step < 2000; step++) {
      const stamp = clock.stamp();
      const local = stamp.slice(0, 16);
      expect(clock.instantsOf(local)).toContain(`${local}:00.000${stamp.slice(23)}`);
      pass(263 * 60_000);
    }
  });
});

/** A clock half a second before one o'clock, British summer time, on the day it ends. */
function fakeClock() {
  let [monotonic, wall] = [5000, Date.parse('2026-10-24T23:59:59.500Z')];
  return {
    clock: createClock({ monotonic: () => monotonic, wall: () => wall }),
    pass: (ms: number) => {
      monotonic += ms;
      wall += ms;
    },
    /** Time that only the wall clock sees. */
    sleep: (ms: number) => {
      wall += ms;
    },
  };
}
