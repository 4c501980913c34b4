import type { Installed } from '../../src/host/installed.ts';
import type { Schedulers } from '../../src/host/schedulers.ts';

/** Schedulers of a computer on which nothing can be installed; with an account of what is, where that is given. */
export function fakeSchedulers(installed?: Installed): Schedulers {
  const unused = () => {
    throw new Error('this fake has no schedulers');
  };
  return {
    installed: { file: '/fake/reminders.json', read: () => installed, write: unused },
    folders: { systemd: '/fake/units', launchd: '/fake/agents', tasks: '/fake/tasks' },
    user: 1000,
    windows: 'C:\\Windows',
    program: ['/fake/node', '/fake/stretch.cjs'],
    env: { files: {}, desktop: {} },
    tag: '',
    choose: async () => undefined,
    problem: async () => 'this fake has none',
    desktopOf: () => ({}),
    run: unused,
    wait: async () => undefined,
    missingFolders: () => [],
    write: unused,
    has: () => 'gone',
    exists: () => false,
    remove: unused,
    removeFolders: unused,
  };
}
