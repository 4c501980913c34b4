import { describe, expect, it } from 'vitest';
import { lastDays, nextSlot } from '../../src/core/adherence.ts';
import { trainingDay } from '../../src/core/day.ts';
import type { History } from '../../src/core/history.ts';
import { type ShownStatus, statusShort, statusText } from '../../src/view/status.ts';
import { themeFor } from '../../src/view/theme.ts';
import { historyOf, line, schedule, sessionOf } from '../core/journal-samples.ts';

const theme = await themeFor(0);
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

describe('the status', () => {
  it('is today’s slots, the next one, and the last seven days', () => {
    expect(`\n${statusText(at(WEEK, '12:00'), theme)}`).toMatchInlineSnapshot(`
      "
      Tue 24 Nov
        ● morning    07:00  lower-back       done
        · evening    20:30  lower-back       later
        + Lower back at 10:15, an extra
      Next: evening, today at 20:30.

                   Wed Thu Fri Sat Sun Mon Tue
        morning    ·   ●   ◐   –   ○   ○   ●
        evening    ·   ●   ○   ○   ○   ●   ·
        4.4 of 10 planned sessions done in seven days.
      "
    `);
  });

  it('before anything was set up is the default slots, said to be that', () => {
    expect(`\n${statusText(at(historyOf(), '05:00'), theme)}`).toMatchInlineSnapshot(`
      "
      Tue 24 Nov
        ▸ morning    07:00  lower-back       due now
        · evening    20:30  lower-back       later
      Next: morning, now (07:00).

                   Wed Thu Fri Sat Sun Mon Tue
        morning    ·   ·   ·   ·   ·   ·   ▸
        evening    ·   ·   ·   ·   ·   ·   ·

      These are the default times; stretch setup makes them yours.
      "
    `);
  });

  it('of a slot that is due and half done says how much', () => {
    const half = historyOf(schedule('2026-11-01'), sessionOf('2026-11-24', 'morning', 2));
    expect(statusText(at(half, '08:00'), theme)).toMatch(
      /morning +07:00 +lower-back +due now 40 %/,
    );
  });

  it('without any slot says so', () => {
    const none = historyOf(schedule('2026-11-01', []));
    expect(statusText(at(none, '08:00'), theme)).toContain(
      'Nothing is planned in the next two weeks.',
    );
  });

  it('shows no control character of what a journal says', () => {
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
    expect(statusText(shown, theme).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
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
  ])('at %s is a few words', (time, history, expected) => {
    expect(statusShort(at(history, time))).toContain(expected);
  });
});

function at(history: History, time: string): ShownStatus {
  const now = `2026-11-24T${time}:00.000+00:00`;
  return {
    today: trainingDay(now, '04:00'),
    isPlanned: history.schedules.length > 0,
    days: lastDays(history, now, '04:00', 7),
    next: nextSlot(history, now, '04:00'),
  };
}
