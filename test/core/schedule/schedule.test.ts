import { schedulePayload } from '../../../src/core/journal/payloads.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, eachDay, WEEKDAYS } from '../../../src/core/time/day.ts';
import {
  type Pause,
  distinctSchedules,
  pauseOn,
  scheduleOn,
  type SchedulesAndPauses,
  type Schedule,
  slotAt,
  scheduleTimeline,
  windowsOn,
  withSchedule,
  type WrittenSchedule,
} from '../../../src/core/schedule/schedule.ts';
import {
  withSlotChanges,
  DEFAULT_SLOTS,
  type Slot,
  type SlotChange,
  slotWindows,
} from '../../../src/core/schedule/slot.ts';

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
    expect(slotWindows([], '04:00')).toEqual([]);
  });

  it('never overlap and leave no minute out', () => {
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
    for (const plans of [NO_PLANS, plansOf([plan('2026-11-01', DEFAULT_SLOTS)])]) {
      expect(slotAt(plans, `2026-11-24T${time}:00.000+00:00`, '04:00')?.name).toBe(name);
    }
  });

  it('goes by the local clock on a day when clocks change', () => {
    expect(slotAt(NO_PLANS, '2026-03-29T13:44:00.000+01:00', '04:00')?.name).toBe('morning');
    expect(slotAt(NO_PLANS, '2026-10-25T13:45:00.000+00:00', '04:00')?.name).toBe('evening');
  });

  it('is none on a day without slots', () => {
    const none = plansOf([plan('2026-11-01', [])]);
    expect(slotAt(none, '2026-11-24T07:00:00.000+00:00', '04:00')).toBeUndefined();
  });

  it('is the one that is planned where a plan made later today has another', () => {
    const plans = plansOf([
      plan('2026-11-01', [slot('morning', '07:00'), slot('evening', '21:00')]),
      plan('2026-11-24', [slot('only', '16:00')], '2026-11-24T15:00:00.000+00:00'),
    ]);
    const name = (time: string) => slotAt(plans, `2026-11-24T${time}:00.000+00:00`, '04:00')?.name;
    expect([name('15:01'), name('23:00')]).toEqual(['only', 'only']);
  });

  it('is that of the evening before until the day starts', () => {
    const fridays = { ...slot('friday', '20:00'), days: [5] } as const;
    const plans = plansOf([plan('2026-11-01', [fridays])]);
    expect(slotAt(plans, '2026-11-28T03:59:00.000+00:00', '04:00')?.name).toBe('friday');
    expect(slotAt(plans, '2026-11-28T04:00:00.000+00:00', '04:00')).toBeUndefined();
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
    expect(scheduleOn([once, twice], day)?.slots.map(({ time }) => time)).toEqual(times);
  });

  it('is the later written of two for one day', () => {
    expect(scheduleOn([once, { ...twice, from: once.from }], once.from)?.slots).toHaveLength(2);
  });

  it('asks only for the slots of that weekday', () => {
    const weekdays = { ...slot('morning', '07:00'), days: [1, 3] } as const;
    const plans = plansOf([plan('2026-11-01', [weekdays])]);
    const names = (day: string) => windowsOn(plans, day, '04:00').map((one) => one.slot.name);
    expect([names('2026-11-23'), names('2026-11-24')]).toEqual([['morning'], []]);
  });
});

describe('the plans as they hold from day to day', () => {
  const base = DEFAULT_SLOTS;
  const written = (
    from: string,
    changes: readonly SlotChange[],
    slots = withSlotChanges(base, changes),
  ) => ({
    ...plan(from, slots),
    changes,
  });
  const shown = (plans: readonly Schedule[]) =>
    plans.map(
      ({ from, slots }) =>
        `${from.slice(5)} ${slots.map(({ name, time }) => `${name} ${time}`).join(', ')}`,
    );

  it('are by the day they hold from, of two for one day the later written last', () => {
    const plans = scheduleTimeline([
      written('2026-11-20', []),
      written('2026-11-10', [{ remove: 'evening' }]),
      written('2026-11-10', [{ remove: 'morning' }]),
    ]);
    expect(shown(plans)).toEqual(['11-10 morning 07:00', '11-10 evening 20:30', '11-20 ']);
  });

  it('have a change also in plans that begin later and were made before', () => {
    const plans = scheduleTimeline([
      written('2026-12-01', [{ set: slot('noon', '12:00') }]),
      written('2026-11-10', [{ set: slot('morning', '06:15') }]),
    ]);
    expect(shown(plans)).toEqual([
      '11-10 morning 06:15, evening 20:30',
      '12-01 morning 06:15, evening 20:30, noon 12:00',
    ]);
  });

  it('have no change in plans of the same day or before, nor in those made after', () => {
    const plans = scheduleTimeline([
      written('2026-11-01', []),
      written('2026-11-10', []),
      written('2026-11-10', [{ remove: 'morning' }]),
      written('2026-12-01', []),
    ]);
    expect(shown(plans)).toEqual([
      '11-01 morning 07:00, evening 20:30',
      '11-10 morning 07:00, evening 20:30',
      '11-10 evening 20:30',
      '12-01 morning 07:00, evening 20:30',
    ]);
  });

  it('written without what was changed reach no later plan', () => {
    const plans = scheduleTimeline([written('2026-12-01', []), plan('2026-11-10', [])]);
    expect(shown(plans)).toEqual(['11-10 ', '12-01 morning 07:00, evening 20:30']);
  });
});

