import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Stamp } from '../../../src/core/time/day.ts';
import { parseRange } from '../../../src/core/time/typed-range.ts';
import { refusal, understood } from '../../support/faults.ts';

const TUESDAY = '2026-11-24T07:30:00.000+00:00';
const FRIDAY = '2026-11-27T07:30:00.000+00:00';
const NIGHT = '2026-11-28T01:30:00.000+00:00';

describe('days up to today', () => {
  it.each([
    ['mon to wed', FRIDAY, '2026-11-23', '2026-11-25'],
    ['mon-wed', FRIDAY, '2026-11-23', '2026-11-25'],
    ['from monday until wednesday', FRIDAY, '2026-11-23', '2026-11-25'],
    ['Mon – Wed', FRIDAY, '2026-11-23', '2026-11-25'],
    ['sat to mon', FRIDAY, '2026-11-21', '2026-11-23'],
    ['fri to sun', FRIDAY, undefined, undefined],
    ['mon to yesterday', FRIDAY, '2026-11-23', '2026-11-26'],
    ['tuesday to today', FRIDAY, '2026-11-24', '2026-11-27'],
    ['1 nov to 5 nov', TUESDAY, '2026-11-01', '2026-11-05'],
    ['1 to 5 nov', TUESDAY, '2026-11-01', '2026-11-05'],
    ['1-5 nov', TUESDAY, '2026-11-01', '2026-11-05'],
    ['1–5 nov 2025', TUESDAY, '2025-11-01', '2025-11-05'],
    ['nov 1-5', TUESDAY, '2026-11-01', '2026-11-05'],
    ['between 1 nov and 5 nov', TUESDAY, '2026-11-01', '2026-11-05'],
    ['28 dec to 3 jan', TUESDAY, '2025-12-28', '2026-01-03'],
    ['1.11. to 5.11.', TUESDAY, '2026-11-01', '2026-11-05'],
    ['1.-5.11.', TUESDAY, '2026-11-01', '2026-11-05'],
    ['1.11.-5.11.', TUESDAY, '2026-11-01', '2026-11-05'],
    ['2026-11-01..2026-11-05', TUESDAY, '2026-11-01', '2026-11-05'],
    ['2026-11-01 to 2026-11-05', TUESDAY, '2026-11-01', '2026-11-05'],
    ['since monday', TUESDAY, '2026-11-23', '2026-11-24'],
    ['since 1 nov', TUESDAY, '2026-11-01', '2026-11-24'],
    ['last week', TUESDAY, '2026-11-16', '2026-11-22'],
    ['the last week', '2026-11-29T07:30:00.000+00:00', '2026-11-16', '2026-11-22'],
    ['this week', TUESDAY, '2026-11-23', '2026-11-24'],
    ['last weekend', TUESDAY, '2026-11-21', '2026-11-22'],
    ['last month', TUESDAY, '2026-10-01', '2026-10-31'],
    ['this month', TUESDAY, '2026-11-01', '2026-11-24'],
    ['last 7 days', TUESDAY, '2026-11-18', '2026-11-24'],
    ['past two weeks', TUESDAY, '2026-11-11', '2026-11-24'],
    ['yesterday', TUESDAY, '2026-11-23', '2026-11-23'],
    ['last week', NIGHT, '2026-11-16', '2026-11-22'],
    // Over the days when the clocks change.
    ['fri to mon', '2026-10-27T07:30:00.000+00:00', '2026-10-23', '2026-10-26'],
  ])('%j, typed at %s, is %s to %s', (typed, now, from, to) => {
    const found = understood(() => past(typed, now));
    expect(found && [found.from, found.to]).toEqual(from && [from, to]);
  });

  it('tells a day alone from a range', () => {
    expect(past('yesterday').isDay).toBe(true);
    expect(past('last week').isDay).toBe(false);
  });

  it('is not guessed while days of these names are still going on', () => {
    expect(refusal(() => past('mon to wed'))).toEqual({
      message:
        '--on: `mon to wed` could be Mon 16 Nov 2026 to Wed 18 Nov 2026 or Mon 23 Nov 2026 to Wed 25 Nov 2026',
      hint: 'type --on 2026-11-16..2026-11-18',
    });
    expect(refusal(() => past('mon to tue')).hint).toBe(
      'type --on 2026-11-16..2026-11-17 or --on 2026-11-23..2026-11-24',
    );
    expect(refusal(() => past('mon to fri', NIGHT)).message).toContain('could be');
  });

  it.each([
    ['5 nov to 1 nov', 'ends before it begins'],
    ['2026-11-05..2026-11-01', 'ends before it begins'],
    ['today to yesterday', 'ends before it begins'],
    ['30 feb to 2 mar', 'there is no such day'],
    ['monday to tomorrow', 'in the future'],
    ['2026-11-23..2026-11-25', 'in the future'],
    ['3/11 to today', 'could be'],
    ['mon to', 'takes a day, not'],
    ['mon to xyz', 'takes a day, not'],
    ['to wed', 'takes a day, not'],
    ['last year', 'takes a day, not'],
    ['mon to wed to fri', 'takes a day, not'],
    ['', 'takes a day, not'],
  ])('%j is refused: %s', (typed, message) => {
    expect(refusal(() => past(typed)).message).toContain(message);
  });
});

describe('days past or to come', () => {
  it.each([
    ['1 nov to 5 nov', '2026-11-01', '2026-11-05'],
    ['28 dec to 3 jan', '2026-12-28', '2027-01-03'],
    ['today to friday', '2026-11-24', '2026-11-27'],
    ['20 nov to 3 dec', '2026-11-20', '2026-12-03'],
    ['tomorrow', '2026-11-25', '2026-11-25'],
    ['last week', '2026-11-16', '2026-11-22'],
    ['mon to wed', undefined, undefined],
    ['thu to fri', undefined, undefined],
  ])('%j, on Tue 24 Nov 2026, is %s to %s', (typed, from, to) => {
    const context = { now: TUESDAY, dayStart: '04:00' };
    const found = understood(() => parseRange('--from', typed, context, 'either'));
    expect(found && [found.from, found.to]).toEqual(from && [from, to]);
  });
});

it('two dates come back unchanged, and what a refusal suggests is accepted', () => {
  const day = fc.integer({ min: -400, max: 40 }).map((away) => addDays('2026-11-24', away));
  const word = fc.constantFrom(
    'mon',
    'tue',
    'sunday',
    'yesterday',
    'today',
    '1 nov',
    '3/11',
    '5.11.',
  );
  fc.assert(
    fc.property(fc.oneof(day, word), fc.oneof(day, word), (first, last) => {
      const typed = `${first} to ${last}`;
      const found = understood(() => past(typed));
      if (found !== undefined)
        expect(found.from <= found.to && found.to <= '2026-11-24').toBe(true);
      const isDates = /^\d{4}-.*\d{4}-/.test(typed);
      if (isDates && found !== undefined) expect([found.from, found.to]).toEqual([first, last]);
      if (found !== undefined) return;
      const { hint } = refusal(() => past(typed));
      const options = [...hint.matchAll(/--on (\S+)/g)].map(([, option = '']) => option);
      expect(options.filter((one) => understood(() => past(one)) === undefined)).toEqual([]);
    }),
  );
});

function past(typed: string, now: Stamp = TUESDAY) {
  return parseRange('--on', typed, { now, dayStart: '04:00' }, 'past');
}
