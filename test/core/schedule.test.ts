import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../src/core/day.ts';
import { DEFAULT_SLOTS, type Slot, slotAt, slotsOn, windows } from '../../src/core/schedule.ts';

describe('the windows of slots', () => {
  it('meet half-way between the slot times and fill the day', () => {
    expect(shown(DEFAULT_SLOTS, '04:00')).toEqual(['morning 0–585', 'evening 585–1440']);
  });

  it('are those of three slots, in the order of the day whatever order they are written in', () => {
    const slots = [slot('late', '22:00'), slot('early', '06:00'), slot('noon', '12:00')];
    expect(shown(slots, '04:00')).toEqual(['early 0–300', 'noon 300–780', 'late 780–1440']);
  });

  it('put a slot after midnight at the end of its training day', () => {
    const slots = [slot('night', '01:00'), slot('evening', '19:00')];
    expect(shown(slots, '04:00')).toEqual(['evening 0–1080', 'night 1080–1440']);
  });

  it('are the whole day for one slot, and nothing for none', () => {
    expect(shown([slot('only', '12:00')], '04:00')).toEqual(['only 0–1440']);
    expect(windows([], '04:00')).toEqual([]);
  });

  it('never overlap and leave no minute out', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map((minutes) => clock(minutes));
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 6 }), time, (times, dayStart) => {
        const found = windows(
          times.map((one, index) => slot(`${index}`, one)),
          dayStart,
        );
        expect(found[0]?.opens).toBe(0);
        expect(found.at(-1)?.closes).toBe(1440);
        for (const [index, one] of found.entries()) {
          expect(one.opens).toBeLessThanOrEqual(one.closes);
          if (index > 0) expect(one.opens).toBe(found[index - 1]?.closes);
        }
      }),
    );
  });
});

describe('the slot that is due', () => {
  it.each([
    ['04:00', 'morning'],
    ['07:00', 'morning'],
    ['13:44', 'morning'],
    ['13:45', 'evening'],
    ['23:59', 'evening'],
    ['00:30', 'evening'],
    ['03:59', 'evening'],
  ])('at %s is the %s', (time, name) => {
    expect(slotAt(DEFAULT_SLOTS, `2026-11-24T${time}:00.000+00:00`, '04:00')?.name).toBe(name);
  });

  it('goes by the local clock on a day when clocks change', () => {
    expect(slotAt(DEFAULT_SLOTS, '2026-03-29T13:44:00.000+01:00', '04:00')?.name).toBe('morning');
    expect(slotAt(DEFAULT_SLOTS, '2026-10-25T13:45:00.000+00:00', '04:00')?.name).toBe('evening');
  });

  it('is none on a day without slots', () => {
    expect(slotAt([], '2026-11-24T07:00:00.000+00:00', '04:00')).toBeUndefined();
  });
});

describe('the plan in force', () => {
  const once = { from: '2026-11-10', slots: [slot('morning', '07:00')] };
  const twice = { from: '2026-11-20', slots: [slot('morning', '06:00'), slot('evening', '20:00')] };

  it.each([
    ['2026-11-09', undefined],
    ['2026-11-10', ['07:00']],
    ['2026-11-19', ['07:00']],
    ['2026-11-20', ['06:00', '20:00']],
    ['2027-11-20', ['06:00', '20:00']],
  ])('on %s has the slots %j', (day, times) => {
    expect(slotsOn([once, twice], day)?.map(({ time }) => time)).toEqual(times);
  });

  it('is the later written of two for one day', () => {
    expect(slotsOn([once, { ...twice, from: once.from }], once.from)).toHaveLength(2);
  });

  it('has only the slots of that weekday', () => {
    const weekdays = { ...slot('morning', '07:00'), days: [1, 3] } as const;
    const plan = [{ from: '2026-11-01', slots: [weekdays] }];
    expect(slotsOn(plan, '2026-11-23')).toEqual([weekdays]);
    expect(slotsOn(plan, '2026-11-24')).toEqual([]);
  });
});

function slot(name: string, time: string): Slot {
  return { name, time, days: WEEKDAYS, routine: 'lower-back' };
}

function shown(slots: readonly Slot[], dayStart: string): readonly string[] {
  return windows(slots, dayStart).map(
    ({ slot, opens, closes }) => `${slot.name} ${opens}–${closes}`,
  );
}

function clock(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(11, 16);
}