describe('the plans that hold on any day', () => {
  const morning = [slot('morning', '07:00')];
  const fromOf = (plans: readonly Schedule[]) => distinctSchedules(plans).map(({ from }) => from);

  it.each<[string, readonly Schedule[], readonly string[]]>([
    ['of none are none', [], []],
    [
      'are all that change something',
      [plan('2026-11-01', []), plan('2026-11-10', morning)],
      ['2026-11-01', '2026-11-10'],
    ],
    [
      'are none that change nothing',
      [plan('2026-11-01', morning), plan('2026-11-10', morning)],
      ['2026-11-01'],
    ],
    [
      'are none whose day has another that brings back what was before',
      [plan('2026-11-01', morning), plan('2026-11-10', []), plan('2026-11-10', morning)],
      ['2026-11-01'],
    ],
    [
      'go on after one that changes nothing',
      [plan('2026-11-01', morning), plan('2026-11-10', morning), plan('2026-11-20', [])],
      ['2026-11-01', '2026-11-20'],
    ],
  ])('%s', (_, plans, expected) => {
    expect(fromOf(plans)).toEqual(expected);
  });

  it('are of several from one day the last', () => {
    const last = plan('2026-11-10', []);
    expect(distinctSchedules([plan('2026-11-10', morning), last])).toEqual([last]);
  });

  it('are enough to say what holds on each, and each of them is needed', () => {
    const from = fc.integer({ min: 0, max: 12 }).map((after) => addDays('2026-11-01', after));
    const some = fc.subarray(['06:00', '12:00', '21:00']);
    const plans = fc.array(fc.record({ from, some }), { maxLength: 8 });
    fc.assert(
      fc.property(plans, (all) => {
        const written = all.map(({ from, some }) =>
          plan(
            from,
            some.map((time) => slot(time, time)),
          ),
        );
        const whole = scheduleTimeline(written);
        const effective = distinctSchedules(whole);
        for (const day of eachDay('2026-10-31', '2026-11-15')) {
          expect(scheduleOn(effective, day)?.slots).toEqual(scheduleOn(whole, day)?.slots);
        }
        for (const [index, { from, slots }] of effective.entries()) {
          expect(effective[index - 1]?.slots).not.toEqual(slots);
          expect(scheduleOn(effective.toSpliced(index, 1), from)?.slots).not.toEqual(slots);
        }
      }),
    );
  });
});

describe('a timeline with one plan more', () => {
  it('is that of all, the later written reaching those that begin later', () => {
    const noon = { set: slot('noon', '12:00') };
    const before = scheduleTimeline([plan('2026-11-01', []), plan('2026-12-01', DEFAULT_SLOTS)]);
    const one: WrittenSchedule = { ...plan('2026-11-10', [noon.set]), changes: [noon] };
    const after = withSchedule(before, one);
    expect(
      after.map(({ from, slots }) => `${from} ${slots.map(({ name }) => name).join(' ')}`),
    ).toEqual(['2026-11-01 ', '2026-11-10 noon', '2026-12-01 morning evening noon']);
    expect(before).toHaveLength(2);
  });
});

describe('a change of the plan', () => {
  const noon = { set: slot('noon', '12:00') };

  it('is of the plan in force on the day it holds from', () => {
    const plans = plansOf([
      plan('2026-11-01', [slot('one', '07:00')]),
      plan('2026-12-01', [slot('two', '08:00')]),
    ]);
    expect(schedulePayload(plans, '2026-11-24', [noon])).toEqual({
      type: 'schedule',
      from: '2026-11-24',
      slots: [slot('one', '07:00'), slot('noon', '12:00')],
      changes: [noon],
    });
    expect(schedulePayload(plans, '2026-12-24', [{ remove: 'two' }]).slots).toEqual([]);
  });

  it('is of the default slots where there was no plan', () => {
    const { slots } = schedulePayload(NO_PLANS, '2026-11-24', [{ remove: 'evening' }]);
    expect(slots).toEqual(DEFAULT_SLOTS.slice(0, 1));
  });

  it('leaves a slot in its place, puts a new one last, and takes out what is there', () => {
    const names = (changes: readonly SlotChange[]) =>
      withSlotChanges(DEFAULT_SLOTS, changes).map(({ name, time }) => `${name} ${time}`);
    expect(names([{ set: slot('morning', '08:00') }])).toEqual(['morning 08:00', 'evening 20:30']);
    expect(names([noon])).toEqual(['morning 07:00', 'evening 20:30', 'noon 12:00']);
    expect(names([{ remove: 'morning' }, { remove: 'gone' }])).toEqual(['evening 20:30']);
    expect(names([noon, { remove: 'noon' }])).toEqual(['morning 07:00', 'evening 20:30']);
  });
});

