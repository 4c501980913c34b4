import fc from 'fast-check';
import { expect, it } from 'vitest';
import { schedulePayload } from '../../../src/core/journal/make-payload.ts';
import { plannedWindows } from '../../../src/core/schedule/planned-windows.ts';
import { type Schedule, withSchedule } from '../../../src/core/schedule/schedule.ts';
import { DEFAULT_SLOTS, type Slot, type SlotChange } from '../../../src/core/schedule/slot.ts';
import { addDays, differenceInDays, eachDay, WEEKDAYS } from '../../../src/core/time/day.ts';
import { slot } from '../../support/sample-schedule.ts';

/** Around it the clocks change in March and October, and a year turns. */
const START = '2026-10-01';
const END = '2027-04-30';

it('a slot is on days that are a multiple of its interval apart, whatever else of the plan changes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 14 }), ahead, changes, (days, first, others) => {
      const from = addDays(START, first);
      const strength: Slot = { ...slot('strength', '18:00'), every: { days, from } };
      const plans = [
        { from, change: { set: strength } },
        ...others.map(({ after, change }) => ({
          from: addDays(from, after),
          change: change === 'time' ? { set: { ...strength, time: '17:00' } } : change,
        })),
      ].reduce<readonly Schedule[]>(
        (before, one, index) =>
          withSchedule(before, {
            ...schedulePayload({ schedules: before, pauses: [] }, one.from, [one.change]),
            at: `2026-09-30T10:${String(index).padStart(2, '0')}:00.000+00:00`,
          }),
        [],
      );
      const planned = eachDay(START, END).filter((day) =>
        plannedWindows(
          { schedules: plans, pauses: [] },
          day,
          '04:00',
          new Set(),
          DEFAULT_SLOTS,
        ).some(({ slot: { name } }) => name === 'strength'),
      );
      expect(planned[0]).toBe(from);
      const gaps = planned.map((day, index) => differenceInDays(planned[index - 1] ?? day, day));
      expect(new Set(gaps.slice(1))).toEqual(new Set([days]));
    }),
    { numRuns: 60 },
  );
});

const ahead = fc.integer({ min: 0, max: 60 });
const changes = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 120 }),
    change: fc.constantFrom<SlotChange | 'time'>(
      'time',
      { remove: 'morning' },
      { set: slot('morning', '06:00') },
      { set: { ...slot('noon', '12:00'), days: WEEKDAYS.slice(0, 3) } },
    ),
  }),
  { maxLength: 5 },
);
