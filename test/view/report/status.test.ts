import { runTotal } from '../../../src/core/diary/diary-week.ts';
import { NO_STREAK, streakOver } from '../../../src/core/adherence/streak.ts';
import { describe, expect, it } from 'vitest';
import { addDays, trainingDay } from '../../../src/core/time/day.ts';
import { countedMornings, recentMornings } from '../../../src/core/diary/morning.ts';
import { nextSlot } from '../../../src/core/adherence/next-slot.ts';
import type { History } from '../../../src/core/journal/history.ts';
import { pauseOn } from '../../../src/core/schedule/schedule.ts';
import type { Status } from '../../../src/core/adherence/status.ts';
import { statusShort, statusText } from '../../../src/view/report/status.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';
import { wrapLines } from '../../../src/core/text/wrap.ts';
import { overlongLines } from '../../support/printed.ts';
import {
  lastDays,
  historyOf,
  line,
  pause,
  schedule,
  sessionOf,
  skipped,
} from '../../support/sample-journal.ts';

const theme = await themeFor(0, undefined);
const WEEK = historyOf(
  schedule('2026-11-19'),
  sessionOf('2026-11-19', 'morning', 5),
  sessionOf('2026-11-19', 'evening', 5),
  sessionOf('2026-11-20', 'morning', 2),
  line({ type: 'skip', slot: 'morning', reason: 'ill' }, { at: '2026-11-21T08:00:00.000+00:00' }),
  sessionOf('2026-11-23', 'evening', 4),
  sessionOf('2026-11-24', 'morning', 5),
  sessionOf('2026-11-24', null, 5, '10:15'),
);

const PAUSED = historyOf(
  schedule('2026-11-01'),
  pause('2026-11-20', '2026-11-30', { reason: 'ill' }),
);

describe('the status', () => {
  it('has today’s slots, the next one, and the last seven days', () => {
    expect(`\n${statusText(at(WEEK, '12:00'), theme, { columns: 80, isAscii: false, unit: 'km' })}`)
      .toMatchInlineSnapshot(`
      "
      Tue 24 Nov
        ● morning  07:00  lower-back  done
        ∙ evening  20:30  lower-back  later
        + Lower back at 10:15, an extra
      Next: evening, today at 20:30.

                  Wed Thu Fri Sat Sun Mon Tue
          morning      ●   ◐   –   ○   ○   ●
          evening      ●   ○   ○   ○   ●   ∙

        7 days   4.4 of 10 sessions, 44 %
        28 days  4.4 of 10 sessions, 44 %
        2 days in a row with something done
      "
    `);
  });

  it('without a plan has the default slots, and says so', () => {
    expect(
      `\n${statusText(at(historyOf(), '05:00'), theme, { columns: 80, isAscii: false, unit: 'km' })}`,
    ).toMatchInlineSnapshot(`
      "
      Tue 24 Nov
        ▹ morning  07:00  gentle-morning  can be done now
        ∙ evening  20:30  lower-back      later
      Next: morning from 07:00, can be done now.

                  Wed Thu Fri Sat Sun Mon Tue
          morning                          ▹
          evening                          ∙

      These are the default times. To choose your own: stretch setup
      "
    `);
  });

  it('says on the last day of a pause that it ends with the day', () => {
    const last = historyOf(
      schedule('2026-11-01'),
      pause('2026-11-20', '2026-11-24', { reason: 'ill' }),
    );
    expect(
      statusText(at(last, '12:00'), theme, { columns: 80, isAscii: false, unit: 'km' }),
    ).toContain('Paused until the end of today (ill)');
    expect(statusShort(at(last, '12:00'))).toBe('paused until tonight\n');
  });

  it('says when a pause ends, and why', () => {
    const text = statusText(at(PAUSED, '12:00'), theme, {
      columns: 80,
      isAscii: false,
      unit: 'km',
    });
    expect(text).toContain(
      'Paused until Mon 30 Nov 2026 (ill). To resume: stretch schedule resume',
    );
    expect(text).toMatch(/‖ morning +07:00 +lower-back +paused: ill\n/);
    expect(text).toContain('Next: morning, Tue 1 Dec at 07:00.');
  });

  it('says why a slot was skipped', () => {
    const left = historyOf(schedule('2026-11-01'), skipped('2026-11-24', 'morning', 'time'));
    expect(
      statusText(at(left, '08:00'), theme, { columns: 80, isAscii: false, unit: 'km' }),
    ).toMatch(/○ morning .* not done: time\n/);
  });

  it.each([30, 40, 60, 80])('fits into %i columns', (columns) => {
    for (const history of [WEEK, PAUSED]) {
      const text = statusText(at(history, '12:00'), theme, { columns, isAscii: false, unit: 'km' });
      expect(overlongLines(wrapLines(text, columns), columns)).toEqual([]);
    }
  });

  it('says how much of a slot that is due is done', () => {
    const half = historyOf(schedule('2026-11-01'), sessionOf('2026-11-24', 'morning', 2));
    expect(
      statusText(at(half, '08:00'), theme, { columns: 80, isAscii: false, unit: 'km' }),
    ).toMatch(/morning +07:00 +lower-back +due now, 40 % done/);
  });

  it('says if there are no slots', () => {
    const none = historyOf(schedule('2026-11-01', []));
    expect(
      statusText(at(none, '08:00'), theme, { columns: 80, isAscii: false, unit: 'km' }),
    ).toContain('Nothing is planned in the next two weeks.');
  });

  it('shows no control characters of the journal', () => {
    const slot = {
      name: 'm\u001b[2Jx',
      time: '07:00',
      days: [1, 2, 3, 4, 5, 6, 7],
      routine: 'r\u0007\nx',
    } as const;
    const history = historyOf(
      schedule('2026-11-01', [slot]),
      sessionOf('2026-11-24', null, 5).map((one) => ({ ...one, name: 'Back\u001b[31m' })),
    );
    const shown = at(history, '08:00');
    expect(
      statusText(shown, theme, { columns: 80, isAscii: false, unit: 'km' }).replaceAll('\n', ''),
    ).not.toMatch(/\p{Cc}/u);
    expect(statusShort(shown).trimEnd()).not.toMatch(/\p{Cc}/u);
  });
});

