import { describe, expect, it } from 'vitest';
import { adherenceOver } from '../../../src/core/adherence/adherence.ts';
import { dayRecords } from '../../../src/core/adherence/day-record.ts';
import { NO_STREAK, streakOver } from '../../../src/core/adherence/streak.ts';
import { diaryOverview } from '../../../src/core/diary/diary-week.ts';
import { NO_DIARY } from '../../../src/core/diary/diary.ts';
import { historyLines } from '../../../src/view/report/history-lines.ts';
import { historyText } from '../../../src/view/report/history.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';
import {
  historyOf,
  logged,
  pause,
  plannedLine,
  schedule,
  sessionOf,
  skipped,
} from '../../support/sample-journal.ts';

const theme = await themeFor(0, undefined);
const diary = diaryOverview(NO_DIARY);
const SIDES = ['left', 'both', 'alternate'] as const;
const [FROM, TO] = ['2026-11-17', '2026-11-24'];
const HISTORY = historyOf(
  schedule(FROM),
  sessionOf('2026-11-17', 'morning', 5),
  sessionOf('2026-11-18', 'morning', 2),
  skipped('2026-11-18', 'evening', 'ill', '20:00'),
  pause('2026-11-19', '2026-11-20'),
  logged(
    [0, 2],
    { slot: 'evening', planned: SIDES.map((side, step) => plannedLine(step, { side })) },
    { at: '2026-11-22T20:30:00.000+00:00' },
  ),
  sessionOf(TO, null, 5, '10:15'),
);
const days = dayRecords(HISTORY, FROM, TO, `${TO}T12:00:00.000+00:00`, '04:00');
const OVERVIEW = {
  days,
  windows: [
    { name: '7 days', from: FROM, to: TO, adherence: adherenceOver(days.slice(1)) },
    { name: 'all time', from: FROM, to: TO, adherence: adherenceOver(days) },
  ],
  streak: streakOver(days, NO_STREAK),
  diary,
};

describe('the history in lines', () => {
  it('says each period and each day in words', () => {
    expect(`\n${historyLines(OVERVIEW, theme, 'km')}`).toMatchInlineSnapshot(`
      "
      Done of what was planned, 7 days
        sessions: 1.1 of 7, 15 %
        morning: 0.4 of 4, 10 %
        evening: 0.7 of 3, 22 %
        sets: 4 of 8, 50 %
        sets, left side: 1 of 1, 100 %
        sets, both together: 2 of 6, 33 %
        sets, sides in turn: 1 of 1, 100 %

      Done of what was planned, all time
        sessions: 2.1 of 9, 23 %
        morning: 1.4 of 5, 28 %
        evening: 0.7 of 4, 17 %
        sets: 9 of 13, 69 %
        sets, left side: 1 of 1, 100 %
        sets, both together: 7 of 11, 64 %
        sets, sides in turn: 1 of 1, 100 %

      Not counted: 1 slot excused, 4 slots paused, 1 extra session.
      1 day in a row with something done, since Tue 24 Nov 2026.

      Day by day
        Tue 17 Nov 2026: morning done, evening not done
        Wed 18 Nov 2026: morning partly done (40 %), evening skipped (ill)
        Thu 19 Nov 2026: morning paused (travel), evening paused (travel)
        Fri 20 Nov 2026: morning paused (travel), evening paused (travel)
        Sat 21 Nov 2026: morning not done, evening not done
        Sun 22 Nov 2026: morning not done, evening partly done (67 %)
        Mon 23 Nov 2026: morning not done, evening not done
        Tue 24 Nov 2026: morning due now, evening later, 1 extra session
      "
    `);
  });

  it('has every number of the table', () => {
    const numbers = historyText(OVERVIEW, theme, 80, 'km').match(/[\d.]+ of \d+|\d+ %/g) ?? [];
    const said = historyLines(OVERVIEW, theme, 'km');
    expect(numbers.length).toBeGreaterThan(20);
    expect(numbers.filter((one) => !said.includes(one))).toEqual([]);
  });

  it('without any record says how to begin', () => {
    expect(historyLines({ days: [], windows: [], streak: undefined, diary }, theme, 'km')).toBe(
      'Nothing is recorded yet. To begin: stretch today\n',
    );
  });
});
