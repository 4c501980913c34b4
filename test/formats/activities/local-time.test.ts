import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localStart, type LocalTimeHints } from '../../../src/formats/activities/local-time.ts';

const ZONE = 'Australia/Brisbane';
const BERLIN = { latitude: 52.52, longitude: 13.4 };
const NEW_YORK = { latitude: 40.78, longitude: -73.96 };
const AT_SEA = { latitude: 45, longitude: -30 };

function startAt(utc: string, hints: LocalTimeHints, zone = ZONE) {
  return localStart(Date.parse(utc), hints, zone);
}

describe('when an activity began by the clocks there', () => {
  it('is in the zone of its first place, whatever else the file says', () => {
    const hints = {
      place: BERLIN,
      watchAhead: 8 * 3600,
      statedOffset: 60,
      statedZone: 'Asia/Tokyo',
    };
    expect(startAt('2026-06-30T22:30:00.120Z', hints)).toEqual({
      began: '2026-07-01T00:30:00.120+02:00',
      date: '2026-07-01',
      localTime: 'place',
    });
  });

  it('is on the day before, west of Greenwich', () => {
    expect(startAt('2026-01-01T02:00:00Z', { place: NEW_YORK })).toMatchObject({
      began: '2025-12-31T21:00:00.000-05:00',
      date: '2025-12-31',
    });
  });

  it.each([
    ['2026-03-29T00:59:59Z', '2026-03-29T01:59:59.000+01:00'],
    ['2026-03-29T01:00:00Z', '2026-03-29T03:00:00.000+02:00'],
    ['2026-10-25T00:59:59Z', '2026-10-25T02:59:59.000+02:00'],
    ['2026-10-25T01:00:00Z', '2026-10-25T02:00:00.000+01:00'],
  ])('follows a change of the clocks: %s', (utc, began) => {
    expect(startAt(utc, { place: BERLIN }).began).toBe(began);
  });

  it.each<[string, LocalTimeHints]>([
    ['a ride in places that are not real', { place: BERLIN, isVirtual: true }],
    ['a place at sea', { place: AT_SEA }],
    ['the place where both degrees are 0', { place: { latitude: 0, longitude: 0 } }],
    ['a place beyond the pole', { place: { latitude: 91, longitude: 13 } }],
    ['a place that is no number', { place: { latitude: Number.NaN, longitude: 13 } }],
    ['no place', {}],
  ])('does not come from %s', (_, hints) => {
    expect(startAt('2026-06-30T22:30:00Z', { ...hints, watchAhead: 7200 })).toMatchObject({
      began: '2026-07-01T00:30:00.000+02:00',
      localTime: 'watch',
    });
  });

  it.each([
    [7200, '+02:00'],
    [-7 * 3600 + 1, '-07:00'],
    [20_700, '+05:45'],
    [3600 - 120, '+01:00'],
    [14 * 3600, '+14:00'],
  ])('comes from a watch that was %i s ahead', (watchAhead, offset) => {
    const { began, localTime } = startAt('2026-06-30T12:00:00Z', { watchAhead });
    expect([began?.slice(-6), localTime]).toEqual([offset, 'watch']);
  });

  it.each([0, 60, 3600 - 121, 15 * 3600, -1_000_000_000, Number.NaN])(
    'does not come from a watch that was %d s ahead',
    (watchAhead) => {
      const { began, localTime } = startAt('2026-06-30T12:00:00Z', {
        watchAhead,
        statedOffset: -240,
      });
      expect([began, localTime]).toEqual(['2026-06-30T08:00:00.000-04:00', 'offset']);
    },
  );

  it('comes from a zone that the file names, before an offset in it', () => {
    const hints = { statedZone: 'America/New_York', statedOffset: 120 };
    expect(startAt('2026-06-30T12:00:00Z', hints)).toMatchObject({
      began: '2026-06-30T08:00:00.000-04:00',
      localTime: 'offset',
    });
  });

  it('comes from the offset if the named zone is unknown', () => {
    const hints = { statedZone: 'Mars/Olympus', statedOffset: 120 };
    expect(startAt('2026-06-30T12:00:00Z', hints).began).toBe('2026-06-30T14:00:00.000+02:00');
  });

  it.each([
    ['2026-03-29T01:30:00Z', '2026-03-29T01:30:00.000+01:00'],
    ['2026-03-29T03:30:00Z', '2026-03-29T03:30:00.000+02:00'],
  ])('is what the clocks there showed, if that is all the file has: %s', (clock, began) => {
    const hints = { place: BERLIN, isLocal: true };
    expect(startAt(clock, hints)).toMatchObject({ began, localTime: 'local' });
  });

  it('is assumed to be that of the computer if nothing else is known', () => {
    expect(startAt('2026-06-30T15:00:00Z', {})).toEqual({
      began: '2026-07-01T01:00:00.000+10:00',
      date: '2026-07-01',
      localTime: 'assumed',
    });
  });

  it.each([
    ['CET-1CEST,M3.5.0,M10.5.0/3', '2026-06-30T17:00:00.000+02:00'],
    ['no zone at all', '2026-06-30T15:00:00.000+00:00'],
  ])('copes with a computer whose zone is %s', (zone, began) => {
    expect(startAt('2026-06-30T15:00:00Z', {}, zone).began).toBe(began);
  });

  it('is the same instant wherever it was', () => {
    const place = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    const instant = fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(instant, place, (at, place) => {
        const { began, date } = localStart(at, { place }, ZONE);
        expect(Date.parse(began ?? '')).toBe(at);
        expect(began?.slice(0, 10)).toBe(date);
      }),
    );
  });
});
