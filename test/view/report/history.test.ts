import { NO_STREAK, streakOver } from '../../../src/core/adherence/streak.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayRecords } from '../../../src/core/adherence/day-record.ts';
import { adherenceOver } from '../../../src/core/adherence/adherence.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { foldLines, type History } from '../../../src/core/journal/history.ts';
import type { Slot } from '../../../src/core/schedule/slot.ts';
import type { HistoryOverview } from '../../../src/core/adherence/history-overview.ts';
import { diaryOverview } from '../../../src/core/diary/diary-week.ts';
import { NO_DIARY } from '../../../src/core/diary/diary.ts';
import { historyText } from '../../../src/view/report/history.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';
import { FIRST_DAY, journal, linesOfSteps } from '../../support/journal-arbitrary.ts';
import { wrapLines } from '../../../src/core/text/wrap.ts';
import { overlongLines } from '../../support/printed.ts';
import {
  historyOf,
  line,
  logged,
  pause,
  plannedLine,
  schedule,
  sessionOf,
  skipped,
} from '../../support/sample-journal.ts';

const theme = await themeFor(0, undefined);
const diary = diaryOverview(NO_DIARY);
const SIDES = ['left', 'right', 'both', 'alternate'] as const;
const HISTORY = historyOf(
  schedule('2026-10-31'),
  ...['2026-11-02', '2026-11-03', '2026-11-20', '2026-11-23', '2026-11-24'].map((day) =>
    sessionOf(day, 'morning', 5),
  ),
  logged(
    [0, 2],
    { slot: 'evening', planned: SIDES.map((side, step) => plannedLine(step, { side })) },
    { at: '2026-11-22T20:30:00.000+00:00' },
  ),
  skipped('2026-11-04', 'evening', 'ill', '20:00'),
  pause('2026-11-13', '2026-11-15'),
  sessionOf('2026-11-24', null, 5, '10:15'),
);

