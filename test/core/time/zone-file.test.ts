import { describe, expect, it } from 'vitest';
import { zoneFileOffsets } from '../../../src/core/time/zone-file.ts';
import { type OffsetChange, oldZoneFile, zoneFile } from '../../support/zone-file.ts';

const [SPRING, AUTUMN] = ['2020-03-29T01:00Z', '2020-10-25T01:00Z'].map(
  (text) => Date.parse(text) / 1000,
) as [number, number];
const CHANGES: readonly OffsetChange[] = [
  [-2_422_054_408, 3600],
  [SPRING, 7200],
  [AUTUMN, 3600],
];

describe('a time zone file', () => {
  const offsetAt = zoneFileOffsets(zoneFile(3208, CHANGES, 'CET-1CEST,M3.5.0,M10.5.0/3'));

  it.each<[string, string, number]>([
    ['before all changes', '1880-01-01T00:00Z', 3208],
    ['after the first one', '1900-01-01T00:00Z', 3600],
    ['a second before a change', '2020-03-29T00:59:59Z', 3600],
    ['at a change', '2020-03-29T01:00:00Z', 7200],
    ['after the last one, by its rule', '2031-07-01T00:00Z', 7200],
    ['in a winter by its rule', '2031-12-01T00:00Z', 3600],
  ])('has the offset %s', (_, at, offset) => {
    expect(offsetAt?.(Date.parse(at))).toBe(offset);
  });

  it('without changes or a rule has one offset', () => {
    const [ruled, bare] = ['<-03>3', ''].map((rule) =>
      zoneFileOffsets(zoneFile(-10_800, [], rule)),
    );
    expect([ruled?.(0), bare?.(Date.now())]).toEqual([-10_800, -10_800]);
  });

  it('is none if it ends in a rule that cannot be read', () => {
    expect(zoneFileOffsets(zoneFile(3600, CHANGES, 'CET-1CEST,soon'))).toBeUndefined();
  });

  it('of the old form ends with its last change', () => {
    const old = zoneFileOffsets(oldZoneFile(3600, CHANGES.slice(1)));
    const times = ['2019-07-01T00:00Z', '2020-07-01T00:00Z', '2031-07-01T00:00Z'];
    expect(times.map((at) => old?.(Date.parse(at)))).toEqual([3600, 7200, 3600]);
  });

  it('that ends early, or is something else, is none', () => {
    const whole = zoneFile(3208, CHANGES, 'CET-1CEST,M3.5.0,M10.5.0/3');
    for (let size = 0; size < whole.length; size++) {
      expect(zoneFileOffsets(whole.subarray(0, size)), `${size} bytes`).toBeUndefined();
    }
    expect(zoneFileOffsets(Buffer.from('# a text of some length, but no zone at all, no'))).toBe(
      undefined,
    );
  });
});
