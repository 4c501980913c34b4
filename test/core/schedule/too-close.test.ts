import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Slot } from '../../../src/core/schedule/slot.ts';
import { leastGap, leastInterval } from '../../../src/core/schedule/slot-days.ts';
import { daysApart, slotsTooClose } from '../../../src/core/schedule/too-close.ts';
import { type Weekday, WEEKDAYS } from '../../../src/core/time/day.ts';
import { schedule } from '../../support/sample-schedule.ts';

const TODAY = '2026-11-24';
const APART: Readonly<Record<string, number>> = { core: 2, 'runner-strength': 2, heavy: 3 };

describe('slots that come too close', () => {
  it.each<[string, readonly Slot[], readonly string[]]>([
    ['daily', [slot('a', 'core')], ['a a 1/2']],
    ['every second day', [slot('a', 'core', { every: 2 })], []],
    [
      'every second day, but asking for two between',
      [slot('a', 'heavy', { every: 2 })],
      ['a a 2/3'],
    ],
    ['three days a week', [slot('a', 'core', { days: [1, 3, 5] })], []],
    ['on Sunday and Monday', [slot('a', 'core', { days: [1, 7] })], ['a a 1/2']],
    ['never on a day', [slot('a', 'core', { days: [] })], []],
    ['of routines that may be on any day', [slot('a', 'lower-back'), slot('b', 'lower-back')], []],
    [
      'of two routines on the same day',
      [slot('a', 'core', { days: [1] }), slot('b', 'runner-strength', { days: [1] })],
      ['a b 0/2'],
    ],
    [
      'of two routines on neighbouring days',
      [slot('a', 'core', { days: [1] }), slot('b', 'runner-strength', { days: [7] })],
      ['a b 1/2'],
    ],
    [
      'of two routines, one of which asks for more',
      [slot('a', 'core', { days: [1] }), slot('b', 'heavy', { days: [3] })],
      ['a b 2/3'],
    ],
    [
      'with every other slot in turn',
      [slot('a', 'core', { every: 2 }), slot('b', 'core', { every: 2, from: '2026-11-25' })],
      ['a b 1/2'],
    ],
    [
      'by itself, before it is compared',
      [slot('a', 'core'), slot('b', 'core', { days: [1] })],
      ['a a 1/2'],
    ],
  ])('%s', (_, slots, expected) => {
    expect(found([schedule('2026-11-01', slots)])).toEqual(expected);
  });

  it('are found in the plan in force and in later ones, each pair once', () => {
    const [daily, calm] = [slot('a', 'core'), slot('a', 'core', { days: [1] })];
    const other = slot('b', 'core', { days: [2] });
    expect(
      slotsTooClose(
        [
          schedule('2026-10-01', [slot('old', 'core')]),
          schedule('2026-11-01', [daily]),
          schedule('2026-12-01', [calm, other]),
          schedule('2026-12-05', [daily, calm]),
        ],
        TODAY,
        (routine) => APART[routine],
        { about: undefined, most: 9 },
      ).map(({ from, slots }) => `${from} ${slots.map(({ name }) => name).join(' ')}`),
    ).toEqual(['2026-11-01 a a', '2026-12-01 a b']);
  });

  it('are found for one slot alone, and no more than asked for', () => {
    const plan = [
      schedule(
        '2026-11-01',
        ['a', 'b', 'c'].map((name) => slot(name, 'core', { days: [1] })),
      ),
    ];
    expect(found(plan)).toEqual(['a b 0/2', 'a c 0/2', 'b c 0/2']);
    expect(found(plan, { about: 'b', most: 9 })).toEqual(['a b 0/2', 'b c 0/2']);
    expect(found(plan, { about: undefined, most: 2 })).toHaveLength(2);
  });
});

describe('weekdays that leave enough between', () => {
  it.each<[Slot, Slot, number, readonly Weekday[] | undefined]>([
    [slot('a', 'core', { days: [1, 4] }), slot('b', 'core', { days: [1, 2] }), 2, [6]],
    [slot('a', 'core', { days: [1] }), slot('b', 'core', { days: [1, 2] }), 2, [3, 5]],
    [slot('a', 'core', { days: [1] }), slot('b', 'core', { days: [2] }), 2, [3]],
    [slot('a', 'core', { every: 2 }), slot('b', 'core', { days: [2] }), 2, undefined],
    [slot('a', 'core', { days: [1, 3, 5] }), slot('b', 'core', { days: [2] }), 2, undefined],
    [slot('a', 'core', { days: [1] }), slot('b', 'core', { every: 2 }), 2, [3, 5]],
    [slot('a', 'core', { days: [1] }), slot('b', 'core', { days: [2] }), 8, undefined],
  ])('of %j for %j, %i apart, are %j', (kept, moved, apart, expected) => {
    expect(daysApart(kept, moved, apart)).toEqual(expected);
  });

  it('are far enough from one another and from the days of the other slot', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 2, max: 7 }), (a, b, apart) => {
        const kept = slot('a', 'core', { days: a });
        const fitting = daysApart(kept, slot('b', 'core', { days: b }), apart);
        if (fitting === undefined) return;
        expect(leastInterval({ days: fitting }, apart)).toBeUndefined();
        expect(leastGap(kept, { days: fitting }, apart)).toBeUndefined();
        expect(fitting.length).toBeLessThanOrEqual(b.length);
      }),
    );
  });
});

const days = fc.subarray([...WEEKDAYS], { minLength: 1 });

function found(
  plans: Parameters<typeof slotsTooClose>[0],
  wanted: Parameters<typeof slotsTooClose>[3] = { about: undefined, most: 9 },
): readonly string[] {
  return slotsTooClose(plans, TODAY, (routine) => APART[routine], wanted).map(
    ({ slots: [one, two], gap, apart }) => `${one.name} ${two.name} ${gap}/${apart}`,
  );
}

function slot(
  name: string,
  routine: string,
  on: {
    readonly days?: readonly Weekday[];
    readonly every?: number;
    readonly from?: string;
  } = {},
): Slot {
  const every = on.every === undefined ? {} : { every: { days: on.every, from: on.from ?? TODAY } };
  return { name, time: '18:00', days: on.days ?? WEEKDAYS, ...every, routine };
}
