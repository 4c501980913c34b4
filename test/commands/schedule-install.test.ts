import { describe, expect, it } from 'vitest';
import type { OnceChange } from '../../src/app/reminders/current-plan.ts';
import {
  reinstallReminders,
  type ReminderUpdate,
  updateReminders,
} from '../../src/app/reminders/reinstall.ts';
import { scheduleInstall, scheduleUninstall } from '../../src/commands/schedule-install.ts';
import { scheduleSet } from '../../src/commands/schedule.ts';
import { scheduleShow } from '../../src/commands/schedule-show.ts';
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
  it('are not installed when the plan changes', async () => {
    const host = fakeHost();
    expect(await reinstall(host, { add: SNOOZED })).toBe(false);
    await update(host);
    expect(await scheduleUninstall(host)).toBe(0);
    expect([host.schedulers.files.size, host.schedulers.ran]).toEqual([0, []]);
    expect(host.written).toEqual({
      out: 'Reminders are already off.\n',
      err: '',
    });
  });
});

describe('reminders that are on', () => {
  it('are for the default slots if nothing is planned', async () => {
    const host = await installed();
    expect(host.written.out).toContain('morning 07:00, evening 20:30; then every 40 minutes');
    expect(host.written.out).toContain('\nThese are the default times.');
    expect(text(host, MORNING)).toContain('OnCalendar=*-*-* 07,09,11,13:00:00\n');
    expect(text(host, EVENING)).toContain('OnCalendar=*-*-* 00,02,20,22:30:00\n');
  });

  it('are listed by time of day, each with its days, and with a warning if none can be seen', async () => {
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
    expect(host.written.err).toContain(
      'notifications cannot be shown (no desktop); to be reminded',
    );
  });

  it('get an extra time, which is dropped once it has passed', async () => {
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

  it('lose an extra time that is cancelled', async () => {
    const host = await installed();
    const before = text(host, MORNING);
    await reinstall(host, { add: SNOOZED });
    await reinstall(host, { forget: { ...SNOOZED, slot: 'evening' } });
    expect(text(host, MORNING)).toContain('OnCalendar=2026-11-24 08:00:00\n');
    await reinstall(host, { forget: SNOOZED });
    expect(text(host, MORNING)).toBe(before);
  });

  it.each<[string, (host: FakeHost) => unknown, string | null]>([
    ['that are as they were installed', () => undefined, null],
    [
      'whose lines were deleted',
      ({ schedulers: { world } }) => (world.table = '# mine\n'),
      'the crontab no longer has stretch’s lines',
    ],
    [
      'whose program is gone',
      ({ schedulers: { world } }) => (world.gone = '/fake/node'),
      'would run /fake/node, which no longer exists',
    ],
    [
      'shown in a shell with another TZ',
      ({ schedulers: { world } }) => (world.clock = TOKYO),
      null,
    ],
    [
      'installed by another copy of the program',
      ({ schedulers: { world } }) => (world.program = ['/new/node', '/fake/stretch.cjs']),
      null,
    ],
    [
      'without a running cron',
      ({ schedulers: { world } }) => (world.isCronRunning = false),
      'no cron daemon seems to be running',
    ],
    [
      'that were not updated',
      (host) => scheduleSet(host, 'lunch', '12:30', undefined, {}),
      'they were installed for another plan',
    ],
    [
      'installed in a shell with another TZ',
      ({ schedulers: { world } }) => (world.installedClock = TOKYO),
      'cron uses the computer’s time zone (UTC), but TZ is `Asia/Tokyo`',
    ],
  ])('%s: what the plan says about them', async (_, spoil, trouble) => {
    const host = fakeHost();
    await scheduleInstall(host, { with: 'cron' });
    await spoil(host);
    host.written.out = '';
    await scheduleShow(host, { json: true });
    const { reminders } = JSON.parse(host.written.out) as Record<string, unknown>;
    expect(reminders).toEqual({ scheduler: 'cron', trouble });
  });

  it('are updated with the plan, including later changes, and say so', async () => {
    const host = await installed([schedule('2026-11-01')]);
    await scheduleSet(host, 'lunch', '12:30', undefined, { from: '2026-12-01' });
    expect(await update(host)).toEqual({
      kind: 'updated',
      text: 'Reminders updated (systemd).\n',
    });
    expect(text(host, '/fake/config/systemd/user/stretch-remind-lunch.timer')).toContain('12');
  });

  it('are left alone if nothing they depend on has changed, even days later', async () => {
    const host = await installed([schedule('2026-11-01')]);
    await scheduleSet(host, 'morning', '06:00', undefined, { from: '2026-11-26' });
    await update(host);
    const count = host.schedulers.ran.length;
    host.advance(7 * 86_400_000);
    expect(await update(host)).toBeUndefined();
    expect(host.schedulers.ran.length).toBe(count);
  });

  it('are not updated if TZ is another time zone', async () => {
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

  it('that cannot be updated are an error, and the change to the plan stays', async () => {
    const host = await installed();
    await scheduleSet(host, 'lunch', '12:30', undefined, {});
    host.schedulers.broken.add('systemctl --user restart');
    expect(await update(host)).toMatchObject({
      kind: 'failed',
      message:
        'the change is kept, but the reminders could not be updated: systemctl --user restart: it is broken',
    });
    expect(host.lines.at(-1)?.type).toBe('schedule');
    host.schedulers.broken.clear();
    expect(await update(host)).toMatchObject({ kind: 'updated' });
  });
});

describe('an installation', () => {
  it('that fails leaves nothing behind', async () => {
    const host = fakeHost();
    host.schedulers.broken.add('systemctl --user enable');
    await expect(scheduleInstall(host, {})).rejects.toThrow(Fault);
    expect([host.schedulers.files.size, host.schedulers.installation.read()]).toEqual([
      0,
      undefined,
    ]);
  });

  it('that fails over an earlier one keeps a list of everything that may be installed', async () => {
    const host = await installed([schedule('2026-11-01')]);
    await scheduleSet(host, 'lunch', '12:30', undefined, {});
    host.schedulers.broken.add('systemctl --user enable');
    await expect(scheduleInstall(host, {})).rejects.toThrow('systemctl --user enable');
    host.schedulers.broken.clear();
    await scheduleUninstall(host);
    expect(host.schedulers.files.size).toBe(0);
  });

  it('is not forgotten while the scheduler still has it', async () => {
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
    'leaves out a slot with a hostile name: %j',
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
    ['launchd', 'missing', 'launchd cannot be used here: `launchctl` is not in PATH'],
  ])('with %s is a %s fault, and the earlier one stays', async (name, kind, words) => {
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
  ])('with %s while TZ is in the zone %s works: %s', async (name, zone, works) => {
    const host = fakeHost();
    host.schedulers.world.clock = { ...TOKYO, zone };
    const install = scheduleInstall(host, { with: name }).catch((error: unknown) => error);
    expect(await install).toEqual(works ? 0 : expect.objectContaining({ kind: 'input' }));
    expect(host.schedulers.installation.read()?.scheduler).toBe(works ? name : undefined);
  });

  it.each<[string, Partial<FakeHost['schedulers']['world']>, string]>([
    [
      'is not installed',
      { missing: new Set(['launchctl']) },
      'launchd cannot be used here: `launchctl` is not in PATH',
    ],
    [
      'uses another time zone',
      { clock: TOKYO },
      'launchd uses the computer’s time zone (UTC), but TZ is `Asia/Tokyo`',
    ],
  ])('is shown by --dry-run even if the scheduler %s', async (_, fields, words) => {
    const host = fakeHost();
    Object.assign(host.schedulers.world, fields);
    expect(await scheduleInstall(host, { with: 'launchd', dryRun: true })).toBe(0);
    expect(host.written.out).toMatch(/^write /);
    expect(host.written.err).toBe(`stretch: ${words}\n`);
    expect(host.schedulers.files.size).toBe(0);
  });

  it('says if the computer has no scheduler', async () => {
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
