import { runTotal } from '../../../src/core/diary/diary-week.ts';
import { describe, expect, it } from 'vitest';
import { NO_STREAK, streakOver } from '../../../src/core/adherence/streak.ts';
import { countedMornings, recentMornings } from '../../../src/core/diary/morning.ts';
import { nextSlot } from '../../../src/core/adherence/next-slot.ts';
import type { Status } from '../../../src/core/adherence/status.ts';
import type { History } from '../../../src/core/journal/history.ts';
import { pauseOn } from '../../../src/core/schedule/schedule.ts';
import { statusLines } from '../../../src/view/report/status-lines.ts';
import {
  historyOf,
  lastDays,
  line,
  pause,
  schedule,
  sessionOf,
  skipped,
} from '../../support/sample-journal.ts';

const TODAY = '2026-11-24';

describe('the status in lines', () => {
  it('says the days in words, and the same numbers', () => {
    const week = historyOf(
      schedule('2026-11-19'),
      sessionOf('2026-11-19', 'morning', 5),
      sessionOf('2026-11-20', 'morning', 2),
      skipped('2026-11-21', 'morning', 'ill'),
      skipped('2026-11-21', 'evening', 'time'),
      sessionOf('2026-11-23', 'evening', 4),
      sessionOf(TODAY, 'morning', 2),
      sessionOf(TODAY, null, 5, '10:15'),
    );
    expect(`\n${statusLines(at(week, '12:00'), 'km')}`).toMatchInlineSnapshot(`
      "
      Today, Tue 24 Nov:
        morning at 07:00, lower-back: due now (40 % done)
        evening at 20:30, lower-back: later
        Lower back at 10:15, an extra
      Next: morning, now (07:00).

      The last 7 days:
        Wed 18 Nov: morning not planned, evening not planned
        Thu 19 Nov: morning done, evening not done
        Fri 20 Nov: morning partly done (40 %), evening not done
        Sat 21 Nov: morning skipped (ill), evening skipped (time)
        Sun 22 Nov: morning not done, evening not done
        Mon 23 Nov: morning not done, evening done
        Tue 24 Nov: morning due now (40 % done), evening later, 1 extra session

      In 7 days: 2.4 of 9 sessions, 27 %
      In 28 days: 2.4 of 9 sessions, 27 %
      2 days in a row with something done
      "
    `);
  });

  it('without a plan has the default slots, and says so', () => {
    const lines = statusLines(at(historyOf(), '05:00'), 'km');
    expect(lines).toContain('  morning at 07:00, gentle-morning: can be done now\n');
    expect(lines).toContain('These are the default times. To choose your own: stretch setup');
    expect(lines).not.toContain('in a row');
  });

  it('says when a pause ends, and why', () => {
    const paused = historyOf(schedule('2026-11-01'), pause('2026-11-20', '2026-11-30'));
    const lines = statusLines(at(paused, '12:00'), 'km');
    expect(lines).toContain('Paused until Mon 30 Nov 2026 (travel). To resume: stretch schedule');
    expect(lines).toContain('Sat 21 Nov: morning paused (travel), evening paused (travel)');
  });

  it('says if there are no slots', () => {
    const lines = statusLines(at(historyOf(schedule('2026-11-01', [])), '08:00'), 'km');
    expect(lines).toContain('  No slot is planned today.\nNothing is planned in the next two');
    expect(lines).toContain('  Mon 23 Nov: no slot\n');
  });

  it('sums the mornings up in words', () => {
    const scored = historyOf(
      schedule('2026-11-01', []),
      line({ type: 'soreness', score: 6, stiffness: 30 }, { day: '2026-11-20' }),
      line({ type: 'soreness', score: 1 }, { day: TODAY }),
    );
    expect(statusLines(at(scored, '08:00'), 'km')).toContain(
      '\nOn waking today: 1 of 10\n14 mornings: median 3.5, lowest 1, highest 6, 12 missing\n',
    );
  });
});

/** The status of a history at a time of day. */
function at(history: History, time: string): Status {
  const now = `${TODAY}T${time}:00.000+00:00`;
  const mornings = countedMornings(history.diary.mornings);
  const days = lastDays(history, now, '04:00', 28);
  return {
    today: TODAY,
    isPlanned: history.schedules.length > 0,
    days,
    pause: pauseOn(history.pauses, TODAY),
    stop: undefined,
    isEasierNext: false,
    experiments: [],
    streak: streakOver(days, NO_STREAK),
    runs: runTotal(history.diary.runs),
    mornings: recentMornings(mornings, TODAY),
    lastMorning: mornings.at(-1),
    next: nextSlot(history, now, '04:00'),
  };
}
