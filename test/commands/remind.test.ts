import { describe, expect, it } from 'vitest';
import { remind } from '../../src/commands/remind.ts';
import { scheduleInstall } from '../../src/commands/schedule-install.ts';
import { scheduleShow } from '../../src/commands/schedule-show.ts';
import { scheduleSnooze } from '../../src/commands/schedule-snooze.ts';
import { Fault } from '../../src/core/base/fault.ts';
import type { Line } from '../../src/core/journal/line.ts';
import { DEFAULT_SLOTS, type Slot } from '../../src/core/schedule/slot.ts';
import { pause, schedule, sessionOf, skipped } from '../support/sample-journal.ts';
import { fakeHost, type FakeHostOptions } from '../support/fake-host.ts';

const DAY = '2026-11-24';
const PLAN = schedule('2026-11-01');
const LUNCH: Slot = { name: 'lunch', time: '12:30', days: [1], routine: 'core' };
const EVERY_SECOND: Slot = {
  name: 'morning',
  time: '07:00',
  days: [1, 2, 3, 4, 5, 6, 7],
  routine: 'lower-back',
};
const REMINDER = {
  title: 'Morning routine · 19 min · lower back',
  text: 'To start: stretch today',
};

/** Creates a host at 07:30, half an hour after the morning slot’s time, with the default plan. */
const hostOf = (lines: readonly Line[] = [], options: FakeHostOptions = {}) =>
  fakeHost({ lines: [PLAN, ...lines], ...options });

