import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/time/day.ts';
import { plannedSlotAt, plannedWindows } from '../../../src/core/schedule/planned-windows.ts';
import type { Pause, SchedulesAndPauses } from '../../../src/core/schedule/schedule.ts';
import { DEFAULT_SLOTS } from '../../../src/core/schedule/slot.ts';
import {
  clock,
  NO_SCHEDULES,
  pause,
  schedule,
  schedulesOf,
  slot,
} from '../../support/sample-schedule.ts';

const DAY = '2026-11-24';
const NOTHING_BEGUN: ReadonlySet<string> = new Set();
const OLD = schedule('2026-11-01', DEFAULT_SLOTS);

describe("a day's windows", () => {
  it('follow the schedule in force', () => {
    expect(windows(schedulesOf(OLD))).toEqual(['morning 07:00 0–585', 'evening 20:30 585–1440']);
  });

  it('are those of the weekday', () => {
    const weekdays = { ...slot('morning', '07:00'), days: [1, 3] } as const;
    const plans = schedulesOf(schedule('2026-11-01', [weekdays]));
    expect([windows(plans, { day: '2026-11-23' }), windows(plans)]).toEqual([
      ['morning 07:00 0–1440'],
      [],
    ]);
  });

  it('before any schedule are the default slots, unplanned', () => {
    expect(windows(NO_SCHEDULES)).toEqual([
      'morning 07:00 0–585 unplanned',
      'evening 20:30 585–1440 unplanned',
    ]);
    expect(windows(schedulesOf(OLD), { day: '2026-10-31' })).toHaveLength(2);
  });

  it.each([
    ['05:00', ['noon 12:00 0–1440']],
    ['13:44', ['noon 12:00 0–1440']],
    ['13:45', ['morning 07:00 0–585', 'noon 12:00 585–1440']],
  ])('keep the slots that had closed when the schedule changed at %s', (time, expected) => {
    const fresh = schedule(DAY, [slot('noon', '12:00')], at(time));
    expect(windows(schedulesOf(OLD, fresh))).toEqual(expected);
  });

  it('keep a closed slot as it was if the new schedule has one of the same name', () => {
    const later = [slot('morning', '18:00'), slot('evening', '20:30')];
    const fresh = schedule(DAY, later, at('14:00'));
    expect(windows(schedulesOf(OLD, fresh))[0]).toBe('morning 07:00 0–585');
    expect(windows(schedulesOf(OLD, fresh))).toHaveLength(2);
  });

  it('leave a new slot that would end before a kept one no time', () => {
    const fresh = schedule(DAY, [slot('early', '09:00'), slot('noon', '11:00')], at('14:00'));
    expect(windows(schedulesOf(OLD, fresh))).toEqual([
      'early 09:00 360–360 unplanned',
      'morning 07:00 0–585',
      'noon 11:00 585–1440',
    ]);
  });

  it('leave a new slot unplanned if its window had closed when it was added', () => {
    expect(windows(schedulesOf(schedule(DAY, DEFAULT_SLOTS, at('14:00'))))).toEqual([
      'morning 07:00 0–585 unplanned',
      'evening 20:30 585–1440',
    ]);
  });

  it('follow a schedule made the day before or after in full', () => {
    for (const made of ['2026-11-23T22:00:00.000+00:00', '2026-11-25T09:00:00.000+00:00']) {
      const fresh = schedule(DAY, [slot('noon', '12:00')], made);
      expect(windows(schedulesOf(OLD, fresh))).toEqual(['noon 12:00 0–1440']);
    }
  });

  it('keep what had closed before each of several changes', () => {
    const plans = schedulesOf(
      OLD,
      schedule(DAY, [slot('noon', '15:00'), slot('evening', '20:30')], at('14:00')),
      schedule(DAY, [slot('late', '22:00')], at('19:00')),
    );
    expect(windows(plans)).toEqual([
      'morning 07:00 0–585',
      'noon 15:00 585–825',
      'late 22:00 825–1440',
    ]);
  });

  it('keep a begun slot that the change drops, and give the rest of the day to the others', () => {
    const plans = schedulesOf(OLD, schedule(DAY, [slot('evening', '20:30')], at('11:27')));
    expect(windows(plans)).toEqual(['evening 20:30 0–1440']);
    expect(windows(plans, { begun: ['morning'] })).toEqual([
      'morning 07:00 0–585',
      'evening 20:30 447–1440',
    ]);
  });

  it('start with the day if the begun slot that was dropped had yet to open', () => {
    const plans = schedulesOf(OLD, schedule(DAY, [slot('morning', '07:00')], at('11:27')));
    expect(windows(plans, { begun: ['evening'] })).toEqual([
      'evening 20:30 585–1440',
      'morning 07:00 0–1440',
    ]);
  });
});

