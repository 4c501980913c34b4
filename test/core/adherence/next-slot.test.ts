import { describe, expect, it } from 'vitest';
import { nextSlots } from '../../../src/core/adherence/next-slot.ts';
import { WEEKDAYS } from '../../../src/core/time/day.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { nextSlotWords } from '../../../src/view/words/slot.ts';
import { historyOf, pause, schedule, sessionOf } from '../../support/sample-journal.ts';

const PLAN = schedule('2026-11-01');
const EVENING = '2026-11-24T21:30:00.000+00:00';

describe('the next slots', () => {
  it.each<[string, readonly Line[], readonly string[]]>([
    [
      'come after a long pause that begins tomorrow',
      [pause('2026-11-25', '2026-12-20')],
      ['2026-12-21 morning'],
    ],
    [
      'come after pauses that follow each other',
      [pause('2026-11-25', '2026-11-30'), pause('2026-12-01', '2027-03-31')],
      ['2027-04-01 morning'],
    ],
    ['are tomorrow’s without a pause', [], ['2026-11-25 morning']],
  ])('%s', (_, lines, expected) => {
    const done = sessionOf('2026-11-24', 'evening', 5, '20:30');
    const next = nextSlots(historyOf(PLAN, done, ...lines), EVENING, '04:00', 1);
    expect(next.map(({ day, slot }) => `${day} ${slot.name}`)).toEqual(expected);
  });

  it('have calendar dates, even after midnight, when it is still the training day before', () => {
    const night = schedule('2026-11-01', [
      { name: 'night', time: '00:30', days: WEEKDAYS, routine: 'core' },
      { name: 'morning', time: '06:00', days: WEEKDAYS, routine: 'core' },
    ]);
    const next = nextSlots(historyOf(night), '2026-11-25T01:33:00.000+00:00', '04:00', 3);
    expect(next.map(({ slot, day, date, daysAway }) => [slot.name, day, date, daysAway])).toEqual([
      ['night', '2026-11-24', '2026-11-25', 0],
      ['morning', '2026-11-25', '2026-11-25', 0],
      ['night', '2026-11-25', '2026-11-26', 1],
    ]);
    expect(next.map((one) => nextSlotWords(one))).toEqual([
      'night, now (00:30)',
      'morning, Wed 25 Nov at 06:00',
      'night, Thu 26 Nov at 00:30',
    ]);
    const early = nextSlots(historyOf(night), '2026-11-25T04:33:00.000+00:00', '04:00', 2);
    expect(early.map((one) => nextSlotWords(one))).toEqual([
      'morning from 06:00, can be done now',
      'night, tomorrow at 00:30',
    ]);
  });

  it.each([
    ['2026-12-08', ['2026-12-08']],
    ['2026-12-09', []],
  ])('are found up to two weeks ahead if the schedule begins on %s', (from, expected) => {
    const plans = historyOf(schedule('2026-11-01', []), schedule(from));
    const next = nextSlots(plans, EVENING, '04:00', 1);
    expect(next.map(({ day }) => day)).toEqual(expected);
  });

  it.each([
    ['13:45', 'open'],
    ['20:29', 'open'],
    ['20:30', 'open and due'],
  ])('are at %s %s', (time, expected) => {
    const [next] = nextSlots(historyOf(PLAN), `2026-11-24T${time}:00.000+00:00`, '04:00', 1);
    const { isOpen, isDue } = next ?? {};
    expect([...(isOpen ? ['open'] : []), ...(isDue ? ['due'] : [])].join(' and ')).toBe(expected);
  });

  it('are as many as requested, in order', () => {
    const next = nextSlots(historyOf(PLAN), EVENING, '04:00', 3);
    expect(next.map(({ day, slot, isDue }) => `${day} ${slot.name} ${isDue}`)).toEqual([
      '2026-11-24 evening true',
      '2026-11-25 morning false',
      '2026-11-25 evening false',
    ]);
  });
});