describe('what is asked of a day', () => {
  const DAY = '2026-11-24';
  const old = plan('2026-11-01', DEFAULT_SLOTS);
  const asked = (plans: SchedulesAndPauses, day = DAY) =>
    windowsOn(plans, day, '04:00').map(
      ({ slot: { name, time }, opens, closes, isPlanned }) =>
        `${name} ${time} ${opens}–${closes}${isPlanned ? '' : ' not planned'}`,
    );

  it('are the windows of its plan', () => {
    expect(asked(plansOf([old]))).toEqual(['morning 07:00 0–585', 'evening 20:30 585–1440']);
  });

  it('are the default slots, which nobody planned, on a day before any plan', () => {
    expect(asked(NO_PLANS)).toEqual([
      'morning 07:00 0–585 not planned',
      'evening 20:30 585–1440 not planned',
    ]);
    expect(asked(plansOf([old]), '2026-10-31')).toHaveLength(2);
  });

  it.each([
    ['05:00', ['noon 12:00 0–1440']],
    ['13:44', ['noon 12:00 0–1440']],
    ['13:45', ['morning 07:00 0–585', 'noon 12:00 585–1440']],
  ])('is at %s a new plan, beside the slots that had closed before', (time, expected) => {
    const fresh = plan(DAY, [slot('noon', '12:00')], `${DAY}T${time}:00.000+00:00`);
    expect(asked(plansOf([old, fresh]))).toEqual(expected);
  });

  it('leaves a slot of one name that had closed as it was', () => {
    const later = [slot('morning', '18:00'), slot('evening', '20:30')];
    const fresh = plan(DAY, later, `${DAY}T14:00:00.000+00:00`);
    expect(asked(plansOf([old, fresh]))[0]).toBe('morning 07:00 0–585');
    expect(asked(plansOf([old, fresh]))).toHaveLength(2);
  });

  it('is not asked of a new slot that had closed by the time it was planned', () => {
    const fresh = plan(DAY, DEFAULT_SLOTS, `${DAY}T14:00:00.000+00:00`);
    expect(asked(plansOf([fresh]))).toEqual([
      'morning 07:00 0–585 not planned',
      'evening 20:30 585–1440',
    ]);
  });

  it('is a plan made the day before, or after, in full', () => {
    for (const at of ['2026-11-23T22:00:00.000+00:00', '2026-11-25T09:00:00.000+00:00']) {
      const fresh = plan(DAY, [slot('noon', '12:00')], at);
      expect(asked(plansOf([old, fresh]))).toEqual(['noon 12:00 0–1440']);
    }
  });

  it('keeps through several plans of one day what had closed before each', () => {
    const plans = plansOf([
      old,
      plan(DAY, [slot('noon', '15:00'), slot('evening', '20:30')], `${DAY}T14:00:00.000+00:00`),
      plan(DAY, [slot('late', '22:00')], `${DAY}T19:00:00.000+00:00`),
    ]);
    expect(asked(plans)).toEqual([
      'morning 07:00 0–585',
      'noon 15:00 585–825',
      'late 22:00 825–1440',
    ]);
  });
});

