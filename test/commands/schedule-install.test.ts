import { describe, expect, it } from 'vitest';
import type { OnceChange } from '../../src/app/reminders/current-plan.ts';
import {
  reinstallReminders,
  type ReminderUpdate,
  updateReminders,
} from '../../src/app/reminders/install.ts';
import { scheduleInstall, scheduleUninstall } from '../../src/commands/schedule-install.ts';
import { scheduleSet, scheduleShow } from '../../src/commands/schedule.ts';
import { WEEKDAYS } from '../../src/core/time/day.ts';
import { Fault } from '../../src/core/base/fault.ts';
import { DEFAULT_SLOTS } from '../../src/core/schedule/slot.ts';
import { schedule } from '../support/sample-journal.ts';
import { type FakeHost, fakeHost } from '../support/fake-host.ts';

const EVENING = '/fake/config/systemd/user/stretch-remind-evening.timer';
const MORNING = '/fake/config/systemd/user/stretch-remind-morning.timer';
const TOKYO = { tz: 'Asia/Tokyo', zone: 'Asia/Tokyo', systemZone: 'UTC' };
const SNOOZED = { slot: 'morning', at: '2026-11-24T08:00' };

describe('reminders that are off', () => {
  it('are not installed by what would only follow the plan', async () => {
    const host = fakeHost();
    expect(await reinstall(host, { add: SNOOZED })).toBe(false);
    await update(host);
    expect(await scheduleUninstall(host)).toBe(0);
    expect([host.schedulers.files.size, host.schedulers.ran]).toEqual([0, []]);
    expect(host.written).toEqual({
      out: 'Reminders are off already; nothing was changed.\n',
      err: '',
    });
  });
});