describe('the history', () => {
  it('has the calendar, adherence by slot and by side, and the days in a row', () => {
    expect(`\n${textOf(HISTORY, 80)}`).toMatchInlineSnapshot(`
      "
             Nov
      Mon    ●○ ○○ ○○ ●○
      Tue    ●○ ○○ ○○ ●∙
      Wed    ○– ○○ ○○
      Thu    ○○ ○○ ○○
      Fri    ○○ ‖‖ ●○
      Sat ○○ ○○ ‖‖ ○○
      Sun ○○ ○○ ‖‖ ○◐

          ● done  ◐ partly done  ○ not done  – excused  ‖ paused  ∙ later
          left to right: morning, evening

                                 7 days           28 days          all time
      sessions          3.5 of 13  27 %   5.5 of 42  13 %   5.5 of 42  13 %
        morning            3 of 7  43 %     5 of 22  23 %     5 of 22  23 %
        evening          0.5 of 6   8 %   0.5 of 20   3 %   0.5 of 20   3 %
      their sets         17 of 19  89 %    27 of 29  93 %    27 of 29  93 %
        left side          1 of 1 100 %      1 of 1 100 %      1 of 1 100 %
        right side         0 of 1   0 %      0 of 1   0 %      0 of 1   0 %
        both together    16 of 16 100 %    26 of 26 100 %    26 of 26 100 %
        sides in turn      0 of 1   0 %      0 of 1   0 %      0 of 1   0 %
      Not counted: 1 slot excused, 6 slots paused, 1 extra session.
      3 days in a row with something done, since Sun 22 Nov 2026.
      "
    `);
  });

  it('has the shares below the counts in a narrow terminal', () => {
    expect(`\n${textOf(HISTORY, 50)}`).toMatchInlineSnapshot(`
      "
             Nov
      Mon    ●○ ○○ ○○ ●○
      Tue    ●○ ○○ ○○ ●∙
      Wed    ○– ○○ ○○
      Thu    ○○ ○○ ○○
      Fri    ○○ ‖‖ ●○
      Sat ○○ ○○ ‖‖ ○○
      Sun ○○ ○○ ‖‖ ○◐

          ● done  ◐ partly done  ○ not done  – excused
          ‖ paused  ∙ later
          left to right: morning, evening

                          7 days    28 days   all time
      sessions         3.5 of 13  5.5 of 42  5.5 of 42
                            27 %       13 %       13 %
        morning           3 of 7    5 of 22    5 of 22
                            43 %       23 %       23 %
        evening         0.5 of 6  0.5 of 20  0.5 of 20
                             8 %        3 %        3 %
      their sets        17 of 19   27 of 29   27 of 29
                            89 %       93 %       93 %
        left side         1 of 1     1 of 1     1 of 1
                           100 %      100 %      100 %
        right side        0 of 1     0 of 1     0 of 1
                             0 %        0 %        0 %
        both together   16 of 16   26 of 26   26 of 26
                           100 %      100 %      100 %
        sides in turn     0 of 1     0 of 1     0 of 1
                             0 %        0 %        0 %
      Not counted: 1 slot excused, 6 slots paused, 1 extra session.
      3 days in a row with something done, since Sun 22 Nov 2026.
      "
    `);
  });

  it('stays the same with more room than it needs', () => {
    expect(textOf(HISTORY, 120)).toBe(textOf(HISTORY, 80));
  });

  it('without any record says how to begin', () => {
    expect(historyText({ days: [], windows: [], streak: undefined, diary }, theme, 80, 'km')).toBe(
      'Nothing is recorded yet. To begin: stretch today\n',
    );
  });

  it('of some days leaves out the days in a row', () => {
    expect(textOf(HISTORY, 80, { streak: undefined })).not.toContain('in a row');
  });

  it('uses the singular for one', () => {
    const one = historyOf(
      schedule('2026-11-23'),
      sessionOf('2026-11-24', 'morning', 5),
      skipped('2026-11-23', 'evening', 'ill', '20:00'),
      sessionOf('2026-11-24', null, 5, '10:15'),
    );
    const text = textOf(one, 80, {}, '2026-11-23');
    expect(text).toContain('Not counted: 1 slot excused, 1 extra session.');
    expect(text).toContain('1 day in a row with something done, since Tue 24 Nov 2026.');
  });

  it('has the slots in the calendar’s order, former ones last', () => {
    const slot = (name: string, time: string): Slot => {
      return { name, time, days: [1, 2, 3, 4, 5, 6, 7], routine: 'core' };
    };
    const [old, morning, noon] = [
      slot('old', '06:00'),
      slot('morning', '07:00'),
      slot('noon', '12:00'),
    ];
    const evening = slot('evening', '20:00');
    const history = historyOf(
      schedule('2026-10-01', [old, evening]),
      schedule('2026-11-10', [evening, morning]),
      schedule('2026-11-20', [evening, morning, noon]),
    );
    const whole = dayRecords(
      history,
      '2026-10-01',
      '2026-11-24',
      '2026-11-24T12:00:00.000+00:00',
      '04:00',
    );
    const windows = [
      { name: 'all time', from: null, to: '2026-11-24', adherence: adherenceOver(whole) },
    ];
    const text = textOf(history, 80, { windows }, '2026-11-16');
    expect(text).toContain('left to right: morning, noon, evening');
    const rows = [...text.matchAll(/^ {2}(old|morning|noon|evening) /gm)].map(([, name]) => name);
    expect(rows).toEqual(['morning', 'noon', 'evening', 'old']);
  });

  it('has no trailing spaces, and no two empty rows', () => {
    for (const columns of [50, 80, 120]) {
      const text = textOf(HISTORY, columns);
      expect(text).not.toMatch(/ \n/);
      expect(text).not.toContain('\n\n\n');
      expect(text).toMatch(/[^\n]\n$/);
    }
  });

  it('shows no control characters of a slot’s name', () => {
    const slot: Slot = {
      name: 'a\u001b[2J\u202e\nb',
      time: '07:00',
      days: [1, 2, 3, 4, 5, 6, 7],
      routine: 'core',
    };
    const history = historyOf(
      schedule('2026-11-01', [slot, { ...slot, name: 'c', time: '20:00' }]),
      sessionOf('2026-11-20', slot.name, 5),
    );
    expect(textOf(history, 80).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it.each([30, 50, 80, 120])('fits into %i columns', (columns) => {
    expect(overlongLines(wrapLines(textOf(HISTORY, columns), columns), columns)).toEqual([]);
  });

  it('is never wider than the columns, whatever was recorded', () => {
    const view = fc.record({
      columns: fc.integer({ min: 30, max: 140 }),
      days: fc.integer({ min: 1, max: 500 }),
      name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    });
    fc.assert(
      fc.property(journal, view, (steps, { columns, days, name }) => {
        const lines = linesOfSteps(steps).map((line) =>
          line.type === 'schedule'
            ? { ...line, slots: line.slots.map((one) => ({ ...one, name: `${name}${one.name}` })) }
            : line,
        );
        const to = addDays(FIRST_DAY, 130);
        const text = textOf(foldLines(lines), columns, {}, addDays(to, -days), to);
        expect(overlongLines(wrapLines(text, columns), columns)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

it('the history says why nothing is counted if nothing was planned', () => {
  const text = textOf(historyOf(sessionOf('2026-11-02', 'morning', 5)), 80);
  expect(text).toContain('Nothing was planned on these days');
  expect(text).not.toContain('–');
});

it('distances have a decimal where that costs no week, and are rounded from it where it does', () => {
  const lines = [
    line({ type: 'run', distance: 20_450 }, { day: '2026-11-10' }),
    line({ type: 'run', distance: 9600 }, { day: '2026-11-17' }),
  ];
  const own = { diary: diaryOverview(historyOf(...lines).diary) };
  expect(textOf(HISTORY, 80, own)).toMatch(/^km .* 20\.\d +9\.6/m);
  expect(textOf(HISTORY, 18, own)).toMatch(/^km +2\d +10$/m);
});

/** The screen of the days up to one, at noon of it. */
function textOf(
  history: History,
  columns: number,
  change: Partial<HistoryOverview> = {},
  from = '2026-10-31',
  to = '2026-11-24',
): string {
  const days = dayRecords(history, from, to, `${to}T12:00:00.000+00:00`, '04:00');
  const since = (count: number) =>
    adherenceOver(days.filter(({ day }) => day > addDays(to, -count)));
  const windows = [
    { name: '7 days', from, to, adherence: since(7) },
    { name: '28 days', from, to, adherence: since(28) },
    { name: 'all time', from, to, adherence: adherenceOver(days) },
  ];
  return historyText(
    { days, windows, streak: streakOver(days, NO_STREAK), diary, ...change },
    theme,
    columns,
    'km',
  );
}
