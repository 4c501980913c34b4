import { describe, expect, it } from 'vitest';
import { remind } from '../../src/commands/remind.ts';
import { scheduleInstall } from '../../src/commands/schedule-install.ts';
import { scheduleShow } from '../../src/commands/schedule.ts';
import { scheduleSnooze } from '../../src/commands/schedule-snooze.ts';
import type { Line } from '../../src/core/journal/line.ts';
import { DEFAULT_SLOTS, type Slot } from '../../src/core/schedule/slot.ts';
import { pause, schedule, sessionOf, skipped } from '../support/sample-journal.ts';
import { fakeHost, type FakeHostOptions } from '../support/fake-host.ts';

const DAY = '2026-11-24';
const PLAN = schedule('2026-11-01');
const LUNCH: Slot = { name: 'lunch', time: '12:30', days: [1], routine: 'core' };
const REMINDER = {
  title: 'Morning routine · 13 min · lower back',
  text: 'To start: stretch today',
};

/** A host at 07:30, half an hour after the morning’s time, with the default plan. */
const hostOf = (lines: readonly Line[] = [], wishes: FakeHostOptions = {}) =>
  fakeHost({ lines: [PLAN, ...lines], ...wishes });

describe('stretch remind', () => {
  it('shows a slot that is due, once, and says nothing to a scheduler', async () => {
    const host = hostOf();
    expect([await remind(host, 'morning', {}), await remind(host, 'morning', {})]).toEqual([0, 0]);
    expect(host.notifications).toEqual([REMINDER]);
    expect(host.written).toEqual({ out: '', err: '' });
  });

  it('without a slot is about the one whose window it is', async () => {
    const host = hostOf([], { now: `${DAY}T20:30:00Z` });
    expect(await remind(host, undefined, {})).toBe(0);
    expect(host.notifications[0]?.title).toMatch(/^Evening routine/);
  });

  it('tells a person what it did', async () => {
    const host = hostOf([], { out: { isTerminal: true } });
    await remind(host, 'morning', {});
    await remind(host, 'morning', {});
    const words = 'shown by notify-send\nnothing: morning had a reminder at 07:30\n';
    expect(host.written.out).toBe(words);
  });

  it.each<[string, readonly Line[], FakeHostOptions, string]>([
    ['done', sessionOf(DAY, 'morning', 5), {}, 'morning is done'],
    ['left out', [skipped(DAY, 'morning', 'time')], {}, 'morning is skipped (time)'],
    ['excused', [skipped(DAY, 'morning', 'ill')], {}, 'morning is skipped (ill)'],
    ['paused', [pause(DAY, DAY)], {}, 'the plan is paused (travel)'],
    ['early', [], { now: `${DAY}T06:59:00Z` }, 'morning is at 07:00'],
    ['over', [], { now: `${DAY}T14:00:00Z` }, 'the time for morning is over'],
    ['coached', [], { running: ['unknown'] }, 'a session is running'],
    [
      'not of today',
      [schedule('2026-11-02', [{ ...LUNCH, name: 'morning' }])],
      {},
      'morning is not planned today',
    ],
  ])('with --dry-run says why there is none of a slot that is %s', async (...of) => {
    const [, lines, wishes, words] = of;
    const host = hostOf(lines, wishes);
    expect(await remind(host, 'Morning', { dryRun: true })).toBe(0);
    expect(host.written.out).toBe(`nothing: ${words}\n`);
    expect(await remind(host, 'morning', {})).toBe(0);
    expect(host.notifications).toEqual([]);
  });

  it('with --dry-run says what it would show, and keeps nothing', async () => {
    const host = hostOf();
    expect(await remind(host, 'morning', { dryRun: true })).toBe(0);
    expect(host.written.out).toBe(
      'would show: Morning routine · 13 min · lower back\n            To start: stretch today\n',
    );
    expect(host.notifications).toEqual([]);
    await remind(host, 'morning', {});
    expect(host.notifications).toEqual([REMINDER]);
  });

  it.each([
    [1, 'to continue: stretch today --continue', 'Morning routine · lower back'],
    [3, 'to continue: stretch today --continue', 'Morning routine · lower back'],
  ])('of a slot of which %i sets were done says so', async (done, how, title) => {
    const host = hostOf(sessionOf(DAY, 'morning', done));
    await remind(host, 'morning', {});
    expect(host.notifications).toEqual([{ title, text: `${done} of 5 sets done; ${how}` }]);
  });

  it('of a slot that was begun too long ago says that it begins anew', async () => {
    const host = hostOf(sessionOf(DAY, 'evening', 2, '13:50'), { now: '2026-11-25T03:00:00Z' });
    await remind(host, 'evening', {});
    expect(host.notifications).toEqual([
      {
        title: 'Evening routine · 13 min · lower back',
        text: '2 of 5 sets done; to start: stretch today',
      },
    ]);
  });

  it('names a routine that is no longer there by its id, without a length', async () => {
    const slots = [{ ...LUNCH, time: '07:00', days: [2], routine: '../my\u001b-back' } as const];
    const host = hostOf([schedule('2026-11-02', slots)]);
    await remind(host, 'lunch', {});
    expect(host.notifications[0]?.title).toBe('Lunch routine · ../my -back');
  });

  it('takes the time of the user’s own sore side', async () => {
    const host = hostOf([], { settings: { affected: 'left' } });
    await remind(host, 'morning', {});
    const both = hostOf();
    await remind(both, 'morning', {});
    const minutes = (title = '') => Number(/(\d+) min/.exec(title)?.[1]);
    expect(minutes(host.notifications[0]?.title)).toBeLessThan(
      minutes(both.notifications[0]?.title),
    );
  });

  it('refuses a slot that no plan has, with the one that was meant', async () => {
    const host = hostOf([schedule('2026-12-01', [...DEFAULT_SLOTS, LUNCH])]);
    await expect(remind(host, 'evning', {})).rejects.toMatchObject({
      kind: 'missing',
      hint: 'did you mean `evening`?',
    });
    await expect(remind(host, 'noon-time', {})).rejects.toMatchObject({
      hint: 'slots: morning, evening, lunch',
    });
    // The plan that has it is still to begin.
    expect(await remind(host, 'lunch', { dryRun: true })).toBe(0);
    expect(host.written.out).toBe('nothing: lunch is not planned today\n');
  });

  it.each([
    ['there is no desktop', { noDesktop: 'no desktop session was found' }],
    ['no program can show it', { sendProblem: 'notify-send: no service' }],
  ])(
    'says on stderr that the prompt has it where %s, and counts it as not sent',
    async (_, wish) => {
      const host = hostOf([], wish);
      expect(await remind(host, 'morning', {})).toBe(0);
      expect(host.written.out).toBe('');
      expect(host.written.err).toMatch(
        /^stretch: no notification can be shown \(.*stretch hook bash/,
      );
      expect((await host.reminderLog()).sent(DAY)).toEqual([]);
    },
  );

  it('shows a test to whoever asks, and says where there can be none', async () => {
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
      message: 'no notification can be shown: no desktop session was found',
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
  ])('of %s puts the next reminder off until %s', async (typed, time) => {
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
  ])('of %j is refused', async (typed) => {
    await expect(scheduleSnooze(hostOf(), typed)).rejects.toMatchObject({
      kind: 'usage',
      hint: expect.stringContaining('stretch schedule snooze 30m'),
    });
  });

  it('until a time that has passed is refused', async () => {
    await expect(scheduleSnooze(hostOf(), '07:00')).rejects.toMatchObject({ kind: 'usage' });
  });

  it.each(['6h15', '8h', '13:45', '20:00', '03:00'])(
    'of %s goes no further than the window, and says so',
    async (typed) => {
      const host = hostOf();
      await scheduleSnooze(host, typed);
      const words = 'No more reminders of morning today: its window ends at 13:45.\n';
      expect(host.written.out).toBe(words);
      for (let hour = 0; hour < 7; hour++) {
        await remind(host, 'morning', {});
        host.advance(3_600_000);
      }
      expect(host.notifications).toEqual([]);
    },
  );

  it('of the evening may reach into the night', async () => {
    const host = hostOf([], { now: `${DAY}T23:50:00Z` });
    await scheduleSnooze(host, '0:20');
    expect(host.written.out).toBe('Snoozed: no reminder for evening until 00:20.\n');
    await scheduleSnooze(host, '5h');
    expect(host.written.out).toContain('its window ends at 04:00.');
  });

  it('is as long as was said when the clocks go back in it', async () => {
    const host = hostOf([], { now: '2026-10-25T00:50:00Z', lines: [schedule('2026-10-01')] });
    // It is 01:50 in London for the first time.
    await scheduleSnooze(host, '30m');
    expect((await host.reminderLog()).snooze()?.until).toBe('2026-10-25T01:20:00.000Z');
    await scheduleSnooze(host, '2:30');
    expect((await host.reminderLog()).snooze()?.until).toBe('2026-10-25T02:30:00.000Z');
  });

  it('can be said again, and after the last reminder', async () => {
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
    ['left out', [skipped(DAY, 'morning', 'ill')], {}, 'morning is skipped (ill)'],
    ['paused', [pause(DAY, DAY)], {}, 'the plan is paused (travel)'],
    ['in the future', [], { now: `${DAY}T14:00:00Z` }, 'the first reminder of evening is at 20:30'],
    ['not planned', [schedule('2026-11-02', [LUNCH])], {}, 'no slot is planned today'],
  ])('of a slot that is %s says that there is nothing to', async (_, lines, wishes, words) => {
    const host = hostOf(lines, wishes);
    expect(await scheduleSnooze(host, '30m')).toBe(0);
    expect(host.written.out).toBe(`There is nothing to snooze: ${words}.\n`);
    expect((await host.reminderLog()).snooze()).toBeUndefined();
  });

  it('may be said before the slot’s time, for longer than until it', async () => {
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

  it('before the slot’s time is refused for no longer than until it', async () => {
    const host = hostOf([], { now: `${DAY}T20:10:00Z` });
    await scheduleSnooze(host, '20:30');
    expect(host.written.out).toContain('the first reminder of evening is at 20:30');
    expect((await host.reminderLog()).snooze()).toBeUndefined();
  });

  it('until a time that the clocks skip says so', async () => {
    const host = hostOf([], { now: '2026-03-29T00:30:00Z', lines: [schedule('2026-03-01')] });
    await expect(scheduleSnooze(host, '1:30')).rejects.toMatchObject({
      message: '01:30 is skipped by the clocks today',
    });
    await expect(scheduleSnooze(host, '0:15')).rejects.toMatchObject({
      message: '00:15 has passed',
    });
  });

  it('is told to the scheduler and the prompt, and so is its end', async () => {
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

  it('holds, and is over, also where the scheduler cannot be told', async () => {
    const host = hostOf();
    await scheduleInstall(host, {});
    host.schedulers.broken.add('systemctl --user restart');
    expect(await scheduleSnooze(host, '30m')).toBe(1);
    expect(host.written.out).toContain('Snoozed: no reminder for morning until 08:00.\n');
    expect(host.written.err).toContain('but the scheduler could not be told: systemctl');
    expect((await host.reminderLog()).snooze()).toBeDefined();
    expect(await scheduleSnooze(host, 'off')).toBe(1);
    expect((await host.reminderLog()).snooze()).toBeUndefined();
  });

  it('is taken back by off', async () => {
    const host = hostOf();
    await scheduleSnooze(host, 'off');
    await scheduleSnooze(host, '30m');
    await scheduleSnooze(host, 'OFF');
    await remind(host, 'morning', {});
    expect(host.written.out).toBe(
      [
        'Nothing is snoozed; nothing was changed.',
        'Snoozed: no reminder for morning until 08:00.',
        'The snooze is over: reminders of morning come as planned.',
        '',
      ].join('\n'),
    );
    expect(host.notifications).toEqual([REMINDER]);
  });

  it('is shown with the plan as long as it holds', async () => {
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
