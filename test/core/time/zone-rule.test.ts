import { describe, expect, it } from 'vitest';
import { zoneRuleOffsets } from '../../../src/core/time/zone-rule.ts';

const HOUR = 3600;

describe('a time zone rule', () => {
  // In hours, in the middle of January and of July 2026.
  it.each<[string, number, number]>([
    ['CET-1CEST,M3.5.0,M10.5.0/3', 1, 2],
    ['GMT0BST,M3.5.0/1,M10.5.0', 0, 1],
    ['AEST-10AEDT,M10.1.0,M4.1.0/3', 11, 10],
    // Winter time as an exception from summer time, as in Ireland.
    ['IST-1GMT0,M10.5.0,M3.5.0/1', 0, 1],
    // Without dates, those of the United States.
    ['EST5EDT', -5, -4],
    ['CET-1CEST', 1, 2],
    ['EST5EDT4:30,M3.2.0,M11.1.0', -5, -4.5],
    ['<-03>3', -3, -3],
    ['<+0545>-5:45', 5.75, 5.75],
    ['NST3:30NDT,M3.2.0,M11.1.0', -3.5, -2.5],
    ['LMT-0:53:28', 0.891_111, 0.891_111],
    ['UTC+3', -3, -3],
    ['JST-9', 9, 9],
    ['<+14>-14', 14, 14],
    // Summer time without end: it would end in the moment in which it starts.
    ['EST5EDT,0/0,J365/25', -4, -4],
  ])('%s is %d hours east of UTC in January and %d in July', (rule, january, july) => {
    const offsetAt = zoneRuleOffsets(rule);
    const hours = ['2026-01-15T12:00Z', '2026-07-15T12:00Z'].map((at) =>
      Number(((offsetAt?.(Date.parse(at)) ?? NaN) / HOUR).toFixed(6)),
    );
    expect(hours).toEqual([january, july]);
  });

  it.each<[string, string, string]>([
    ['the last Sunday', 'CET-1CEST,M3.5.0,M10.5.0/3', '2026-03-29T01:00Z 2026-10-25T01:00Z'],
    ['the second Sunday', 'EST5EDT,M3.2.0,M11.1.0', '2026-03-08T07:00Z 2026-11-01T06:00Z'],
    ['a month that begins on it', 'XXX0YYY,M2.1.0,M3.5.0', '2026-02-01T02:00Z 2026-03-29T01:00Z'],
    [
      'the day after a Saturday',
      'IST-2IDT,M3.4.4/26,M10.5.0',
      '2026-03-27T00:00Z 2026-10-24T23:00Z',
    ],
    ['the evening before', 'XXX2YYY,M3.5.0/-1,M10.5.0/-1', '2026-03-29T01:00Z 2026-10-25T00:00Z'],
    ['days after a day', 'XXX0YYY,M3.4.4/50,M10.4.4/50', '2026-03-28T02:00Z 2026-10-24T01:00Z'],
    ['a day without leap days', 'XXX0YYY,J60/0,J300/0', '2026-03-01T00:00Z 2026-10-26T23:00Z'],
    ['a day of the year', 'XXX0YYY,59/0,299/0', '2026-03-01T00:00Z 2026-10-26T23:00Z'],
    ['minutes and seconds', 'XXX0YYY,J60/1:02:03,J300', '2026-03-01T01:02:03Z 2026-10-27T01:00Z'],
  ])('changes to the second on %s: %s', (_, rule, expected) => {
    const offsetAt = zoneRuleOffsets(rule);
    for (const change of expected.split(' ').map((text) => Date.parse(text))) {
      expect(offsetAt?.(change)).not.toBe(offsetAt?.(change - 1000));
      expect(offsetAt?.(change - 1000)).toBe(offsetAt?.(change - 14 * 86_400_000));
    }
  });

  it.each<[string, string]>([
    ['XXX0YYY,J60/0,J300', '2028-03-01T00:00Z'],
    ['XXX0YYY,59/0,J300', '2028-02-29T00:00Z'],
  ])('%s begins summer time in a leap year at %s', (rule, at) => {
    const offsetAt = zoneRuleOffsets(rule);
    expect([-1000, 0].map((ms) => offsetAt?.(Date.parse(at) + ms))).toEqual([0, HOUR]);
  });

  it.each([
    '',
    'Europe/Berlin',
    'UTC',
    'XX3',
    'UTC+25',
    '<+03>',
    'CET-1CEST,M3.5.0',
    'CET-1CEST,M13.5.0,M10.5.0',
    'CET-1CEST,M3.6.0,M10.5.0',
    'CET-1CEST,M3.5.7,M10.5.0',
    'CET-1CEST,J0,J300',
    'CET-1CEST,366,300',
    'CET-1CEST,M3.5.0/168,M10.5.0',
    'CET-1CEST,M3.5.0,M10.5.0/3 ',
    'JST-9:61',
  ])('is not %j', (text) => {
    expect(zoneRuleOffsets(text)).toBeUndefined();
  });
});
