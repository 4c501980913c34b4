import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayRecords } from '../../../src/core/adherence/day-record.ts';
import { addDays, weekday } from '../../../src/core/time/day.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import type { Slot } from '../../../src/core/schedule/slot.ts';
import type { DayRecord } from '../../../src/core/adherence/day-record.ts';
import { diaryOverview } from '../../../src/core/diary/diary-week.ts';
import { NO_DIARY } from '../../../src/core/diary/diary.ts';
import { calendarText, legendText } from '../../../src/view/report/calendar.ts';
import { calendarLayout } from '../../../src/view/report/calendar-layout.ts';
import { width } from '../../../src/core/text/width.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';
import { FIRST_DAY, journal, linesOfSteps } from '../../support/journal-arbitrary.ts';
import {
  experiment,
  historyOf,
  pause,
  schedule,
  sessionOf,
  skipped,
} from '../../support/sample-journal.ts';

const theme = await themeFor(0, undefined);
const NOW = '2026-11-24T12:00:00.000+00:00';
/** Three weeks, with something of every kind. */
const HISTORY = historyOf(
  schedule('2026-10-31'),
  ...['2026-11-02', '2026-11-03', '2026-11-09', '2026-11-24'].map((day) =>
    sessionOf(day, 'morning', 5),
  ),
  sessionOf('2026-11-03', 'evening', 2, '20:31'),
  skipped('2026-11-04', 'evening', 'ill', '20:00'),
  pause('2026-11-13', '2026-11-15'),
);
const slot = (name: string, time: string): Slot => {
  return { name, time, days: [1, 2, 3, 4, 5, 6, 7], routine: 'core' };
};

const diary = diaryOverview(NO_DIARY);
const layoutOf = (days: readonly DayRecord[], columns: number) =>
  calendarLayout({ days, diary }, 'km', columns);
const calendarOf = (days: readonly DayRecord[], columns: number) =>
  calendarText(layoutOf(days, columns), theme);
const legendOf = (days: readonly DayRecord[], columns: number, indent: number) =>
  legendText(layoutOf(days, columns), theme, columns - indent);

