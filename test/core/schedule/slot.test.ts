import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SLOTS,
  isSlotName,
  type Slot,
  slotWindows,
} from '../../../src/core/schedule/slot.ts';
import { clock, slot } from '../../support/sample-schedule.ts';

describe('the windows of slots', () => {
  it('meet half-way between the slot times and fill the day', () => {
    expect(shown(DEFAULT_SLOTS, '04:00')).toEqual(['morning 0–585', 'evening 585–1440']);
  });

  it('meet at the minute before if half-way is between two', () => {
    const slots = [slot('first', '07:00'), slot('second', '08:01')];
    expect(shown(slots, '04:00')).toEqual(['first 0–210', 'second 210–1440']);
  });

  it('of three slots are in order of the day, however they are listed', () => {
    const slots = [slot('late', '22:00'), slot('early', '06:00'), slot('noon', '12:00')];
    expect(shown(slots, '04:00')).toEqual(['early 0–300', 'noon 300–780', 'late 780–1440']);
  });

  it('put a slot after midnight at the end of its training day', () => {
    const slots = [slot('night', '01:00'), slot('evening', '19:00')];
    expect(shown(slots, '04:00')).toEqual(['evening 0–1080', 'night 1080–1440']);
  });

  it('are the whole day for one slot, and none without slots', () => {
    expect(shown([slot('only', '12:00')], '04:00')).toEqual(['only 0–1440']);
    expect(slotWindows([], '04:00')).toEqual([]);
  });

  it('never overlap or leave a gap', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map((minutes) => clock(minutes));
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 6 }), time, (times, dayStart) => {
        const found = slotWindows(
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

describe('the name of a slot', () => {
  it.each(['a', 'lunch-break', '2nd', 'été', '朝', 'a'.repeat(24)])('can be `%s`', (text) => {
    expect(isSlotName(text)).toBe(true);
  });

  it.each(['', 'none', 'Noon', 'a b', '-a', 'a-', 'a--b', 'a/b', 'a'.repeat(25)])(
    'cannot be `%s`',
    (text) => {
      expect(isSlotName(text)).toBe(false);
    },
  );
});

function shown(slots: readonly Slot[], dayStart: string): readonly string[] {
  return slotWindows(slots, dayStart).map(
    ({ slot, opens, closes }) => `${slot.name} ${opens}–${closes}`,
  );
}
