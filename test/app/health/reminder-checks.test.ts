import { describe, expect, it } from 'vitest';
import { reminderChecks } from '../../../src/app/health/reminder-checks.ts';
import { scheduleInstall } from '../../../src/commands/schedule-install.ts';
import { scheduleSet } from '../../../src/commands/schedule.ts';
import { Fault } from '../../../src/core/base/fault.ts';
import { schedule } from '../../support/sample-journal.ts';
import { type FakeHost, fakeHost } from '../../support/fake-host.ts';

const JAPAN = { tz: 'JST-9', zone: undefined, systemZone: 'Europe/Oslo' };
const TIMER = '/fake/config/systemd/user/stretch-remind-morning.timer';

describe('the reminder checks', () => {
  it('say that reminders are off, and how to turn them on', async () => {
    expect(await found(fakeHost())).toEqual([
      'fine',
      'none: reminders are off; to turn them on: stretch schedule install',
      null,
    ]);
  });

  it.each(['systemd', 'launchd', 'task-scheduler', 'cron'])(
    'find nothing wrong with %s',
    async (name) => {
      const host = await installed(name);
      expect(await found(host)).toEqual(['fine', `${name}, as installed`, null]);
    },
  );

  it.each<[string, string, (host: FakeHost) => unknown, string, string]>([
    [
      'a unit that is gone',
      'systemd',
      ({ schedulers }) => schedulers.files.delete(TIMER),
      'wrong',
      `${TIMER} no longer exists`,
    ],
    [
      'a unit that has changed',
      'systemd',
      ({ schedulers }) => schedulers.files.set(TIMER, { path: TIMER, text: '', encoding: 'utf8' }),
      'wrong',
      `${TIMER} has been changed since it was installed`,
    ],
    [
      'a timer that systemd does not know',
      'systemd',
      ({ schedulers }) => schedulers.broken.add('systemctl --user is-active'),
      'wrong',
      'systemd no longer has stretch-remind-morning.timer',
    ],
    [
      'a scheduler that does not answer',
      'systemd',
      ({ schedulers }) => schedulers.broken.add('systemctl --user show'),
      'note',
      'systemd does not answer: it is broken',
    ],
    [
      'crontab lines that are gone',
      'cron',
      ({ schedulers }) => (schedulers.world.table = '# mine\n'),
      'wrong',
      'the crontab no longer has stretch’s lines',
    ],
    [
      'crontab lines that have changed',
      'cron',
      ({ schedulers: { world } }) => (world.table = world.table.replace('0 7', '1 7')),
      'wrong',
      'stretch’s lines in the crontab have been changed since they were installed',
    ],
    [
      'a crontab that nothing reads',
      'cron',
      ({ schedulers }) => (schedulers.world.isCronRunning = false),
      'note',
      'cron, but no cron daemon seems to be running',
    ],
    [
      'a program that is gone',
      'cron',
      ({ schedulers }) => (schedulers.world.gone = '/fake/node'),
      'wrong',
      'would run /fake/node, which no longer exists',
    ],
    [
      'a program that has moved',
      'cron',
      ({ schedulers }) => (schedulers.world.program = ['/new/node', '/fake/stretch.cjs']),
      'note',
      'cron, but the plan, a setting or the program has changed since',
    ],
    [
      'a time zone that the scheduler does not know',
      'launchd',
      ({ schedulers }) => (schedulers.world.installedClock = JAPAN),
      'wrong',
      'launchd uses the computer’s time zone (Europe/Oslo), but TZ is `JST-9`',
    ],
    [
      'a shell with a time zone of its own, where another program would be installed',
      'cron',
      ({ schedulers: { world } }) => {
        world.clock = JAPAN;
        world.program = ['/new/node', '/fake/stretch.cjs'];
      },
      'note',
      'cron uses the computer’s time zone (Europe/Oslo), but TZ is `JST-9`',
    ],
    [
      'a plan that has changed',
      'launchd',
      (host) => scheduleSet(host, 'lunch', '12:30', undefined, {}),
      'note',
      'launchd, but the plan, a setting or the program has changed since',
    ],
  ])('see %s, and say what to type', async (_, name, spoil, state, words) => {
    const host = await installed(name);
    await spoil(host);
    expect(await found(host)).toEqual([
      state,
      words,
      expect.stringMatching(/^stretch (schedule|doctor)/),
    ]);
  });

  it.each<[readonly string[], string, string, string | null]>([
    [['/usr/bin/node', '/usr/bin/stretch'], 'fine', '/usr/bin/node /usr/bin/stretch', null],
    [
      ['/home/me/.nvm/versions/node/v22.20.0/bin/node', '/home/me/stretch.cjs'],
      'note',
      'in the folder of one version: /home/me/.nvm/versions/node/v22.20.0/bin/node',
      'stretch status',
    ],
    [
      ['/usr/bin/node', '/home/me/.npm/_npx/1a/node_modules/stretch-coach/bin/stretch.cjs'],
      'note',
      'in npm’s cache: /home/me/.npm/_npx/1a/node_modules/stretch-coach/bin/stretch.cjs',
      'npm install -g stretch-coach',
    ],
  ])('say whether %j stays', async (program, state, words, command) => {
    const host = fakeHost({ lines: [schedule('2026-11-01')] });
    host.schedulers.world.program = program;
    await scheduleInstall(host, { with: 'cron' });
    expect(host.written.err.includes('npm’s cache')).toBe(words.includes('npm’s cache'));
    const [, check] = await reminderChecks(host);
    expect([check?.state, check?.found, check?.command]).toEqual([state, words, command]);
  });

  it('see an installation file that cannot be read', async () => {
    const host = await installed('cron');
    const fields = {
      ...host.schedulers,
      installation: {
        ...host.schedulers.installation,
        read: () => {
          throw new Fault('input', 'it does not say', 'move it away');
        },
      },
    };
    const [check] = await reminderChecks({ ...host, openSchedulerSystem: async () => fields });
    expect(check).toMatchObject({ state: 'wrong', found: 'it does not say' });
  });
});

async function installed(name: string): Promise<FakeHost> {
  const host = fakeHost({ lines: [schedule('2026-11-01')] });
  await scheduleInstall(host, { with: name });
  return host;
}

async function found(host: FakeHost) {
  const [check] = await reminderChecks(host);
  return [check?.state, check?.found, check?.command];
}
