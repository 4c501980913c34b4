import { describe, expect, it } from 'vitest';
import { mendReminders } from '../../../src/app/reminders/mend.ts';
import { scheduleInstall } from '../../../src/commands/schedule-install.ts';
import { schedule } from '../../support/sample-journal.ts';
import { type FakeHost, fakeHost } from '../../support/fake-host.ts';

const TIMER = '/fake/config/systemd/user/stretch-remind-morning.timer';
const SERVICE = '/fake/config/systemd/user/stretch-remind-morning.service';

describe('reminders whose node is gone', () => {
  it.each(['systemd', 'launchd', 'task-scheduler', 'cron'])(
    'call the node that runs now, with %s, and it is said once',
    async (name) => {
      const host = await installed(name);
      host.schedulers.world.gone = '/fake/node';
      host.schedulers.world.program = ['/new/node', '/fake/stretch.cjs'];
      expect(await mendReminders(host, fail)).toEqual({
        kind: 'updated',
        text: expect.stringMatching(
          /^Reminders updated \(.*\): they called \/fake\/node, which no longer exists\.\n$/,
        ),
      });
      const { files, world, installation } = host.schedulers;
      const texts = [...files.values()].map(({ text }) => text).join('\n') + world.table;
      expect(texts).toContain('/new/node');
      expect(texts).not.toContain('/fake/node');
      expect(installation.read()).toMatchObject({ scheduler: name, isUnfinished: false });
      expect(await mendReminders(host, fail)).toBeUndefined();
    },
  );

  it('keep their extra times', async () => {
    const host = await installed('systemd');
    const before = host.schedulers.installation.read();
    if (before === undefined) throw new Error('nothing is installed');
    const once = [{ slot: 'morning', at: '2026-11-24T08:00' }];
    host.schedulers.installation.write({ ...before, plan: { ...before.plan, once } });
    host.schedulers.world.gone = '/fake/node';
    host.schedulers.world.program = ['/new/node', '/fake/stretch.cjs'];
    await mendReminders(host, fail);
    expect(host.schedulers.files.get(TIMER)?.text).toContain('OnCalendar=2026-11-24 08:00:00\n');
    expect(host.schedulers.files.get(SERVICE)?.text).toContain('/new/node');
  });

  it('stay as they are, with a reason, if the scheduler fails', async () => {
    const host = await installed('systemd');
    host.schedulers.world.gone = '/fake/stretch.cjs';
    host.schedulers.world.program = ['/fake/node', '/new/stretch'];
    host.schedulers.broken.add('systemctl --user daemon-reload');
    expect(await mendReminders(host, fail)).toEqual({
      kind: 'failed',
      message:
        'reminders call /fake/stretch.cjs, which no longer exists, and could not be updated: systemctl --user daemon-reload: it is broken',
      hint: expect.stringContaining('stretch schedule install'),
    });
  });
});

describe('reminders are left alone', () => {
  it.each<[string, (host: FakeHost) => unknown]>([
    ['if what they call is there', () => undefined],
    [
      'if another copy of the program runs, and what they call is there',
      ({ schedulers: { world } }) => (world.program = ['/new/node', '/new/stretch']),
    ],
    [
      'if they are another computer’s, whose list came with the record',
      ({ schedulers: { world } }) => {
        world.gone = '/fake/node';
        world.table = '# mine\n';
      },
    ],
  ])('%s', async (_, spoil) => {
    const host = await installed('cron');
    await spoil(host);
    const { table } = host.schedulers.world;
    expect(await mendReminders(host, fail)).toBeUndefined();
    expect(host.schedulers.world.table).toBe(table);
  });

  it('if another process has just set them right', async () => {
    const host = await installed('systemd');
    const ran = host.schedulers.ran.length;
    const late = { ...host, lostReminderProgram: () => '/old/node' };
    expect(await mendReminders(late, fail)).toBeUndefined();
    expect(host.schedulers.ran).toHaveLength(ran);
  });

  it('if they are off', async () => {
    expect(await mendReminders(fakeHost(), fail)).toBeUndefined();
  });
});

async function installed(name: string): Promise<FakeHost> {
  const host = fakeHost({ lines: [schedule('2026-11-01')] });
  await scheduleInstall(host, { with: name });
  return host;
}

function fail(message: string): never {
  throw new Error(message);
}
