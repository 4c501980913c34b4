import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstSlotDay,
  haveSameDays,
  isSlotOn,
  leastGap,
  leastInterval,
  shareDay,
  type SlotDays,
} from '../../../src/core/schedule/slot-days.ts';
import { slotDaysWords } from '../../../src/core/schedule/slot-days-words.ts';
import {
  addDays,
  differenceInDays,
  eachDay,
  type Weekday,
  WEEKDAYS,
} from '../../../src/core/time/day.ts';

const ALWAYS: SlotDays = { days: WEEKDAYS };

describe('a slot on every so many days', () => {
  it('is on the day it is counted from, every so many after it, and before it', () => {
    const slot = every(3, '2026-12-02');
    expect(eachDay('2026-11-28', '2026-12-09').filter((day) => isSlotOn(slot, day))).toEqual([
      '2026-11-29',
      '2026-12-02',
      '2026-12-05',
      '2026-12-08',
    ]);
  });

  it('keeps its days over clock changes, new years and leap days', () => {
    fc.assert(
      fc.property(slotDays, day, (slot, from) => {
        const on = eachDay(from, addDays(from, 200)).filter((one) => isSlotOn(slot, one));
        const [first = from] = on;
        const every = slot.every?.days ?? 1;
        expect(on.filter((one) => differenceInDays(first, one) % every !== 0)).toEqual([]);
        expect(firstSlotDay(slot, from)).toBe(on[0]);
      }),
    );
  });

  it('has the same days if it is counted from another of them', () => {
    fc.assert(
      fc.property(slotDays, slotDays, (a, b) => {
        const over = eachDay('2026-01-01', addDays('2026-01-01', 7 * 13 * 14));
        const areSame = over.every((one) => isSlotOn(a, one) === isSlotOn(b, one));
        if (haveSameDays(a, b)) expect(areSame).toBe(true);
        const moved = { ...a, ...(a.every && { every: { ...a.every, from: later(a.every) } }) };
        expect(haveSameDays(a, moved)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('two slots', () => {
  it.each<[SlotDays, SlotDays, boolean]>([
    [ALWAYS, every(14, '2026-12-01'), true],
    [every(2, '2026-12-01'), every(2, '2026-12-02'), false],
    [every(2, '2026-12-01'), every(2, '2026-11-29'), true],
    [every(2, '2026-12-01'), every(4, '2026-12-02'), false],
    [every(2, '2026-12-01'), every(3, '2026-12-02'), true],
    // Any weekday comes in time, as no number of days up to 14 but 7 and 14 goes into weeks.
    [every(2, '2026-12-01'), on(1), true],
    [every(7, '2026-12-01'), on(1), false],
    [every(14, '2026-12-01'), on(2), true],
    [on(1, 3), on(2, 4), false],
    [on(), ALWAYS, false],
  ])('%j and %j share a day: %j', (a, b, expected) => {
    expect([shareDay(a, b), shareDay(b, a)]).toEqual([expected, expected]);
  });

  it('are as far apart as their days are', () => {
    fc.assert(
      fc.property(slotDays, slotDays, fc.integer({ min: 1, max: 14 }), (a, b, enough) => {
        const over = eachDay('2026-01-01', addDays('2026-01-01', 7 * 13 * 14 + enough));
        const [onA, onB] = [a, b].map((slot) => over.filter((one) => isSlotOn(slot, one)));
        const gaps = (onA ?? []).flatMap((one) =>
          Array.from({ length: 2 * enough - 1 }, (_, index) => index - enough + 1)
            .filter((gap) => onB?.includes(addDays(one, gap)))
            .map((gap) => Math.abs(gap)),
        );
        const least = gaps.length === 0 ? undefined : Math.min(...gaps);
        expect(leastGap(a, b, enough)).toBe(least);
      }),
      { numRuns: 25 },
    );
  });

  it.each<[SlotDays, number, number | undefined]>([
    [ALWAYS, 2, 1],
    [ALWAYS, 1, undefined],
    [every(2, '2026-12-01'), 2, undefined],
    [every(2, '2026-12-01'), 3, 2],
    [on(1, 3, 5), 2, undefined],
    [on(1, 3, 5), 3, 2],
    [on(1, 7), 2, 1],
    [on(4), 7, undefined],
    [on(4), 8, 7],
    [on(), 14, undefined],
  ])('%j less than %i days from its next is so by %j', (slot, enough, gap) => {
    expect(leastInterval(slot, enough)).toBe(gap);
  });
});

it.each<[SlotDays, string]>([
  [ALWAYS, 'every day'],
  [on(1, 3), 'Mon, Wed'],
  [every(2, '2026-12-01'), 'every second day'],
  [every(3, '2026-12-01'), 'every third day'],
  [every(14, '2026-12-01'), 'every 14 days'],
  [
    { ...on(1, 2, 3), ...every(2, '2026-12-01'), days: [1, 2, 3] },
    'every second day, only on Mon–Wed',
  ],
])('%j in words is %s', (slot, words) => {
  expect(slotDaysWords(slot)).toBe(words);
});

function every(days: number, from: string): SlotDays {
  return { days: WEEKDAYS, every: { days, from } };
}

function on(...days: readonly Weekday[]): SlotDays {
  return { days };
}

function later({ days, from }: NonNullable<SlotDays['every']>): string {
  return addDays(from, days * 5);
}

const day = fc.integer({ min: 0, max: 2000 }).map((count) => addDays('2023-12-20', count));
const weekdays = fc.oneof(
  fc.constant(WEEKDAYS),
  fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { maxLength: 7 }),
);
const slotDays: fc.Arbitrary<SlotDays> = fc.oneof(
  weekdays.map((days) => ({ days })),
  fc.record({
    days: weekdays,
    every: fc.record({ days: fc.integer({ min: 2, max: 14 }), from: day }),
  }),
);
