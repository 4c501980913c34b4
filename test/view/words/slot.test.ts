import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayRecord } from '../../../src/core/adherence/day-record.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { slotNames } from '../../../src/view/words/slot.ts';

describe('the names of slots', () => {
  it.each<[string, readonly (readonly string[])[], readonly string[]]>([
    ['of no days are none', [], []],
    [
      'are in the order of the day',
      [['morning', 'noon', 'evening']],
      ['morning', 'noon', 'evening'],
    ],
    [
      'keep the place of a slot of other days',
      [['morning', 'noon', 'evening'], ['morning', 'evening'], []],
      ['morning', 'noon', 'evening'],
    ],
    [
      'begin with a slot that came first on other days',
      [
        ['early', 'evening'],
        ['morning', 'evening'],
      ],
      ['early', 'morning', 'evening'],
    ],
    [
      'have the order of the last day if it changed',
      [
        ['core', 'evening'],
        ['evening', 'core'],
      ],
      ['evening', 'core'],
    ],
  ])('%s', (_, days, expected) => {
    expect(slotNames(daysOf(days))).toEqual(expected);
  });

  it('have each name once, and those of the last day in its order', () => {
    const day = fc.uniqueArray(fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 6 }), (days) => {
        const names = slotNames(daysOf(days));
        expect(names.toSorted()).toEqual([...new Set(days.flat())].toSorted());
        const last = days.at(-1) ?? [];
        expect(names.filter((name) => last.includes(name))).toEqual(last);
      }),
    );
  });
});

/** Consecutive days with slots of these names. */
function daysOf(names: readonly (readonly string[])[]): readonly DayRecord[] {
  return names.map((day, index) => ({
    day: addDays('2026-11-24', index),
    isOver: true,
    hasPlan: true,
    slots: day.map((name) => ({
      slot: { name, time: '07:00', days: [1, 2, 3, 4, 5, 6, 7], routine: 'core' },
      state: 'done',
      share: 1,
      isPlanned: true,
      session: null,
      reason: null,
    })),
    extras: [],
    sets: [],
    isActive: true,
  }));
}
