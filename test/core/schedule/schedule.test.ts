import { pause, NO_SCHEDULES, schedule, schedulesOf, slot } from '../../support/sample-schedule.ts';
import { schedulePayload } from '../../../src/core/journal/make-payload.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, eachDay } from '../../../src/core/time/day.ts';
import {
  distinctSchedules,
  pauseOn,
  scheduleOn,
  type Schedule,
  scheduleTimeline,
  withSchedule,
  type WrittenSchedule,
} from '../../../src/core/schedule/schedule.ts';
import {
  withSlotChanges,
  DEFAULT_SLOTS,
  NEW_PLAN_SLOTS,
  type SlotChange,
} from '../../../src/core/schedule/slot.ts';

describe('the schedule in force', () => {
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

  it('is the one made later if two begin on the same day', () => {
    expect(scheduleOn([once, { ...twice, from: once.from }], once.from)?.slots).toHaveLength(2);
  });
});

describe('the timeline of schedules', () => {
  const base = DEFAULT_SLOTS;
  const written = (
    from: string,
    changes: readonly SlotChange[],
    slots = withSlotChanges(base, changes),
  ) => ({
    ...schedule(from, slots),
    changes,
  });
  const shown = (plans: readonly Schedule[]) =>
    plans.map(
      ({ from, slots }) =>
        `${from.slice(5)} ${slots.map(({ name, time }) => `${name} ${time}`).join(', ')}`,
    );

  it('is in order of first day, with the later of two last', () => {
    const plans = scheduleTimeline([
      written('2026-11-20', []),
      written('2026-11-10', [{ remove: 'evening' }]),
      written('2026-11-10', [{ remove: 'morning' }]),
    ]);
    expect(shown(plans)).toEqual(['11-10 morning 07:00', '11-10 ', '11-20 ']);
  });

  it('keeps what another device changed that the writer of a later change had not seen', () => {
    const lunch = written('2026-11-10', [{ set: slot('lunch', '12:30') }]);
    const evening = written('2026-11-10', [{ set: slot('evening', '21:00') }]);
    expect(shown(scheduleTimeline([lunch, evening])).at(-1)).toBe(
      '11-10 morning 07:00, evening 21:00, lunch 12:30',
    );
    expect(shown(scheduleTimeline([evening, lunch])).at(-1)).toBe(
      '11-10 morning 07:00, evening 21:00, lunch 12:30',
    );
  });

  it('takes all slots from a line without changes, as early versions wrote it', () => {
    const plans = scheduleTimeline([
      written('2026-11-10', [{ set: slot('lunch', '12:30') }]),
      schedule('2026-11-12', [slot('night', '23:00')]),
      written('2026-11-12', [{ set: slot('lunch', '13:00') }]),
    ]);
    expect(shown(plans)).toEqual([
      '11-10 morning 07:00, evening 20:30, lunch 12:30',
      '11-12 night 23:00',
      '11-12 night 23:00, lunch 13:00',
    ]);
  });

  it('applies a change to schedules that begin later and were made before', () => {
    const plans = scheduleTimeline([
      written('2026-12-01', [{ set: slot('noon', '12:00') }]),
      written('2026-11-10', [{ set: slot('morning', '06:15') }]),
    ]);
    expect(shown(plans)).toEqual([
      '11-10 morning 06:15, evening 20:30',
      '12-01 morning 06:15, evening 20:30, noon 12:00',
    ]);
  });

  it('does not apply a change to schedules of the same day or before', () => {
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
      '12-01 evening 20:30',
    ]);
  });

  it('applies nothing to later schedules without changes', () => {
    const plans = scheduleTimeline([written('2026-12-01', []), schedule('2026-11-10', [])]);
    expect(shown(plans)).toEqual(['11-10 ', '12-01 morning 07:00, evening 20:30']);
  });
});

