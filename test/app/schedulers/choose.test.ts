import { describe, expect, it } from 'vitest';
import { chooseScheduler } from '../../../src/app/schedulers/choose.ts';
import { type FakeSchedulers, fakeSchedulers } from '../../support/schedulers-in-memory.ts';

describe('the default scheduler', () => {
  it.each<[NodeJS.Platform, string]>([
    ['win32', 'task-scheduler'],
    ['darwin', 'launchd'],
    ['linux', 'systemd'],
    ['freebsd', 'systemd'],
  ])('on %s is %s', async (platform, name) => {
    const system: FakeSchedulers = { ...fakeSchedulers(), platform };
    expect(await chooseScheduler(system, undefined, undefined)).toBe(name);
  });

  it('is cron if systemd has no user services', async () => {
    const system = fakeSchedulers();
    system.broken.add('systemctl --user show');
    expect(await chooseScheduler(system, undefined, undefined)).toBe('cron');
  });

  it('gives way to the one in use, and that to the one named in any case', async () => {
    expect(await chooseScheduler(fakeSchedulers(), undefined, 'cron')).toBe('cron');
    expect(await chooseScheduler(fakeSchedulers(), 'Launchd', 'cron')).toBe('launchd');
  });
});
