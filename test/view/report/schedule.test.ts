import type { ScheduleOverview } from '../../../src/core/reminders/schedule-overview.ts';
import { dayWindows } from '../../../src/core/journal/day-windows.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../../src/core/time/day.ts';
import type { Pause } from '../../../src/core/schedule/schedule.ts';
import { DEFAULT_SLOTS, type Slot } from '../../../src/core/schedule/slot.ts';
import { nextSlots } from '../../../src/core/adherence/next-slot.ts';
import { planChangeText } from '../../../src/view/report/plan-change.ts';
import { scheduleText } from '../../../src/view/report/schedule.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';
import { wrapLines } from '../../../src/core/text/wrap.ts';
import { overlongLines } from '../../support/printed.ts';
import { historyOf, pause, schedule, sessionOf } from '../../support/sample-journal.ts';

const theme = await themeFor(0, undefined);
const LUNCH: Slot = { name: 'lunch-break', time: '12:30', days: [1, 2, 3, 4, 5], routine: 'core' };
const WEEKEND: Slot = { name: 'late', time: '22:00', days: [6, 7], routine: 'gentle-morning' };
const [MORNING = LUNCH, EVENING = LUNCH] = DEFAULT_SLOTS;

const SHOWN = shownOf([MORNING, LUNCH, EVENING], {
  later: [{ from: '2026-12-01', at: '2026-11-24T07:00:00.000+00:00', slots: [MORNING, WEEKEND] }],
  pauses: [pauseOf('2026-11-20', '2026-11-25', null), pauseOf('2026-12-10', '2026-12-12')],
});