describe('the distinct schedules', () => {
  const morning = [slot('morning', '07:00')];
  const fromOf = (plans: readonly Schedule[]) => distinctSchedules(plans).map(({ from }) => from);

  it.each<[string, readonly Schedule[], readonly string[]]>([
    ['are empty if there are none', [], []],
    [
      'include all that change something',
      [schedule('2026-11-01', []), schedule('2026-11-10', morning)],
      ['2026-11-01', '2026-11-10'],
    ],
    [
      'exclude one with the same slots in another order',
      [
        schedule('2026-11-01', [slot('one', '06:00'), slot('two', '21:00')]),
        schedule('2026-11-10', [slot('two', '21:00'), slot('one', '06:00')]),
      ],
      ['2026-11-01'],
    ],
    [
      'exclude one that changes nothing',
      [schedule('2026-11-01', morning), schedule('2026-11-10', morning)],
      ['2026-11-01'],
    ],
    [
      'exclude one that another of the same day takes back',
      [
        schedule('2026-11-01', morning),
        schedule('2026-11-10', []),
        schedule('2026-11-10', morning),
      ],
      ['2026-11-01'],
    ],
    [
      'continue after one that changes nothing',
      [
        schedule('2026-11-01', morning),
        schedule('2026-11-10', morning),
        schedule('2026-11-20', []),
      ],
      ['2026-11-01', '2026-11-20'],
    ],
  ])('%s', (_, plans, expected) => {
    expect(fromOf(plans)).toEqual(expected);
  });

  it('include only the last of several that begin on the same day', () => {
    const last = schedule('2026-11-10', []);
    expect(distinctSchedules([schedule('2026-11-10', morning), last])).toEqual([last]);
  });

  it('decide every day, and each of them is needed', () => {
    const from = fc.integer({ min: 0, max: 12 }).map((after) => addDays('2026-11-01', after));
    const some = fc.subarray(['06:00', '12:00', '21:00']);
    const plans = fc.array(fc.record({ from, some }), { maxLength: 8 });
    fc.assert(
      fc.property(plans, (all) => {
        const written = all.map(({ from, some }) =>
          schedule(
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

describe('a schedule added to a timeline', () => {
  it('gives the timeline of all, and changes those that begin later', () => {
    const noon = { set: slot('noon', '12:00') };
    const before = scheduleTimeline([
      schedule('2026-11-01', []),
      schedule('2026-12-01', DEFAULT_SLOTS),
    ]);
    const one: WrittenSchedule = { ...schedule('2026-11-10', [noon.set]), changes: [noon] };
    const after = withSchedule(before, one);
    expect(
      after.map(({ from, slots }) => `${from} ${slots.map(({ name }) => name).join(' ')}`),
    ).toEqual(['2026-11-01 ', '2026-11-10 noon', '2026-12-01 morning evening noon']);
    expect(before).toHaveLength(2);
  });
});

describe('a change of the schedule', () => {
  const noon = { set: slot('noon', '12:00') };

  it('starts from the schedule in force on its first day', () => {
    const plans = schedulesOf(
      schedule('2026-11-01', [slot('one', '07:00')]),
      schedule('2026-12-01', [slot('two', '08:00')]),
    );
    expect(schedulePayload(plans, '2026-11-24', [noon])).toEqual({
      type: 'schedule',
      from: '2026-11-24',
      slots: [slot('one', '07:00'), slot('noon', '12:00')],
      changes: [noon],
    });
    expect(schedulePayload(plans, '2026-12-24', [{ remove: 'two' }]).slots).toEqual([]);
  });

  it('names every slot of the new plan if there was no schedule, since recorded changes start from others', () => {
    const [morning, evening] = NEW_PLAN_SLOTS.map((slot) => ({ set: slot }));
    expect(schedulePayload(NO_SCHEDULES, '2026-11-24', [{ remove: 'evening' }])).toEqual({
      type: 'schedule',
      from: '2026-11-24',
      slots: [morning?.set],
      changes: [morning, { remove: 'evening' }],
    });
    const { slots, changes } = schedulePayload(NO_SCHEDULES, '2026-11-24', [noon]);
    expect(slots).toEqual([...NEW_PLAN_SLOTS, noon.set]);
    expect(changes).toEqual([morning, evening, noon]);
  });

  it('replaces a slot in place, puts a new one last and removes those that exist', () => {
    const names = (changes: readonly SlotChange[]) =>
      withSlotChanges(DEFAULT_SLOTS, changes).map(({ name, time }) => `${name} ${time}`);
    expect(names([{ set: slot('morning', '08:00') }])).toEqual(['morning 08:00', 'evening 20:30']);
    expect(names([noon])).toEqual(['morning 07:00', 'evening 20:30', 'noon 12:00']);
    expect(names([{ remove: 'morning' }, { remove: 'gone' }])).toEqual(['evening 20:30']);
    expect(names([noon, { remove: 'noon' }])).toEqual(['morning 07:00', 'evening 20:30']);
  });
});

describe('the current pause', () => {
  it('is the one that the day lies in, unless it was ended early', () => {
    const away = pause('2026-11-24', '2026-11-25');
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];
    expect(days.map((day) => pauseOn([away], day)?.id)).toEqual([
      undefined,
      away.id,
      away.id,
      undefined,
    ]);
    const ended = '2026-11-24T20:00:00.000+00:00';
    expect(pauseOn([pause('2026-11-24', '2026-11-26', { ended })], '2026-11-25')).toBeUndefined();
  });
});
