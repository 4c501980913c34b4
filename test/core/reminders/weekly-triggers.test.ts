import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../../src/core/time/day.ts';
import type { Slot } from '../../../src/core/schedule/slot.ts';
import { weeklyTriggers } from '../../../src/core/reminders/weekly-triggers.ts';

const slot = (name: string, time: string, days: Slot['days'] = WEEKDAYS): Slot => ({
  name,
  time,
  days,
  routine: 'lower-back',
});
const timesOf = (name: string, slots: readonly Slot[], every = 40) =>
  weeklyTriggers([slots], '04:00', every)
    .filter((trigger) => trigger.slot === name)
    .map(({ time }) => time);

describe('the times when a slot may need a reminder', () => {
  it('start at its time and end before its window closes', () => {
    const slots = [slot('morning', '07:00'), slot('evening', '09:00')];
    // The windows meet at 08:00.
    expect(timesOf('morning', slots)).toEqual(['07:00', '07:40']);
    expect(timesOf('morning', slots, 30)).toEqual(['07:00', '07:30']);
    expect(timesOf('evening', slots, 300)).toEqual(['09:00', '14:00', '19:00', '00:00']);
  });

  it('after midnight are on the next calendar day', () => {
    const night = weeklyTriggers([[slot('night', '23:30', [7])]], '04:00', 60);
    expect(night).toEqual([
      { slot: 'night', time: '23:30', days: [7] },
      ...['00:30', '01:30', '02:30', '03:30'].map((time) => ({ slot: 'night', time, days: [1] })),
    ]);
  });

  it('at midnight are on the next calendar day', () => {
    const late = weeklyTriggers([[slot('late', '23:00', [7])]], '04:00', 60);
    expect(late.slice(0, 2)).toEqual([
      { slot: 'late', time: '23:00', days: [7] },
      { slot: 'late', time: '00:00', days: [1] },
    ]);
  });

  it('follow the windows of each weekday', () => {
    const slots = [slot('morning', '07:00'), slot('evening', '09:00', [1])];
    const late = weeklyTriggers([slots], '04:00', 120).find(
      (one) => one.slot === 'morning' && one.time === '09:00',
    );
    expect(late).toEqual({ slot: 'morning', time: '09:00', days: [2, 3, 4, 5, 6, 7] });
  });

  it('of a slot on every second day are on each weekday, since a week is all that schedulers know', () => {
    const every = { days: 2, from: '2026-12-02' };
    const slots = [slot('morning', '07:00'), { ...slot('noon', '09:00'), every }];
    const noon = weeklyTriggers([slots], '04:00', 900).filter((one) => one.slot === 'noon');
    expect(noon).toEqual([
      { slot: 'noon', time: '09:00', days: WEEKDAYS },
      { slot: 'noon', time: '00:00', days: WEEKDAYS },
    ]);
    // On the days between, the morning’s window goes on until the night.
    expect(timesOf('morning', slots, 120)).toEqual(
      timesOf('morning', [slot('morning', '07:00')], 120),
    );
  });

  it('include those of a schedule that begins later', () => {
    const [now, later] = [[slot('morning', '07:00', [1])], [slot('morning', '07:00', [2])]];
    expect(weeklyTriggers([now, later], '04:00', 1440)).toEqual([
      { slot: 'morning', time: '07:00', days: [1, 2] },
    ]);
  });
});
