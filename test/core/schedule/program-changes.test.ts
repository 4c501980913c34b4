import { describe, expect, it } from 'vitest';
import { addDays, eachDay, weekday } from '../../../src/core/time/day.ts';
import { schedulePayload } from '../../../src/core/journal/make-payload.ts';
import { programChanges, type ProgramStart } from '../../../src/core/schedule/program-changes.ts';
import { PROGRAM } from '../../../src/core/schedule/program.ts';
import { type Schedule, scheduleOn, withSchedule } from '../../../src/core/schedule/schedule.ts';
import type { Slot } from '../../../src/core/schedule/slot.ts';
import { slot } from '../../support/sample-schedule.ts';

const START: ProgramStart = { first: '2026-12-02', at: '18:00' };
const AT = '2026-11-30T12:00:00.000+00:00';

const TODAY = '2026-11-30';

function plansAfter(schedules: readonly Schedule[]): readonly Schedule[] {
  return programChanges(schedules, START, TODAY).reduce((before, { from, changes }) => {
    const payload = schedulePayload({ schedules: before, pauses: [] }, from, changes);
    return withSchedule(before, { ...payload, at: AT, program: 'p' });
  }, schedules);
}

/** What is planned on a day: `evening 20:30 lower-back`. */
function on(schedules: readonly Schedule[], day: string): readonly string[] {
  return (scheduleOn(schedules, day)?.slots ?? [])
    .filter(({ days }) => days.includes(weekday(day)))
    .map(({ name, time, routine }: Slot) => `${name} ${time} ${routine}`)
    .toSorted();
}

const DAILY = [1, 2, 3, 4, 5, 6, 7] as const;

describe('the programme', () => {
  it('is four weeks, then eight, and ends by itself', () => {
    const plans = plansAfter([]);
    const everyDay = ['evening 20:30 lower-back', 'morning 07:00 gentle-morning'];
    // 2 December 2026 is a Wednesday.
    expect(on(plans, '2026-11-29')).toEqual([]);
    expect(on(plans, '2026-12-01')).toEqual(everyDay);
    expect(on(plans, '2026-12-02')).toEqual(everyDay);
    expect(on(plans, '2026-12-03')).toEqual(['core 18:00 core', ...everyDay]);
    expect(on(plans, '2026-12-29')).toEqual(everyDay);
    expect(on(plans, '2026-12-30')).toEqual(['evening 20:30 lower-back']);
    expect(on(plans, '2026-12-31')).toEqual([
      'evening 20:30 lower-back',
      'strength 18:00 runner-strength',
    ]);
    expect(on(plans, '2027-01-02')).toEqual([
      'evening 20:30 lower-back',
      'pilates 18:00 pilates-start',
    ]);
    expect(on(plans, '2027-02-23')).toContain('pilates 18:00 pilates-start');
    for (const day of ['2027-02-24', '2027-02-25', '2027-02-27'])
      expect(on(plans, day)).toEqual(everyDay);
  });

  it('has no strength on two days in a row, across its weeks and parts', () => {
    const plans = plansAfter([]);
    const strong = eachDay('2026-12-01', '2027-03-01').filter((day) =>
      on(plans, day).some((one) => /\b(core|runner-strength)$/.test(one)),
    );
    expect(strong.length).toBeGreaterThan(20);
    for (const day of strong) expect(strong).not.toContain(addDays(day, 1));
  });

  it('keeps the times of the plan, and slots of other names; afterwards that plan is back', () => {
    const own = [
      { ...slot('morning', '06:15'), routine: 'core' },
      { ...slot('evening', '21:45'), routine: 'physio-four' },
      { ...slot('lunch', '12:30'), routine: 'core' },
    ];
    const plans = plansAfter([{ from: '2026-11-01', at: AT, slots: own }]);
    expect(on(plans, '2026-12-02')).toEqual([
      'evening 21:45 lower-back',
      'lunch 12:30 core',
      'morning 06:15 gentle-morning',
    ]);
    expect(on(plans, '2026-12-30')).toEqual(['evening 21:45 lower-back', 'lunch 12:30 core']);
    const back = scheduleOn(plans, '2027-02-24')?.slots ?? [];
    expect(back).toHaveLength(own.length);
    expect(back).toEqual(expect.arrayContaining(own));
  });

  it('leaves what is changed meanwhile as it is in the weeks that have the slot, and no longer', () => {
    const change = (plans: readonly Schedule[], from: string, set: Slot) =>
      withSchedule(plans, {
        ...schedulePayload({ schedules: plans, pauses: [] }, from, [{ set }]),
        at: AT,
      });
    const core = { ...slot('core', '12:30'), routine: 'core' };
    const moved = change(plansAfter([]), '2026-12-10', core);
    expect(on(moved, '2026-12-20')).toContain('core 12:30 core');
    for (const day of ['2026-12-31', '2027-02-25'])
      expect(on(moved, day).join()).not.toContain('core ');
    const morning = change(plansAfter([]), '2026-12-10', slot('morning', '06:00'));
    expect(on(morning, '2026-12-29').join()).toContain('morning 06:00');
    expect(on(morning, '2026-12-30').join()).not.toContain('morning');
    expect(on(morning, '2027-02-24').join()).toContain('morning 07:00 gentle-morning');
    const evening = change(plansAfter([]), '2026-12-10', slot('evening', '21:30'));
    for (const day of ['2026-12-29', '2026-12-30', '2027-03-01'])
      expect(on(evening, day)).toContain('evening 21:30 lower-back');
    const strength = { ...slot('strength', '18:00'), routine: 'runner-strength' };
    const third = change(plansAfter([]), '2026-12-30', strength);
    expect(on(third, '2027-01-01').join()).toContain('strength 18:00');
    expect(on(third, '2027-02-24').join()).not.toContain('strength');
  });

  it('ends in the plan that was to begin meanwhile', () => {
    const later = [{ ...slot('evening', '19:00'), routine: 'core' }];
    const plans = plansAfter([{ from: '2027-01-15', at: AT, slots: later }]);
    expect(on(plans, '2027-01-16')).toContain('evening 20:30 lower-back');
    expect(scheduleOn(plans, '2027-02-24')?.slots).toEqual(later);
  });

  it('does not change the plans that begin after it', () => {
    const evening = (time: string) => [{ ...slot('evening', time), routine: 'core' }];
    const plans = plansAfter([
      { from: '2026-11-01', at: AT, slots: evening('19:00') },
      { from: '2027-03-10', at: AT, slots: evening('19:30') },
      { from: '2027-03-20', at: AT, slots: evening('19:00') },
    ]);
    for (const [day, time] of [
      ['2027-02-24', '19:00'],
      ['2027-03-10', '19:30'],
      ['2027-03-20', '19:00'],
    ] as const)
      expect(scheduleOn(plans, day)?.slots).toEqual(evening(time));
  });

  it('is of routines on days, each with a reason', () => {
    for (const { slots } of PROGRAM) {
      for (const { days, why } of slots) {
        expect(why).not.toBe('');
        expect([2, DAILY.length]).toContain(days.length);
      }
    }
  });
});