describe('the schedule', () => {
  it('says what an experiment changes of it, however narrow it is', () => {
    const arms = [
      { slot: 'evening', routine: null, days: ['2026-11-24', '2026-11-25'] },
      { slot: 'morning', routine: 'physio-four', days: ['2026-11-26'] },
    ];
    const shown = shownOf([MORNING, EVENING], {
      arms,
      hidden: { from: '2026-11-30', slots: ['evening'] },
    });
    const text = (columns: number) =>
      scheduleText(shown, { theme, columns, isPlain: false }).replaceAll('\u00a0', ' ');
    expect(text(80)).toContain(
      '\n\nBy your experiment\n  evening: off on Tue 24 Nov, Wed 25 Nov\n  morning: physio-four on Thu 26 Nov\n  evening: not shown yet from Mon 30 Nov on\n\nNext\n',
    );
    const cut = { ...shown, hidden: undefined };
    expect(scheduleText(cut, { theme, columns: 80, isPlain: false })).toContain(
      '\n\nBy your experiment, up to Mon 30 Nov\n  evening: off on',
    );
    expect(text(30)).toContain('  evening: off on Tue 24 Nov,\n           Wed 25 Nov\n');
  });

  it('has the plan, later plans, pauses, and the next slots', () => {
    expect(`\n${scheduleText(SHOWN, { theme, columns: 80, isPlain: false })}`)
      .toMatchInlineSnapshot(`
      "
      The plan since Sun 1 Nov
        slot         time   days       routine     window today
        morning      07:00  every day  lower-back  04:00–09:45
        lunch-break  12:30  Mon–Fri    core        09:45–16:30
        evening      20:30  every day  lower-back  16:30–04:00

      From Tue 1 Dec
        slot     time   days       routine
        morning  07:00  every day  lower-back
        late     22:00  Sat, Sun   gentle-morning

      Paused until Wed 25 Nov 2026 (travel). Id: pause-1

      Paused Thu 10 Dec to Sat 12 Dec 2026 (travel): a week away. Id: pause-1

      Next
        today       12:30  lunch-break  core        can be done now
        Wed 25 Nov  07:00  morning      lower-back
        Wed 25 Nov  12:30  lunch-break  core
        Wed 25 Nov  20:30  evening      lower-back
        Sun 29 Nov  07:00  morning      lower-back
        Sun 29 Nov  20:30  evening      lower-back

      Reminders are off. To turn them on: stretch schedule install
      "
    `);
    expect(scheduleText(SHOWN, { theme, columns: 120, isPlain: false })).toBe(
      scheduleText(SHOWN, { theme, columns: 80, isPlain: false }),
    );
  });

  it('has no windows in later plans, whichever days they have', () => {
    const later = { from: '2026-12-01', at: '2026-11-24T07:00:00.000+00:00', slots: [EVENING] };
    const shown = shownOf([MORNING], { later: [later] });
    const text = scheduleText(shown, { theme, columns: 80, isPlain: false });
    const from = text.split('\n').indexOf('From Tue 1 Dec');
    expect(text.split('\n').slice(from + 1, from + 3)).toEqual([
      '  slot     time   days       routine',
      '  evening  20:30  every day  lower-back',
    ]);
    expect(text).toContain('routine     window');
  });

  it('has a sentence for each row where it is to be read aloud', () => {
    const lines = scheduleText(SHOWN, { theme, columns: 80, isPlain: true }).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'The plan since Sun 1 Nov',
      '  morning, 07:00, every day, lower-back, window today 04:00–09:45',
      '  lunch-break, 12:30, Mon–Fri, core, window today 09:45–16:30',
      '  evening, 20:30, every day, lower-back, window today 16:30–04:00',
    ]);
    expect(lines).toContain('  late, 22:00, Sat, Sun, gentle-morning');
    expect(lines).toContain('  today at 12:30, lunch-break, core, can be done now');
  });

  it('has no head in a narrow terminal, but all that it would stand above', () => {
    expect(`\n${scheduleText(SHOWN, { theme, columns: 50, isPlain: false })}`)
      .toMatchInlineSnapshot(`
      "
      The plan since Sun 1 Nov
        morning  07:00  every day  lower-back
          window today 04:00–09:45
        lunch-break  12:30  Mon–Fri  core
          window today 09:45–16:30
        evening  20:30  every day  lower-back
          window today 16:30–04:00

      From Tue 1 Dec
        slot     time   days       routine
        morning  07:00  every day  lower-back
        late     22:00  Sat, Sun   gentle-morning

      Paused until Wed 25 Nov 2026 (travel). Id: pause-1

      Paused Thu 10 Dec to Sat 12 Dec 2026 (travel): a week away. Id: pause-1

      Next
        today       12:30  lunch-break  core
          can be done now
        Wed 25 Nov  07:00  morning      lower-back
        Wed 25 Nov  12:30  lunch-break  core
        Wed 25 Nov  20:30  evening      lower-back
        Sun 29 Nov  07:00  morning      lower-back
        Sun 29 Nov  20:30  evening      lower-back

      Reminders are off. To turn them on: stretch schedule install
      "
    `);
  });

  it('has the windows of the slots in a column or, in a narrow terminal, below each', () => {
    const shown = shownOf([MORNING, EVENING]);
    expect(scheduleText(shown, { theme, columns: 80, isPlain: false })).toMatch(
      /evening +20:30 +every day +\S+ +13:45–04:00/,
    );
    expect(scheduleText(shown, { theme, columns: 50, isPlain: false })).toMatch(
      /evening .*\n {4}window 13:45–04:00\n/,
    );
  });

  it('shows the whole day for a single slot', () => {
    expect(scheduleText(shownOf([MORNING]), { theme, columns: 80, isPlain: false })).toMatch(
      /morning +07:00 .* all day\n/,
    );
  });

  it('has today’s windows if they differ from day to day', () => {
    const text = scheduleText(shownOf([MORNING, LUNCH, { ...EVENING, days: [1] }]), {
      theme,
      columns: 80,
      isPlain: false,
    });
    expect(text).toMatch(/routine +window today\n/);
    expect(text).toMatch(/lunch-break .* 09:45–04:00\n/);
    expect(text).toMatch(/evening +20:30 +Mon +\S+ +–\n/);
  });

  it('has the usual windows on a day without slots', () => {
    const text = scheduleText(shownOf([MORNING], { windows: [] }), {
      theme,
      columns: 80,
      isPlain: false,
    });
    expect(text).toMatch(/routine +window\n.* all day\n/);
  });

  it('has today’s windows if the plan was changed today', () => {
    const windows = [{ slot: MORNING, opens: 0, closes: 300 }];
    const text = scheduleText(shownOf([MORNING], { windows }), {
      theme,
      columns: 80,
      isPlain: false,
    });
    expect(text).toMatch(/routine +window today\n.* 04:00–09:00\n/);
  });

  it('has none for a later plan in which they differ from day to day', () => {
    const [, later = ''] = scheduleText(SHOWN, { theme, columns: 80, isPlain: false }).split(
      'From Tue 1 Dec',
    );
    expect(later).not.toContain('window');
  });

  it('says which slot is due now', () => {
    const shown = shownOf([MORNING, EVENING], {}, '08:00');
    expect(scheduleText(shown, { theme, columns: 80, isPlain: false })).toMatch(
      /today +07:00 +morning +lower-back +due now\n/,
    );
  });

  it('without a plan has the default times, and says how to plan them', () => {
    const text = scheduleText(
      { ...SHOWN, from: undefined },
      { theme, columns: 80, isPlain: false },
    );
    expect(text).toMatch(/^The default times\n/);
    expect(text.replaceAll('\n', ' ')).toContain(
      'To choose your own: stretch setup, or: stretch schedule set morning 07:00',
    );
  });

  it('says whether reminders are on, and with what', () => {
    const text = (reminders: ScheduleOverview['reminders']) =>
      scheduleText({ ...SHOWN, reminders }, { theme, columns: 80, isPlain: false });
    const fine = { problem: undefined };
    expect(text({ scheduler: 'systemd', title: 'systemd', ...fine })).toContain(
      '\nReminders are on (systemd).\n',
    );
    expect(text({ scheduler: 'task-scheduler', title: 'the Task Scheduler', ...fine })).toContain(
      '\nReminders are on (the Task Scheduler).\n',
    );
    const gone = text({
      scheduler: 'cron',
      title: 'cron',
      problem: 'would run /n/node, which is gone',
    });
    expect(gone.replaceAll(/\s+/g, ' ')).toContain(
      'on (cron), but may not appear: would run /n/node, which is gone. For advice: stretch doctor',
    );
  });

  it('without slots says so, and has nothing next', () => {
    const text = scheduleText(shownOf([]), { theme, columns: 80, isPlain: false });
    expect(text).toContain('  No slots. To plan one: stretch schedule set morning 07:00\n');
    expect(text).toContain('  Nothing is planned in the next two weeks.\n');
  });

  it('says when a pause ends, and when a later one begins', () => {
    const text = scheduleText(SHOWN, { theme, columns: 80, isPlain: false });
    expect(text).toContain('Paused until Wed 25 Nov 2026 (travel). Id: pause-1\n');
    expect(text).toContain('Paused Thu 10 Dec to Sat 12 Dec 2026 (travel): a week away. Id:');
  });

  it('shows no control characters of any field', () => {
    const evil = 'x\u001b[2J\u009b\u0007\r\n\u202e\u2066';
    const slot = { ...MORNING, name: evil, routine: evil };
    const shown = shownOf([slot], { pauses: [pauseOf('2026-11-20', '2026-11-30', evil)] }, '08:00');
    const text = scheduleText(shown, { theme, columns: 80, isPlain: false });
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e\u2066]/u);
  });

  it('is never wider than the columns, whatever is planned', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    const slot = fc.record({
      name: text,
      time: fc.constantFrom('06:30', '09:00', '12:00', '17:45', '21:15', '03:00'),
      days: fc.subarray([...WEEKDAYS]),
      routine: text,
    });
    const slots = fc.uniqueArray(slot, { selector: ({ time }) => time, maxLength: 5 });
    const view = fc.record({
      columns: fc.integer({ min: 30, max: 140 }),
      slots,
      note: text,
      from: fc.constantFrom('2026-11-01', undefined),
    });
    fc.assert(
      fc.property(view, ({ columns, slots, note, from }) => {
        const pauses = [pauseOf('2026-11-20', '2026-11-30', note)];
        const later = [{ from: '2026-12-01', at: '2026-11-24T07:00:00.000+00:00', slots }];
        const text = scheduleText(shownOf(slots, { pauses, later, from }), {
          theme,
          columns: columns,
          isPlain: false,
        });
        expect(overlongLines(wrapLines(text, columns), columns)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a slot on every third day', () => {
  const every = { days: 3, from: '2026-11-23' };
  const slots = [{ ...MORNING, days: WEEKDAYS, every }, EVENING];
  const look = { theme, columns: 80 };

  it('says below the table when it is next', () => {
    const text = scheduleText(shownOf(slots), { ...look, isPlain: false });
    expect(text.split('\n').slice(0, 5)).toEqual([
      'The plan since Sun 1 Nov',
      '  slot     time   days             routine     window today',
      '  morning  07:00  every third day  lower-back  –',
      '  evening  20:30  every day        lower-back  all day',
      '  morning: next on Thu 26 Nov',
    ]);
  });

  it('says so in its sentence, and today of today', () => {
    const today = [{ ...slots[0], every: { days: 3, from: '2026-11-24' } } as Slot];
    const text = scheduleText(shownOf(today), { ...look, isPlain: true });
    expect(text).toContain(
      '  morning, 07:00, every third day, lower-back, window all day, next today\n',
    );
    const next = scheduleText(shownOf(slots), { ...look, isPlain: true });
    expect(next).toContain('  morning, 07:00, every third day, lower-back, next on Thu 26 Nov\n');
  });

  it.each([
    ['2026-11-01', '2026-12-01', 'The plan since Sun 1 Nov, as of Tue 1 Dec'],
    ['2026-12-01', '2026-12-01', 'The plan from Tue 1 Dec'],
    [undefined, '2026-12-01', 'The default times, as of Tue 1 Dec'],
    ['2026-11-24', '2026-11-24', 'The plan since Tue 24 Nov'],
  ])('is in a plan from %s that is shown as of %s: %s', (from, day, head) => {
    const text = scheduleText(shownOf(slots, { from, day }), { ...look, isPlain: false });
    expect(text.split('\n')[0]).toBe(head);
  });
});

describe('a change of the plan', () => {
  it.each([
    ['2026-11-24', 'From today: no noon slot.'],
    ['2026-12-01', 'From Tue 1 Dec: no noon slot.'],
  ])('from %s says from when, and how to undo it', (from, words) => {
    const effects = { from, later: [], today: '2026-11-24', along: [], isTooLate: false };
    expect(planChangeText({ remove: 'noon' }, effects)).toBe(
      `${words}\nTo undo it: stretch undo\n`,
    );
  });

  it('that is the first says what else is planned', () => {
    const along = [{ set: LUNCH }];
    const effects = { from: '2026-11-24', later: [], today: '2026-11-24', along, isTooLate: true };
    expect(planChangeText({ set: { ...LUNCH, name: 'noon' } }, effects)).toBe(
      [
        'From today: noon at 12:30, Mon–Fri, core.',
        'Its time has passed today, so it is not planned for today.',
        'Also planned: lunch-break at 12:30, Mon–Fri, core.',
        'To undo it: stretch undo',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [undefined, ''],
    [LUNCH, ' (was lunch-break at 12:30, Mon–Fri, core)'],
  ])('that also changes later plans says so, and what it replaces in them', (before, words) => {
    const later = ['2026-12-01', '2026-12-10'].map((from) => ({ from, before }));
    const effects = { from: '2026-11-24', later, today: '2026-11-24', along: [], isTooLate: false };
    expect(planChangeText({ remove: 'noon' }, effects)).toBe(
      [
        'From today: no noon slot.',
        `The plan from Tue 1 Dec changes in the same way${words}.`,
        `The plan from Thu 10 Dec changes in the same way${words}.`,
        'To undo it: stretch undo',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [
      { ended: 'morning', current: 'noon' },
      'The time for morning is over for today.\nWhat you do now counts for noon.',
    ],
    [{ ended: 'morning', current: undefined }, 'The time for morning is over for today.'],
    [{ ended: undefined, current: 'noon' }, 'What you do now counts for noon.'],
  ])('that moves the window that is open now, %j, says so', (slotNow, words) => {
    const effects = {
      from: '2026-11-24',
      later: [],
      today: '2026-11-24',
      along: [],
      isTooLate: false,
      slotNow,
    };
    expect(planChangeText({ remove: 'noon' }, effects)).toContain(`\n${words}\nTo undo it`);
  });

  it.each([
    [1, 'Mon means the night from Mon to Tue'],
    [7, 'Sun means the night from Sun to Mon'],
  ] as const)('of a slot after midnight says which night weekday %i means', (day, words) => {
    const night = { dayStart: '04:00', day };
    const effects = {
      from: '2026-11-24',
      later: [],
      today: '2026-11-24',
      along: [],
      isTooLate: false,
      night,
    };
    expect(planChangeText({ remove: 'noon' }, effects)).toContain(
      `\nThe day starts at 04:00: an earlier time comes at the end of the day before, so ${words}.\n`,
    );
  });
});

/** The screen of these slots on 24 November 2026. */
function shownOf(
  slots: readonly Slot[],
  change: Partial<ScheduleOverview> = {},
  time = '10:00',
): ScheduleOverview {
  const history = historyOf(
    schedule('2026-11-01', slots),
    sessionOf('2026-11-24', 'evening', 5),
    pause('2026-11-26', '2026-11-28', {}, '2026-11-24T07:00:00.000+00:00'),
  );
  const now = `2026-11-24T${time}:00.000+00:00`;
  return {
    today: '2026-11-24',
    day: '2026-11-24',
    dayStart: '04:00',
    from: '2026-11-01',
    slots,
    isNew: false,
    windows: dayWindows(history, '2026-11-24', '04:00'),
    later: [],
    pauses: [],
    arms: [],
    armsUntil: '2026-11-30',
    hidden: undefined,
    next: nextSlots(history, now, '04:00', 6),
    stop: undefined,
    reminders: undefined,
    snooze: undefined,
    ...change,
  };
}

function pauseOf(from: string, until: string, note: string | null = 'a week away'): Pause {
  const at = '2026-11-19T07:00:00.000+00:00';
  return {
    id: 'pause-1',
    at,
    from,
    until,
    ended: undefined,
    reason: 'travel',
    note: note ?? undefined,
  };
}
