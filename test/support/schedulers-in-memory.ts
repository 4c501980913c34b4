import type { PlannedFile } from '../../src/core/reminders/scheduler-plan.ts';
import type { Installation } from '../../src/host/files/installation.ts';
import type { SchedulerSystem } from '../../src/host/reminders/scheduler-system.ts';
import type { ZoneOverride } from '../../src/host/time/zone-override.ts';

/** Schedulers in memory, with the files written and the commands run. */
export interface FakeSchedulers extends SchedulerSystem {
  readonly files: Map<string, PlannedFile>;
  readonly ran: string[];
  /** How commands that fail begin. */
  readonly broken: Set<string>;
  /** What a test may change about the computer. */
  readonly world: {
    table: string;
    program: readonly string[];
    gone: string;
    /** Names that the scheduler keeps after they are removed. */
    stays: Set<string>;
    /** Programs that are not installed. */
    missing: Set<string>;
    clock?: ZoneOverride;
    /** The time zone at installation, if it was another one. */
    installedClock?: ZoneOverride;
    isCronRunning?: boolean;
  };
}

/** Creates the schedulers of a computer with systemd, on which nothing is installed yet. */
export function fakeSchedulers(): FakeSchedulers {
  const files: FakeSchedulers['files'] = new Map();
  const ran: string[] = [];
  const broken = new Set<string>();
  let installed: Installation | undefined;
  const world: FakeSchedulers['world'] = {
    table: '# mine\n',
    program: ['/fake/node', '/fake/stretch.cjs'],
    gone: '',
    stays: new Set(),
    missing: new Set(),
  };
  return {
    world,
    files,
    ran,
    broken,
    platform: 'linux',
    installation: {
      file: '/fake/reminders.json',
      read: () => installed,
      write: (account) => {
        installed = account;
      },
    },
    folders: { home: '/fake/home', config: '/fake/config', data: '/fake/data' },
    user: 1000,
    windows: 'C:\\Windows',
    get program() {
      return world.program;
    },
    env: { files: {}, desktop: {} },
    tag: '',
    hasProgram: (name) => !world.missing.has(name),
    zoneOverrideOf: (some) => (some === undefined ? world.clock : world.installedClock),
    desktopOf: () => ({}),
    shell: 'posix',
    alone: (act) => act(),
    run: async (argv, where) => {
      const command = argv.join(' ');
      ran.push(command);
      if (command === 'crontab -l') return { code: 0, out: world.table, errorText: '' };
      const fresh = files.get(`${where?.folder}/${argv[1]}`);
      if (argv[0] === 'crontab') world.table = fresh?.text ?? '';
      const [, asked] = /is-active --quiet (.*)$/.exec(command) ?? [];
      // A timer is known while its unit exists, or if it stays.
      const isGone =
        asked !== undefined &&
        !world.stays.has(asked) &&
        ![...files.keys()].some((path) => path.endsWith(`/${asked}`));
      if (isGone) return { code: 1, out: '', errorText: '' };
      const fails = [...broken].some((start) => command.startsWith(start));
      return { code: fails ? 1 : 0, out: '', errorText: fails ? 'it is broken' : '' };
    },
    isAnyRunning: () => world.isCronRunning,
    wait: async () => undefined,
    missingFolders: () => [],
    refuseForeignFile: () => undefined,
    write: (file) => {
      files.set(file.path, file);
    },
    read: (path) => files.get(path)?.text,
    compare: ({ path, text }) => {
      const found = files.get(path);
      if (found === undefined) return 'gone';
      return found.text === text ? 'same' : 'other';
    },
    exists: (path) => path !== world.gone,
    remove: (path) => {
      files.delete(path);
    },
    removeFolders: () => undefined,
  };
}