describe('the short status', () => {
  it.each([
    ['08:00', historyOf(schedule('2026-11-01')), 'morning due\n'],
    ['12:00', WEEK, 'evening 20:30\n'],
    [
      '21:00',
      historyOf(schedule('2026-11-01'), sessionOf('2026-11-24', 'evening', 5)),
      'Wed 07:00\n',
    ],
    ['08:00', historyOf(schedule('2026-11-01', [])), 'nothing planned\n'],
    ['08:00', PAUSED, 'paused until Mon 30 Nov\n'],
  ])('at %s is a few words', (time, history, expected) => {
    expect(statusShort(at(history, time))).toContain(expected);
  });
});

describe('the mornings of a status', () => {
  /** Scores of days up to today; null is a day without one. */
  const scored = (...scores: readonly (number | null)[]) =>
    historyOf(
      schedule('2026-11-19'),
      ...scores.flatMap((score, index) => {
        const day = addDays('2026-11-24', index + 1 - scores.length);
        return score === null ? [] : [line({ type: 'soreness', score }, { day })];
      }),
    );
  const rows = (history: History, columns = 80, isAscii = false) =>
    statusText(at(history, '12:00'), theme, { columns, isAscii, unit: 'km' })
      .split('\n')
      .filter((row) => /waking|score yet|mornings|median|▁|highest|missing/.test(row));

  it('are the last one and a bar for each of 14, on a scale that stays, with gaps', () => {
    expect(rows(scored(10, null, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 4))).toEqual([
      '  On waking today: 4 of 10',
      '  14 mornings  █∙▁▂▂▃▄▅▅▆▇▇█▄  median 5, lowest 0, highest 10, 1 missing',
    ]);
    expect(rows(scored(3, 3, null))).toEqual([
      '  On waking on Mon 23 Nov: 3 of 10',
      '  No score yet today: stretch pain',
      '  14 mornings  ∙∙∙∙∙∙∙∙∙∙∙▃▃∙  median 3, lowest 3, highest 3, 12 missing',
    ]);
  });

  it('have no bars in ASCII, and fit a narrow terminal', () => {
    expect(rows(scored(3, 4), 80, true)[1]).toBe(
      '  14 mornings  median 3.5, lowest 3, highest 4, 12 missing',
    );
    expect(overlongLines(rows(scored(3, 4), 30).join('\n'), 30)).toEqual([]);
  });

  it('are left out if there is none, and the bars if it was long ago', () => {
    expect(rows(scored(null))).toEqual([]);
    expect(rows(scored(2, ...Array.from({ length: 14 }, () => null)))).toEqual([
      '  On waking on Tue 10 Nov: 2 of 10',
    ]);
  });

  it('are never in the prompt', () => {
    expect(statusShort(at(scored(9), '12:00'))).toBe(statusShort(at(scored(null), '12:00')));
  });

  it('stand out in colour only from 6 on', async () => {
    const colours = await themeFor(3, 'dark');
    const text = statusText(at(scored(5, 6), '12:00'), colours, {
      columns: 80,
      isAscii: false,
      unit: 'km',
    });
    expect(text).toContain(`${colours.accent('▅')}${colours.warn('▅')}`);
  });

  it('has the runs of seven days, if there are any', () => {
    const run = line({ type: 'run', distance: 8000, seconds: 2700 }, { day: '2026-11-22' });
    const look = { columns: 80, isAscii: false, unit: 'km' } as const;
    const text = statusText(at(historyOf(run, { ...run, id: 'other' }), '12:00'), theme, look);
    expect(text).toContain('  Runs in 7 days: 16.0 km in 2 runs\n');
    expect(statusText(at(historyOf(), '12:00'), theme, look)).not.toContain('Runs in');
  });
});

function at(history: History, time: string): Status {
  const now = `2026-11-24T${time}:00.000+00:00`;
  const today = trainingDay(now, '04:00');
  const mornings = countedMornings(history.diary.mornings);
  const days = lastDays(history, now, '04:00', 28);
  return {
    today,
    isPlanned: history.schedules.length > 0,
    days,
    pause: pauseOn(history.pauses, today),
    stop: undefined,
    isEasierNext: false,
    experiments: [],
    streak: streakOver(days, NO_STREAK),
    runs: runTotal(history.diary.runs),
    mornings: recentMornings(mornings, today),
    lastMorning: mornings.at(-1),
    next: nextSlot(history, now, '04:00'),
  };
}