describe('reminders that are on', () => {
  it('come for the default slots where nothing is planned', async () => {
    const host = await installed();
    expect(host.written.out).toContain('morning 07:00, evening 20:30; then every 40 minutes');
    expect(host.written.out).toContain('\nThere is no plan yet: these are the default times.');
    expect(text(host, MORNING)).toContain('OnCalendar=*-*-* 07,09,11,13:00:00\n');
    expect(text(host, EVENING)).toContain('OnCalendar=*-*-* 00,02,20,22:30:00\n');
  });

  it('are told in the order of the day, with the days of each, and where none will be seen', async () => {
    const plan = schedule('2026-11-01', [
      { name: 'night', time: '01:00', days: [1, 3], routine: 'core' },
      ...DEFAULT_SLOTS.toReversed(),
    ]);
    const host = fakeHost({ lines: [plan], noDesktop: 'no desktop' });
    await scheduleInstall(host, {});
    expect(host.written.out).toContain(
      '\nmorning 07:00, evening 20:30, night 01:00 (Mon, Wed); then every 40 minutes',
    );
    expect(host.written.out).not.toContain('default times');
    expect(host.written.err).toContain('no notification can be shown (no desktop); to see');
  });

  it('come once more when they are asked to, which is forgotten when it is past', async () => {
    const host = await installed();
    const before = text(host, MORNING);
    expect(await reinstall(host, { add: SNOOZED })).toBe(true);
    expect(text(host, MORNING)).toContain('OnCalendar=2026-11-24 08:00:00\n');
    await reinstall(host, { add: { slot: 'morning', at: '2026-11-24T08:10' } });
    expect(text(host, MORNING)).not.toContain('2026-11-24 08:00');
    await reinstall(host, { add: { slot: 'evening', at: '2026-11-24T21:00' } });
    expect(text(host, MORNING)).toContain('OnCalendar=2026-11-24 08:10:00\n');
    host.advance(60 * 60_000);
    await reinstall(host);
    expect(text(host, MORNING)).toBe(before);
    expect(text(host, EVENING)).toContain('OnCalendar=2026-11-24 21:00:00\n');
  });

  it('come no more at a moment that is to be forgotten', async () => {
    const host = await installed();
    const before = text(host, MORNING);
    await reinstall(host, { add: SNOOZED });
    await reinstall(host, { forget: { ...SNOOZED, slot: 'evening' } });
    expect(text(host, MORNING)).toContain('OnCalendar=2026-11-24 08:00:00\n');
    await reinstall(host, { forget: SNOOZED });
    expect(text(host, MORNING)).toBe(before);
  });

  it.each<[string, (host: FakeHost) => unknown, string | null]>([
    ['that are as they were', () => undefined, null],
    [
      'whose lines were taken away',
      ({ schedulers: { world } }) => (world.table = '# mine\n'),
      'the crontab no longer has the lines of this program',
    ],
    [
      'whose program has gone',
      ({ schedulers: { world } }) => (world.gone = '/fake/node'),
      'would run /fake/node, which is gone',
    ],
    [
      'whose clock is not that of the shell',
      ({ schedulers: { world } }) => (world.clock = TOKYO),
      null,
    ],
    [
      'that another program would install',
      ({ schedulers: { world } }) => (world.program = ['/new/node', '/fake/stretch.cjs']),
      null,
    ],
    [
      'that nothing reads',
      ({ schedulers: { world } }) => (world.isCronRunning = false),
      'no cron daemon seems to be running',
    ],
    [
      'that could not follow',
      (host) => scheduleSet(host, 'lunch', '12:30', undefined, {}),
      'they were installed for another plan',
    ],
    [
      'whose clock is another',
      ({ schedulers: { world } }) => (world.installedClock = TOKYO),
      'cron uses the computer’s time zone (UTC), but TZ is `Asia/Tokyo`',
    ],
  ])('%s are told of with the plan', async (_, spoil, trouble) => {
    const host = fakeHost();
    await scheduleInstall(host, { with: 'cron' });
    await spoil(host);
    host.written.out = '';
    await scheduleShow(host, { json: true });
    const { reminders } = JSON.parse(host.written.out) as Record<string, unknown>;
    expect(reminders).toEqual({ scheduler: 'cron', trouble });
  });

  it('follow the plan, and what begins later with it, and say so', async () => {
    const host = await installed([schedule('2026-11-01')]);
    await scheduleSet(host, 'lunch', '12:30', undefined, { from: '2026-12-01' });
    expect(await update(host)).toEqual({
      kind: 'updated',
      text: 'Reminders updated (systemd).\n',
    });
    expect(text(host, '/fake/config/systemd/user/stretch-remind-lunch.timer')).toContain('12');
  });

  it('are let alone where nothing that they depend on has changed, also after days', async () => {
    const host = await installed([schedule('2026-11-01')]);
    await scheduleSet(host, 'morning', '06:00', undefined, { from: '2026-11-26' });
    await update(host);
    const count = host.schedulers.ran.length;
    host.advance(7 * 86_400_000);
    expect(await update(host)).toBeUndefined();
    expect(host.schedulers.ran.length).toBe(count);
  });

  it('do not follow what is typed where the clock is another', async () => {
    const host = fakeHost();
    await scheduleInstall(host, { with: 'cron' });
    const { table } = host.schedulers.world;
    host.schedulers.world.clock = TOKYO;
    await scheduleSet(host, 'lunch', '12:30', undefined, {});
    expect(await update(host)).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('the reminders could not be updated: cron uses'),
    });
    expect(host.schedulers.world.table).toBe(table);
  });

  it('that cannot follow are complained of, and the change stays', async () => {
    const host = await installed();
    await scheduleSet(host, 'lunch', '12:30', undefined, {});
    host.schedulers.broken.add('systemctl --user restart');
    expect(await update(host)).toMatchObject({
      kind: 'failed',
      message: 'the reminders could not be updated: systemctl --user restart: it is broken',
    });
    expect(host.lines.at(-1)?.type).toBe('schedule');
    host.schedulers.broken.clear();
    expect(await update(host)).toMatchObject({ kind: 'updated' });
  });
});