describe('stretch remind', () => {
  it('shows a slot that is due once, and prints nothing for a scheduler', async () => {
    const host = hostOf();
    expect([await remind(host, 'morning', {}), await remind(host, 'morning', {})]).toEqual([0, 0]);
    expect(host.notifications).toEqual([REMINDER]);
    expect(host.written).toEqual({ out: '', err: '' });
  });

  it('is a fault if the time zone is unknown, which a scheduler has shown as well', async () => {
    const zoneFault = new Fault('input', 'TZ is no zone', 'set TZ');
    const host = hostOf([], { zoneFault });
    await expect(remind(host, 'morning', {})).rejects.toBe(zoneFault);
    const note = { title: 'No reminders: time zone unknown', text: 'To see why: stretch doctor' };
    expect(host.notifications).toEqual([note]);
    const typed = hostOf([], { zoneFault, out: { isTerminal: true } });
    await expect(remind(typed, 'morning', {})).rejects.toBe(zoneFault);
    await expect(remind(hostOf([], { zoneFault }), 'morning', { dryRun: true })).rejects.toBe(
      zoneFault,
    );
    expect(typed.notifications).toEqual([]);
  });

  it('is about the slot whose window is open, if none is named', async () => {
    const host = hostOf([], { now: `${DAY}T20:30:00Z` });
    expect(await remind(host, undefined, {})).toBe(0);
    expect(host.notifications[0]?.title).toMatch(/^Evening routine/);
  });

  it('says on a terminal what it did', async () => {
    const host = hostOf([], { out: { isTerminal: true } });
    await remind(host, 'morning', {});
    await remind(host, 'morning', {});
    const words = 'shown by notify-send\nnothing: morning had a reminder at 07:30\n';
    expect(host.written.out).toBe(words);
  });

  it.each<[string, readonly Line[], FakeHostOptions, string]>([
    ['done', sessionOf(DAY, 'morning', 5), {}, 'morning is done'],
    ['skipped', [skipped(DAY, 'morning', 'time')], {}, 'morning is skipped (time)'],
    ['excused', [skipped(DAY, 'morning', 'ill')], {}, 'morning is skipped (ill)'],
    ['paused', [pause(DAY, DAY)], {}, 'the plan is paused (travel)'],
    ['early', [], { now: `${DAY}T06:59:00Z` }, 'morning is at 07:00'],
    ['over', [], { now: `${DAY}T14:00:00Z` }, 'the time for morning is over'],
    ['coached', [], { running: ['unknown'] }, 'a session is running'],
    [
      'on the other day',
      [schedule('2026-11-02', [{ ...EVERY_SECOND, every: { days: 2, from: '2026-11-23' } }])],
      {},
      'morning is not planned today',
    ],
    [
      'not of today',
      [schedule('2026-11-02', [{ ...LUNCH, name: 'morning' }])],
      {},
      'morning is not planned today',
    ],
  ])('with --dry-run says why there is no reminder: %s', async (...row) => {
    const [, lines, options, words] = row;
    const host = hostOf(lines, options);
    expect(await remind(host, 'Morning', { dryRun: true })).toBe(0);
    expect(host.written.out).toBe(`nothing: ${words}\n`);
    expect(await remind(host, 'morning', {})).toBe(0);
    expect(host.notifications).toEqual([]);
  });

  it('reminds of a slot that is on every second day on its day', async () => {
    const lines = [
      schedule('2026-11-02', [{ ...EVERY_SECOND, every: { days: 2, from: '2026-11-22' } }]),
    ];
    const host = fakeHost({ lines, now: `${DAY}T07:10:00Z` });
    await remind(host, 'morning', {});
    expect(host.notifications).toHaveLength(1);
  });

  it('with --dry-run says what it would show, and records nothing', async () => {
    const host = hostOf();
    expect(await remind(host, 'morning', { dryRun: true })).toBe(0);
    expect(host.written.out).toBe(
      'would show: Morning routine · 19 min · lower back\n            To start: stretch today\n',
    );
    expect(host.notifications).toEqual([]);
    await remind(host, 'morning', {});
    expect(host.notifications).toEqual([REMINDER]);
  });

  it.each([
    [1, 'to continue: stretch today --continue', 'Morning routine · lower back'],
    [3, 'to continue: stretch today --continue', 'Morning routine · lower back'],
  ])('says how many sets of the slot were done: %i', async (done, how, title) => {
    const host = hostOf(sessionOf(DAY, 'morning', done));
    await remind(host, 'morning', {});
    expect(host.notifications).toEqual([{ title, text: `${done} of 5 sets done; ${how}` }]);
  });

  it('says to start again if the session was interrupted too long ago', async () => {
    const host = hostOf(sessionOf(DAY, 'evening', 2, '13:50'), { now: '2026-11-25T03:00:00Z' });
    await remind(host, 'evening', {});
    expect(host.notifications).toEqual([
      {
        title: 'Evening routine · 19 min · lower back',
        text: '2 of 5 sets done; to start: stretch today',
      },
    ]);
  });

  it('names a routine that no longer exists by its id, without a length', async () => {
    const slots = [{ ...LUNCH, time: '07:00', days: [2], routine: '../my\u001b-back' } as const];
    const host = hostOf([schedule('2026-11-02', slots)]);
    await remind(host, 'lunch', {});
    expect(host.notifications[0]?.title).toBe('Lunch routine · ../my -back');
  });

  it('gives the length for the user’s sore side', async () => {
    const host = hostOf([], { settings: { affected: 'left' } });
    await remind(host, 'morning', {});
    const both = hostOf();
    await remind(both, 'morning', {});
    const minutes = (title = '') => Number(/(\d+) min/.exec(title)?.[1]);
    expect(minutes(host.notifications[0]?.title)).toBeGreaterThan(
      minutes(both.notifications[0]?.title),
    );
  });

  it('refuses a slot that is in no plan, and suggests one', async () => {
    const host = hostOf([schedule('2026-12-01', [...DEFAULT_SLOTS, LUNCH])]);
    await expect(remind(host, 'evning', {})).rejects.toMatchObject({
      kind: 'missing',
      hint: 'did you mean `evening`?',
    });
    await expect(remind(host, 'noon-time', {})).rejects.toMatchObject({
      hint: 'slots: morning, evening, lunch',
    });
    // The plan with lunch has not started yet.
    expect(await remind(host, 'lunch', { dryRun: true })).toBe(0);
    expect(host.written.out).toBe('nothing: lunch is not planned today\n');
  });

  it.each([
    ['there is no desktop', { noDesktop: 'no desktop session was found' }],
    ['no program can show it', { sendProblem: 'notify-send: no service' }],
  ])(
    'says on stderr to use the prompt if %s, and does not count it as sent',
    async (_, options) => {
      const host = hostOf([], options);
      expect(await remind(host, 'morning', {})).toBe(0);
      expect(host.written.out).toBe('');
      expect(host.written.err).toMatch(
        /^stretch: notifications cannot be shown \(.*stretch hook --help/,
      );
      expect((await host.reminderLog()).sent(DAY)).toEqual([]);
    },
  );

  it('shows a test notification, and says if there can be none', async () => {
    const host = hostOf(sessionOf(DAY, 'morning', 5));
    expect(await remind(host, undefined, { test: true })).toBe(0);
    expect(host.notifications).toHaveLength(1);
    const none = hostOf([], { noDesktop: 'no desktop session was found' });
    expect(await remind(host, 'morning', { test: true })).toBe(0);
    expect(host.notifications).toEqual([host.notifications[0], host.notifications[0]]);
    expect((await host.reminderLog()).sent(DAY)).toEqual([]);
    host.notifications.pop();
    await expect(remind(host, 'nope', { test: true })).rejects.toMatchObject({ kind: 'missing' });
    expect(host.notifications).toHaveLength(1);
    await expect(remind(none, undefined, { test: true })).rejects.toMatchObject({
      kind: 'missing',
      message: 'notifications cannot be shown: no desktop session was found',
    });
  });
});

describe('stretch schedule snooze', () => {
  it.each([
    ['30m', '08:00'],
    ['1h', '08:30'],
    ['1h15', '08:45'],
    ['1h 15m', '08:45'],
    ['100m', '09:10'],
    ['45', '08:15'],
    ['45 min', '08:15'],
    ['1hr', '08:30'],
    ['1 hour 45 minutes', '09:15'],
    ['30 minutes', '08:00'],
    ['2H', '09:30'],
    ['9:05', '09:05'],
    ['until 09:05', '09:05'],
    ['13:44', '13:44'],
  ])('%s puts the next reminder off until %s', async (typed, time) => {
    const host = hostOf();
    host.advance(40_000);
    expect(await scheduleSnooze(host, typed)).toBe(0);
    expect(host.written.out).toBe(`Snoozed: no reminder for morning until ${time}.\n`);
    const until = Date.parse(`${DAY}T${time}:00Z`);
    host.advance(until - Date.parse(`${DAY}T07:30:40Z`) - 1);
    await remind(host, 'morning', {});
    expect(host.notifications).toEqual([]);
    host.advance(1);
    await remind(host, 'morning', {});
    await remind(host, 'morning', {});
    expect(host.notifications).toEqual([REMINDER]);
  });

  it.each([
    '',
    '0',
    '0m',
    'soon',
    '-5',
    '1.5h',
    '25:00',
    '30s',
    '1441',
    '99h',
    '9999h',
    '99999999',
    '1330',
    '130',
    '30 days',
  ])('refuses %j', async (typed) => {
    await expect(scheduleSnooze(hostOf(), typed)).rejects.toMatchObject({
      kind: 'usage',
      hint: expect.stringContaining('stretch schedule snooze 30m'),
    });
  });

  it('refuses a time that has passed', async () => {
    await expect(scheduleSnooze(hostOf(), '07:00')).rejects.toMatchObject({ kind: 'usage' });
  });

  it.each(['6h15', '8h', '13:45', '20:00', '03:00'])(
    '%s lasts until the end of the window, and says so',
    async (typed) => {
      const host = hostOf();
      await scheduleSnooze(host, typed);
      const words = 'No more reminders for morning today: its window ends at 13:45.\n';
      expect(host.written.out).toBe(words);
      for (let hour = 0; hour < 7; hour++) {
        await remind(host, 'morning', {});
        host.advance(3_600_000);
      }
      expect(host.notifications).toEqual([]);
    },
  );

  it('may run past midnight', async () => {
    const host = hostOf([], { now: `${DAY}T23:50:00Z` });
    await scheduleSnooze(host, '0:20');
    expect(host.written.out).toBe('Snoozed: no reminder for evening until 00:20.\n');
    await scheduleSnooze(host, '5h');
    expect(host.written.out).toContain('its window ends at 04:00.');
  });

  it('has the right length when the clocks go back', async () => {
    const host = hostOf([], { now: '2026-10-25T00:50:00Z', lines: [schedule('2026-10-01')] });
    // 01:50 in London, for the first time that night.
    await scheduleSnooze(host, '30m');
    expect((await host.reminderLog()).snooze()?.until).toBe('2026-10-25T01:20:00.000Z');
    await scheduleSnooze(host, '2:30');
    expect((await host.reminderLog()).snooze()?.until).toBe('2026-10-25T02:30:00.000Z');
  });

  it('can be repeated, and works after the last reminder', async () => {
    const host = hostOf();
    for (const _ of [1, 2, 3]) {
      await remind(host, 'morning', {});
      host.advance(40 * 60_000);
    }
    await remind(host, 'morning', {});
    expect(host.notifications).toHaveLength(3);
    await scheduleSnooze(host, '30m');
    await scheduleSnooze(host, '10m');
    host.advance(10 * 60_000);
    await remind(host, 'morning', {});
    expect(host.notifications).toHaveLength(4);
  });

  it.each<[string, readonly Line[], FakeHostOptions, string]>([
    ['done', sessionOf(DAY, 'morning', 5), {}, 'morning is done'],
    ['skipped', [skipped(DAY, 'morning', 'ill')], {}, 'morning is skipped (ill)'],
    ['paused', [pause(DAY, DAY)], {}, 'the plan is paused (travel)'],
    [
      'in the future',
      [],
      { now: `${DAY}T14:00:00Z` },
      'the first reminder for evening is at 20:30',
    ],
    ['not planned', [schedule('2026-11-02', [LUNCH])], {}, 'no slot is planned today'],
  ])('has nothing to snooze if the slot is %s', async (_, lines, options, words) => {
    const host = hostOf(lines, options);
    expect(await scheduleSnooze(host, '30m')).toBe(0);
    expect(host.written.out).toBe(`Nothing to snooze: ${words}.\n`);
    expect((await host.reminderLog()).snooze()).toBeUndefined();
  });

  it('works before the slot’s time, if it ends after it', async () => {
    const host = hostOf([], { now: `${DAY}T20:10:00Z` });
    await scheduleSnooze(host, '21:00');
    expect(host.written.out).toBe('Snoozed: no reminder for evening until 21:00.\n');
    host.advance(20 * 60_000);
    await remind(host, 'evening', {});
    expect(host.notifications).toEqual([]);
    host.advance(30 * 60_000);
    await remind(host, 'evening', {});
    expect(host.notifications).toHaveLength(1);
  });

  it('does nothing if it ends before the slot’s time', async () => {
    const host = hostOf([], { now: `${DAY}T20:10:00Z` });
    await scheduleSnooze(host, '20:30');
    expect(host.written.out).toContain('the first reminder for evening is at 20:30');
    expect((await host.reminderLog()).snooze()).toBeUndefined();
  });

  it('refuses a time that the clocks skip', async () => {
    const host = hostOf([], { now: '2026-03-29T00:30:00Z', lines: [schedule('2026-03-01')] });
    await expect(scheduleSnooze(host, '1:30')).rejects.toMatchObject({
      message: '01:30 does not exist today (clocks change)',
    });
    await expect(scheduleSnooze(host, '0:15')).rejects.toMatchObject({
      message: '00:15 has passed',
    });
  });

  it('updates the scheduler and the prompt when it starts and when it is ended', async () => {
    const host = hostOf();
    await scheduleInstall(host, {});
    const timer = () =>
      host.schedulers.files.get('/fake/config/systemd/user/stretch-remind-morning.timer')?.text ??
      '';
    const [before, shown] = [timer(), host.prompts.at(-1)];
    await scheduleSnooze(host, '30m');
    expect(timer()).toContain('OnCalendar=2026-11-24 08:00:00');
    const snoozed = host.prompts.at(-1);
    expect(snoozed).not.toBe(shown);
    await scheduleSnooze(host, 'off');
    expect(timer()).toBe(before);
    expect(host.prompts.at(-1)).not.toBe(snoozed);
  });

  it('starts and ends even if the scheduler cannot be updated', async () => {
    const host = hostOf();
    await scheduleInstall(host, {});
    host.schedulers.broken.add('systemctl --user restart');
    expect(await scheduleSnooze(host, '30m')).toBe(1);
    expect(host.written.out).toContain('Snoozed: no reminder for morning until 08:00.\n');
    expect(host.written.err).toContain('the reminders could not be updated: systemctl');
    expect((await host.reminderLog()).snooze()).toBeDefined();
    expect(await scheduleSnooze(host, 'off')).toBe(1);
    expect((await host.reminderLog()).snooze()).toBeUndefined();
  });

  it('is ended by off', async () => {
    const host = hostOf();
    await scheduleSnooze(host, 'off');
    await scheduleSnooze(host, '30m');
    await scheduleSnooze(host, 'OFF');
    await remind(host, 'morning', {});
    expect(host.written.out).toBe(
      [
        'Reminders are not snoozed.',
        'Snoozed: no reminder for morning until 08:00.',
        'Snooze ended: reminders for morning come as planned.',
        '',
      ].join('\n'),
    );
    expect(host.notifications).toEqual([REMINDER]);
  });

  it('is shown with the plan while it lasts', async () => {
    const host = hostOf();
    await scheduleSnooze(host, '30m');
    host.written.out = '';
    await scheduleShow(host, {});
    expect(host.written.out).toContain('\nSnoozed: no reminder for morning until 08:00.\n');
    host.written.out = '';
    await scheduleShow(host, { json: true });
    const { snooze } = JSON.parse(host.written.out) as { snooze: unknown };
    expect(snooze).toEqual({ slot: 'morning', until: expect.stringContaining('T08:00:00') });
    host.advance(30 * 60_000);
    host.written.out = '';
    await scheduleShow(host, {});
    expect(host.written.out).not.toContain('Snoozed');
  });
});