describe('the slot open at a moment', () => {
  const nameAt = (plans: SchedulesAndPauses, moment: string, begun = NOTHING_BEGUN) =>
    plannedSlotAt(plans, moment, '04:00', begun)?.name;

  it.each([
    ['04:00', 'morning'],
    ['07:00', 'morning'],
    ['13:44', 'morning'],
    ['13:45', 'evening'],
    ['23:59', 'evening'],
    ['00:30', 'evening'],
    ['03:59', 'evening'],
  ])('at %s is the %s', (time, name) => {
    for (const plans of [NO_SCHEDULES, schedulesOf(OLD)]) {
      expect(nameAt(plans, at(time))).toBe(name);
    }
  });

  it('follows the local clock on days when clocks change', () => {
    expect(nameAt(NO_SCHEDULES, '2026-03-29T13:44:00.000+01:00')).toBe('morning');
    expect(nameAt(NO_SCHEDULES, '2026-10-25T13:45:00.000+00:00')).toBe('evening');
  });

  it('is undefined on a day without slots', () => {
    expect(nameAt(schedulesOf(schedule('2026-11-01', [])), at('07:00'))).toBeUndefined();
  });

  it('is the planned one after the schedule changed that day', () => {
    const plans = schedulesOf(
      schedule('2026-11-01', [slot('morning', '07:00'), slot('evening', '21:00')]),
      schedule(DAY, [slot('only', '16:00')], at('15:00')),
    );
    expect([nameAt(plans, at('15:01')), nameAt(plans, at('23:00'))]).toEqual(['only', 'only']);
  });

  it('is last evening’s until the day starts', () => {
    const fridays = { ...slot('friday', '20:00'), days: [5] } as const;
    const plans = schedulesOf(schedule('2026-11-01', [fridays]));
    expect(nameAt(plans, '2026-11-28T03:59:00.000+00:00')).toBe('friday');
    expect(nameAt(plans, '2026-11-28T04:00:00.000+00:00')).toBeUndefined();
  });

  it.each([
    ['07:30', 'morning'],
    ['11:26', 'morning'],
    ['11:27', 'evening'],
    ['12:30', 'evening'],
    ['13:45', 'evening'],
  ])('at %s is the %s if the morning was begun and then dropped at 11:27', (time, name) => {
    const plans = schedulesOf(OLD, schedule(DAY, [slot('evening', '20:30')], at('11:27')));
    expect(nameAt(plans, at(time), new Set(['morning']))).toBe(name);
  });

  it.each([
    ['09:59', 'morning'],
    ['10:00', 'evening'],
    ['11:00', 'evening'],
    ['12:00', 'evening'],
    ['22:00', 'night'],
  ])(
    'at %s is the %s if the begun morning was dropped at 10:00 and a night slot added at noon',
    (time, name) => {
      const evening = slot('evening', '20:30');
      const plans = schedulesOf(
        OLD,
        schedule(DAY, [evening], at('10:00')),
        schedule(DAY, [evening, slot('night', '23:00')], at('12:00')),
      );
      expect(nameAt(plans, at(time), new Set(['morning']))).toBe(name);
    },
  );

  it('is undefined after every slot was dropped, even if one was begun', () => {
    const plans = schedulesOf(OLD, schedule(DAY, [], at('11:27')));
    const begun = new Set(['morning', 'evening']);
    expect(nameAt(plans, at('11:26'), begun)).toBe('morning');
    expect(nameAt(plans, at('11:27'), begun)).toBeUndefined();
    expect(nameAt(plans, at('20:30'), begun)).toBeUndefined();
  });
});