describe('the calendar', () => {
  it('has weeks as columns, weekdays as rows, and the slots of a day side by side', () => {
    expect(`\n${text(80)}`).toMatchInlineSnapshot(`
      "
             Nov
      Mon    ●○ ●○ ○○ ○○
      Tue    ●◐ ○○ ○○ ●∙
      Wed    ○– ○○ ○○
      Thu    ○○ ○○ ○○
      Fri    ○○ ‖‖ ○○
      Sat ○○ ○○ ‖‖ ○○
      Sun ○○ ○○ ‖‖ ○○
      "
    `);
  });

  it('has only the last weeks in a narrow terminal', () => {
    expect(`\n${text(14)}`).toMatchInlineSnapshot(`
      "
          Nov
      Mon ●○ ○○ ○○
      Tue ○○ ○○ ●∙
      Wed ○○ ○○
      Thu ○○ ○○
      Fri ‖‖ ○○
      Sat ‖‖ ○○
      Sun ‖‖ ○○
      "
    `);
  });

  it.each([50, 80, 120])('of a year has as many weeks as fit into %i columns', (columns) => {
    const days = dayRecords(HISTORY, '2025-11-24', '2026-11-24', NOW, '04:00');
    const rows = calendarOf(days, columns);
    expect(rows).toHaveLength(8);
    const [first = ''] = rows.slice(2);
    // Today is a Tuesday, in the last week; a week takes its two slots and a space.
    expect(width(first)).toBeGreaterThan(columns - 3);
    expect(width(first)).toBeLessThanOrEqual(columns);
  });

  it('names each month over the week it begins in', () => {
    const days = dayRecords(HISTORY, '2025-11-24', '2026-11-24', NOW, '04:00');
    const monthsIn = (columns: number) => `${calendarOf(days, columns)[0]}|`;
    expect(monthsIn(50)).toMatchInlineSnapshot(`"    Aug      Sep         Oct         Nov|"`);
    expect(monthsIn(80)).toMatchInlineSnapshot(
      `"    Jun         Jul         Aug            Sep         Oct         Nov|"`,
    );
    expect(monthsIn(120)).toMatchInlineSnapshot(
      `"    Mar            Apr         May         Jun            Jul         Aug            Sep         Oct         Nov|"`,
    );
  });

  it('of one day is one cell', () => {
    const days = dayRecords(HISTORY, '2026-11-24', '2026-11-24', NOW, '04:00');
    expect(calendarOf(days, 80)).toEqual([
      '    Nov',
      'Mon',
      'Tue ●∙',
      'Wed',
      'Thu',
      'Fri',
      'Sat',
      'Sun',
    ]);
  });

  it('has a place for every slot, blank on days without it', () => {
    const noon: Slot = { ...slot('noon', '12:00'), days: [2, 4] };
    const [morning, evening] = [slot('morning', '07:00'), slot('evening', '20:30')];
    const history = historyOf(
      schedule('2026-10-31', [morning, noon, evening]),
      sessionOf('2026-11-10', 'noon', 5, '12:00'),
      sessionOf('2026-11-11', 'evening', 5, '20:30'),
      schedule('2026-11-16', [evening, noon]),
    );
    const days = dayRecords(history, '2026-11-09', '2026-11-24', NOW, '04:00');
    expect(`\n${calendarOf(days, 80).join('\n')}\n`).toMatchInlineSnapshot(`
      "
          Nov
      Mon ○ ○   ○   ○
      Tue ○●○  ○○  ▸∙
      Wed ○ ●   ○
      Thu ○○○  ○○
      Fri ○ ○   ○
      Sat ○ ○   ○
      Sun ○ ○   ○
      "
    `);
    expect(legendOf(days, 80, 4)).toMatchInlineSnapshot(`
      [
        "● done  ○ not done  ▸ due now  ∙ later",
        "left to right: morning, noon, evening",
      ]
    `);
  });

  it('has places only for slots of the weeks that fit', () => {
    const old = Array.from({ length: 6 }, (_, index) => slot(`old-${index}`, `1${index}:00`));
    const history = historyOf(
      schedule('2026-09-01', old),
      schedule('2026-11-16', [slot('noon', '12:00')]),
    );
    const days = dayRecords(history, '2026-09-01', '2026-11-24', NOW, '04:00');
    // Nothing is left blank for weeks that are not shown.
    expect(calendarOf(days, 14).slice(1, 4)).toEqual(['Mon ○', 'Tue ▸', 'Wed']);
    expect(legendOf(days, 14, 0).join(' ')).not.toContain('old');
    expect(legendOf(days, 50, 0).join(' ')).toContain('old-0, old-1');
  });

  it('without days is empty', () => {
    expect(calendarOf([], 80)).toEqual([]);
    expect(legendOf([], 80, 0)).toEqual([]);
  });

  it('has every day in the row of its weekday', () => {
    for (let back = 0; back < 7; back++) {
      const day = addDays('2026-11-24', -back);
      const history = historyOf(schedule('2026-10-31'), sessionOf(day, 'morning', 5));
      const rows = calendarOf(dayRecords(history, day, day, NOW, '04:00'), 80);
      expect(rows.findIndex((row) => row.includes('●'))).toBe(weekday(day));
    }
  });

  it('keeps its columns when the clocks change', () => {
    for (const change of ['2026-03-29', '2026-10-25']) {
      const [from, to] = [addDays(change, -10), addDays(change, 10)];
      const days = dayRecords(historyOf(schedule('2026-01-01')), from, to, NOW, '04:00');
      const cells = calendarOf(days, 80).slice(1).join('').match(/[○∙]/g);
      expect(cells).toHaveLength(21 * 2);
    }
  });
});