describe('a change on the day itself', () => {
  const DAY = '2026-11-24';
  const time = fc.integer({ min: 0, max: 287 }).map((index) => clock(index * 5));
  const slots = fc
    .uniqueArray(fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd'), time }), {
      maxLength: 4,
      selector: ({ name }) => name,
    })
    .map((all) => all.map((one) => slot(one.name, one.time)));
  const made = fc.integer({ min: 0, max: 1439 });
  /** A moment of the day, in minutes from its start at 04:00. */
  const stamp = (minutes: number) =>
    `${minutes < 1200 ? DAY : addDays(DAY, 1)}T${clock((minutes + 240) % 1440)}:00.000+00:00`;

  it('leaves no minute after it without a slot, and none with two', () => {
    const earlier = fc.array(fc.record({ slots, made }), { maxLength: 3 });
    const view = fc.record({ before: fc.option(slots), earlier, slots, time, made });
    fc.assert(
      fc.property(view, ({ before, earlier, slots, time, made }) => {
        const plans = plansOf([
          ...(before === null ? [] : [plan('2026-11-01', before)]),
          ...earlier.map((one) => plan(DAY, one.slots, stamp(one.made))),
          // At least one slot that cannot have closed before.
          plan(DAY, [...slots, slot('fresh', time)], stamp(made)),
        ]);
        const asked = windowsOn(plans, DAY, '04:00');
        for (let minute = 0; minute < 1440; minute++) {
          const open = asked.filter(({ opens, closes }) => opens <= minute && minute < closes);
          expect(open.length).toBeLessThanOrEqual(1);
          if (minute >= made) expect(open.map(({ isPlanned }) => isPlanned)).toEqual([true]);
        }
        expect(slotAt(plans, stamp(made), '04:00')).toBeDefined();
      }),
      { numRuns: 100 },
    );
  });

  it('leaves what had closed before it as it was', () => {
    fc.assert(
      fc.property(slots, slots, made, (before, after, made) => {
        const old = plan('2026-11-01', before);
        const closed = windowsOn(plansOf([old]), DAY, '04:00').filter(
          ({ closes }) => closes <= made,
        );
        const asked = windowsOn(plansOf([old, plan(DAY, after, stamp(made))]), DAY, '04:00');
        expect(asked).toEqual(expect.arrayContaining([...closed]));
      }),
    );
  });
});

describe('a pause', () => {
  const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];
  const old = plan('2026-11-01', DEFAULT_SLOTS);
  const paused = (...pauses: readonly Pause[]) =>
    DAYS.map((day) =>
      windowsOn({ schedules: [old], pauses }, day, '04:00').map(
        ({ pause }) => pause?.reason ?? '-',
      ),
    );

  it('is of every slot from its first to its last day', () => {
    expect(paused(pauseOf('2026-11-24', '2026-11-25'))).toEqual([
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
  ])('written at %s leaves what had closed by then', (at, expected) => {
    expect(paused(pauseOf('2026-11-23', '2026-11-26', { at }))[1]).toEqual(expected);
  });

  it.each([
    ['2026-11-24T13:44:00.000+00:00', ['-', '-']],
    ['2026-11-24T13:45:00.000+00:00', ['travel', '-']],
    ['2026-11-25T04:00:00.000+00:00', ['travel', 'travel']],
  ])('broken off at %s keeps only what had closed by then', (ended, expected) => {
    expect(paused(pauseOf('2026-11-23', '2026-11-26', { ended }))[1]).toEqual(expected);
  });

  it('is the last written of several that hold', () => {
    const ill = pauseOf('2026-11-25', '2026-11-26', { reason: 'ill' });
    expect(paused(pauseOf('2026-11-24', '2026-11-25'), ill)).toEqual([
      ['-', '-'],
      ['travel', 'travel'],
      ['ill', 'ill'],
      ['ill', 'ill'],
    ]);
  });

  it('that is under way is the one of that day, unless it was broken off', () => {
    const away = pauseOf('2026-11-24', '2026-11-25');
    expect(DAYS.map((day) => pauseOn([away], day)?.id)).toEqual([
      undefined,
      away.id,
      away.id,
      undefined,
    ]);
    const ended = '2026-11-24T20:00:00.000+00:00';
    expect(pauseOn([pauseOf('2026-11-24', '2026-11-26', { ended })], '2026-11-25')).toBeUndefined();
  });
});

const NO_PLANS: SchedulesAndPauses = { schedules: [], pauses: [] };

function plansOf(schedules: readonly Schedule[]): SchedulesAndPauses {
  return { schedules, pauses: [] };
}

/** A plan from a day on, made long before unless said otherwise. */
function plan(
  from: string,
  slots: readonly Slot[],
  at = '2026-10-20T21:00:00.000+00:00',
): Schedule {
  return { from, at, slots };
}

function pauseOf(from: string, until: string, change: Partial<Pause> = {}): Pause {
  const at = '2026-11-20T21:00:00.000+00:00';
  const fields = { id: `${from}-${until}`, at, ended: undefined, note: undefined };
  return { ...fields, from, until, reason: 'travel', ...change };
}

function slot(name: string, time: string): Slot {
  return { name, time, days: WEEKDAYS, routine: 'lower-back' };
}

function shown(slots: readonly Slot[], dayStart: string): readonly string[] {
  return slotWindows(slots, dayStart).map(
    ({ slot, opens, closes }) => `${slot.name} ${opens}–${closes}`,
  );
}

function clock(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(11, 16);
}