describe('what cannot be installed', () => {
  it('leaves nothing behind', async () => {
    const host = fakeHost();
    host.schedulers.broken.add('systemctl --user enable');
    await expect(scheduleInstall(host, {})).rejects.toThrow(Fault);
    expect([host.schedulers.files.size, host.schedulers.installation.read()]).toEqual([
      0,
      undefined,
    ]);
  });

  it('keeps an account of all that may be there, where something was before', async () => {
    const host = await installed([schedule('2026-11-01')]);
    await scheduleSet(host, 'lunch', '12:30', undefined, {});
    host.schedulers.broken.add('systemctl --user enable');
    await expect(scheduleInstall(host, {})).rejects.toThrow('systemctl --user enable');
    host.schedulers.broken.clear();
    await scheduleUninstall(host);
    expect(host.schedulers.files.size).toBe(0);
  });

  it('is not forgotten while the scheduler still knows it', async () => {
    const host = await installed();
    host.schedulers.world.stays.add('stretch-remind-evening.timer');
    await expect(scheduleUninstall(host)).rejects.toThrow(
      'systemd still has stretch-remind-evening.timer',
    );
    expect(host.schedulers.installation.read()?.names).toEqual(['stretch-remind-evening.timer']);
    host.schedulers.world.stays.clear();
    await scheduleUninstall(host);
    expect(host.schedulers.installation.read()).toBeUndefined();
  });

  it.each([['"x\n[Service]\nExecStartPre=/bin/evil'], ['../../evil'], ['lunch break'], ['a%b']])(
    'is no slot of a name that could not be tz: %j',
    async (name) => {
      const hostile = { name, time: '12:30', days: WEEKDAYS, routine: 'core' };
      const host = await installed([schedule('2026-11-01', [hostile, ...DEFAULT_SLOTS])]);
      const texts = [...host.schedulers.files.values()].map(({ path, text }) => path + text).join();
      expect(texts).not.toContain(name);
      expect(texts).not.toContain('NaN');
      expect(host.schedulers.files.size).toBe(4);
    },
  );

  it.each([
    ['crom', 'usage', 'takes one of systemd, launchd, task-scheduler, cron'],
    ['launchd', 'missing', 'launchd cannot be used here: there is no program `launchctl`'],
  ])('with %s is a %s fault, and what was there stays', async (name, kind, words) => {
    const host = await installed();
    host.schedulers.world.missing.add('launchctl');
    const fault = await scheduleInstall(host, { with: name }).catch((error: unknown) => error);
    expect(fault).toMatchObject({ kind, message: expect.stringContaining(words) });
    expect(host.schedulers.files.size).toBe(4);
  });

  it.each([
    ['cron', 'Asia/Tokyo', false],
    ['launchd', 'Asia/Tokyo', false],
    ['task-scheduler', 'Asia/Tokyo', false],
    ['systemd', 'Asia/Tokyo', true],
    ['systemd', undefined, false],
  ])('with %s is what goes by another clock, of zone %s: %s', async (name, zone, isFine) => {
    const host = fakeHost();
    host.schedulers.world.clock = { ...TOKYO, zone };
    const install = scheduleInstall(host, { with: name }).catch((error: unknown) => error);
    expect(await install).toEqual(isFine ? 0 : expect.objectContaining({ kind: 'input' }));
    expect(host.schedulers.installation.read()?.scheduler).toBe(isFine ? name : undefined);
  });

  it.each<[string, Partial<FakeHost['schedulers']['world']>, string]>([
    [
      'is not here',
      { missing: new Set(['launchctl']) },
      'launchd cannot be used here: there is no program `launchctl`',
    ],
    [
      'goes by another clock',
      { clock: TOKYO },
      'launchd uses the computer’s time zone (UTC), but TZ is `Asia/Tokyo`',
    ],
  ])('is shown by --dry-run all the same where it %s, and that said', async (_, fields, words) => {
    const host = fakeHost();
    Object.assign(host.schedulers.world, fields);
    expect(await scheduleInstall(host, { with: 'launchd', dryRun: true })).toBe(0);
    expect(host.written.out).toMatch(/^write /);
    expect(host.written.err).toBe(`stretch: ${words}\n`);
    expect(host.schedulers.files.size).toBe(0);
  });

  it('is said where a computer has no scheduler', async () => {
    const host = fakeHost();
    host.schedulers.broken.add('systemctl --user show');
    host.schedulers.world.missing.add('crontab');
    await expect(scheduleInstall(host, {})).rejects.toThrow('neither systemd');
  });
});

async function installed(lines: FakeHost['lines'] = []): Promise<FakeHost> {
  const host = fakeHost({ lines });
  expect(await scheduleInstall(host, {})).toBe(0);
  return host;
}

function text(host: FakeHost, path: string): string | undefined {
  return host.schedulers.files.get(path)?.text;
}

function reinstall(host: FakeHost, change: OnceChange = {}): Promise<boolean> {
  return reinstallReminders(host, change, host.err.warn);
}

function update(host: FakeHost): Promise<ReminderUpdate | undefined> {
  return updateReminders(host, host.err.warn);
}