describe('a change on the day itself', () => {
  const time = fc.integer({ min: 0, max: 287 }).map((index) => clock(index * 5));
  const names = fc.constantFrom('a', 'b', 'c', 'd');
  const slots = fc
    .uniqueArray(fc.record({ name: names, time }), { maxLength: 4, selector: ({ name }) => name })
    .map((all) => all.map((one) => slot(one.name, one.time)));
  const made = fc.integer({ min: 0, max: 1439 });

  it('leaves every later minute with one planned slot, and no minute with two', () => {
    const earlier = fc.array(fc.record({ slots, made }), { maxLength: 3 });
    const view = fc.record({ before: fc.option(slots), earlier, slots, time, made });
    fc.assert(
      fc.property(view, ({ before, earlier, slots, time, made }) => {
        const plans = schedulesOf(
          ...(before === null ? [] : [schedule('2026-11-01', before)]),
          ...earlier.map((one) => schedule(DAY, one.slots, minuteOf(one.made))),
          // At least one slot that cannot have closed before.
          schedule(DAY, [...slots, slot('fresh', time)], minuteOf(made)),
        );
        const all = plannedWindows(plans, DAY, '04:00', NOTHING_BEGUN, DEFAULT_SLOTS);
        const wrong = minutes(0, 1440, 1).filter((minute) => {
          const open = all.filter(({ opens, closes }) => opens <= minute && minute < closes);
          const isOnePlanned = open.length === 1 && open[0]?.isPlanned === true;
          return open.length > 1 || (minute >= made && !isOnePlanned);
        });
        expect({ wrong, all }).toEqual({ wrong: [], all });
        expect(plannedSlotAt(plans, minuteOf(made), '04:00', NOTHING_BEGUN)).toBeDefined();
      }),
      { numRuns: 100 },
    );
  });

  // The times of a slot in the schedule the day began with and after each change; one that runs out of times is dropped.
  const slotTimes = fc.uniqueArray(
    fc.record({ name: names, times: fc.array(time, { minLength: 1, maxLength: 4 }) }),
    { maxLength: 4, selector: ({ name }) => name },
  );
  const changes = fc
    .array(made, { minLength: 1, maxLength: 3 })
    .map((all) => all.toSorted((a, b) => a - b));
  const changedDay = fc.record({ slotTimes, changes, time }).map(({ slotTimes, changes, time }) => {
    const slotsAfter = (count: number) =>
      slotTimes.flatMap(({ name, times }) =>
        times.slice(count, count + 1).map((at) => slot(name, at)),
      );
    const made = changes.at(-1) ?? 0;
    const old = [
      schedule('2026-11-01', slotsAfter(0)),
      ...changes
        .slice(0, -1)
        .map((at, index) => schedule(DAY, slotsAfter(index + 1), minuteOf(at))),
    ];
    // At least one slot that cannot have closed before.
    const slots = [...slotsAfter(changes.length), slot('fresh', time)];
    const plans = schedulesOf(...old, schedule(DAY, slots, minuteOf(made)));
    return { old: schedulesOf(...old), plans, made };
  });
  const begun = fc.uniqueArray(names).map((all) => new Set(all));
  const slotAt = (plans: SchedulesAndPauses, minute: number, begunSlots: ReadonlySet<string>) =>
    plannedSlotAt(plans, minuteOf(minute), '04:00', begunSlots)?.name;

  it('opens the same slots from then on, whatever was begun', () => {
    fc.assert(
      fc.property(changedDay, begun, ({ plans, made }, begun) => {
        const other = minutes(made, 1440, 7).filter(
          (minute) => slotAt(plans, minute, begun) !== slotAt(plans, minute, NOTHING_BEGUN),
        );
        expect(other).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no earlier minute without a slot, whatever was begun', () => {
    fc.assert(
      fc.property(changedDay, begun, ({ old, plans, made }, begun) => {
        const without = minutes(0, made, 7).filter((minute) => {
          const isOpen = slotAt(plans, minute, begun) !== undefined;
          return !isOpen && slotAt(old, minute, begun) !== undefined;
        });
        expect(without).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves what had closed before it as it was', () => {
    fc.assert(
      fc.property(slots, slots, made, (before, after, made) => {
        const old = schedule('2026-11-01', before);
        const closed = plannedWindows(
          schedulesOf(old),
          DAY,
          '04:00',
          NOTHING_BEGUN,
          DEFAULT_SLOTS,
        ).filter(({ closes }) => closes <= made);
        const plans = schedulesOf(old, schedule(DAY, after, minuteOf(made)));
        const all = plannedWindows(plans, DAY, '04:00', NOTHING_BEGUN, DEFAULT_SLOTS);
        expect(all).toEqual(expect.arrayContaining([...closed]));
      }),
    );
  });

  /** Every so many minutes of the day, up to one. */
  function minutes(from: number, to: number, every: number): readonly number[] {
    return Array.from({ length: Math.ceil((to - from) / every) }, (_, nth) => from + nth * every);
  }

  /** A moment of the day, in minutes from its start at 04:00. */
  function minuteOf(minutes: number): string {
    return at(clock((minutes + 240) % 1440));
  }
});

describe('a pause', () => {
  const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];
  const paused = (...pauses: readonly Pause[]) =>
    DAYS.map((day) =>
      plannedWindows({ schedules: [OLD], pauses }, day, '04:00', NOTHING_BEGUN, DEFAULT_SLOTS).map(
        ({ pause }) => pause?.reason ?? '-',
      ),
    );

  it('covers every slot from its first to its last day', () => {
    expect(paused(pause('2026-11-24', '2026-11-25'))).toEqual([
      ['-', '-'],
      ['travel', 'travel'],
      ['travel', 'travel'],
      ['-', '-'],
    ]);
  });

  it.each([
    ['2026-11-24T13:44:00.000+00:00', ['travel', 'travel']],
    ['2026-11-24T13:45:00.000+00:00', ['-', 'travel']],
    ['2026-11-25T03:59:00.000+00:00', ['-', 'travel']],
    ['2026-11-25T04:00:00.000+00:00', ['-', '-']],
  ])('announced at %s leaves out what had closed by then', (at, expected) => {
    expect(paused(pause('2026-11-23', '2026-11-26', { at }))[1]).toEqual(expected);
  });

  it('covers what was over when it was written, if it is late', () => {
    const at = '2026-11-30T13:44:00.000+00:00';
    expect(paused(pause('2026-11-24', '2026-11-25', { at, late: true })).flat()).toEqual([
      '-',
      '-',
      'travel',
      'travel',
      'travel',
      'travel',
      '-',
      '-',
    ]);
  });

  it.each([
    ['2026-11-24T13:44:00.000+00:00', ['-', '-']],
    ['2026-11-24T13:45:00.000+00:00', ['travel', '-']],
    ['2026-11-25T04:00:00.000+00:00', ['travel', 'travel']],
  ])('ended at %s covers only what had closed by then', (ended, expected) => {
    expect(paused(pause('2026-11-23', '2026-11-26', { ended }))[1]).toEqual(expected);
  });

  it('is the one written last of several that overlap', () => {
    const ill = pause('2026-11-25', '2026-11-26', { reason: 'ill' });
    expect(paused(pause('2026-11-24', '2026-11-25'), ill)).toEqual([
      ['-', '-'],
      ['travel', 'travel'],
      ['ill', 'ill'],
      ['ill', 'ill'],
    ]);
  });
});

function windows(
  plans: SchedulesAndPauses,
  { day = DAY, begun = [] }: { readonly day?: string; readonly begun?: readonly string[] } = {},
): readonly string[] {
  return plannedWindows(plans, day, '04:00', new Set(begun), DEFAULT_SLOTS).map(
    ({ slot: { name, time }, opens, closes, isPlanned }) =>
      `${name} ${time} ${opens}–${closes}${isPlanned ? '' : ' unplanned'}`,
  );
}

/** A moment of the training day by the local clock. */
function at(time: string): string {
  return `${time < '04:00' ? addDays(DAY, 1) : DAY}T${time}:00.000+00:00`;
}