describe('the legend', () => {
  it('explains the shapes in use, and the order of the slots', () => {
    expect(legend(80)).toEqual([
      '● done  ◐ partly done  ○ not done  – excused  ‖ paused  ∙ later',
      'left to right: morning, evening',
    ]);
  });

  it('explains what an experiment leaves out', () => {
    const history = historyOf(schedule('2026-11-01'), experiment('2026-11-23'));
    const days = dayRecords(history, '2026-11-23', '2026-11-24', NOW, '04:00');
    expect(calendarOf(days, 80).slice(1, 3)).toEqual(['Mon ○◇', 'Tue ▸◇']);
    expect(legendOf(days, 80, 0)[0]).toBe('○ not done  ▸ due now  ◇ off by your experiment');
  });

  it('leaves out the order if there is one slot', () => {
    const history = historyOf(schedule('2026-11-20', [slot('noon', '12:00')]));
    const days = dayRecords(history, '2026-11-24', '2026-11-24', NOW, '04:00');
    expect(legendOf(days, 80, 0)).toEqual(['▸ due now']);
  });

  it('shows no control characters of a slot’s name', () => {
    const slots = [slot('a\u001b[2J', '07:00'), slot('b\u202e\n', '20:00')];
    const days = dayRecords(
      historyOf(schedule('2026-11-20', slots)),
      '2026-11-24',
      '2026-11-24',
      NOW,
      '04:00',
    );
    expect(legendOf(days, 80, 0).join('')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it.each([50, 80, 120])('fits into %i columns', (columns) => {
    const slots = Array.from({ length: 6 }, (_, index) =>
      slot(`a-long-slot-name-number-${index}`, `0${4 + index}:30`),
    );
    const history = historyOf(schedule('2026-11-20', slots));
    const days = dayRecords(history, '2026-11-18', '2026-11-24', NOW, '04:00');
    const rows = legendOf(days, columns, 4);
    const wide = rows.filter((row) => width(row) > columns - 4);
    expect(wide).toEqual([]);
  });
});

it.each([
  ['one slot', 80, [slot('noon', '12:00')]],
  ['two slots', 120, [slot('morning', '07:00'), slot('evening', '20:00')]],
])('in a month’s first week fits with %s into %i columns', (_, columns, slots) => {
  const history = historyOf(schedule('2025-01-01', slots));
  const days = dayRecords(history, '2025-01-01', '2026-12-01', NOW, '04:00');
  // 30 November 2026 is a Monday; from the week of 7 December on, December is named.
  const later = dayRecords(history, '2025-01-01', '2026-12-08', NOW, '04:00');
  for (const some of [days, later]) {
    const rows = calendarOf(some, columns);
    expect(rows.filter((row) => width(row) > columns)).toEqual([]);
  }
});

it('is never wider than the columns, whatever was recorded', () => {
  const window = fc.record({
    columns: fc.integer({ min: 50, max: 140 }),
    from: fc.nat({ max: 130 }),
    days: fc.nat({ max: 400 }),
  });
  fc.assert(
    fc.property(journal, window, (steps, { columns, from, days }) => {
      const first = addDays(FIRST_DAY, from);
      const records = dayRecords(
        foldLines(linesOfSteps(steps)),
        first,
        addDays(first, days),
        '2026-05-20T12:00:00.000+00:00',
        '04:00',
      );
      const rows = [
        ...calendarOf(records, columns),
        ...legendOf(records, columns, 4).map((row) => `    ${row}`),
      ];
      expect(rows.filter((row) => width(row) > columns)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

function text(columns: number): string {
  const days = dayRecords(HISTORY, '2026-10-31', '2026-11-24', NOW, '04:00');
  return `${calendarOf(days, columns).join('\n')}\n`;
}

function legend(columns: number): readonly string[] {
  const days = dayRecords(HISTORY, '2026-10-31', '2026-11-24', NOW, '04:00');
  return legendOf(days, columns, 0);
}
