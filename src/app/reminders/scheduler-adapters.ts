import { join } from 'node:path';
import {
  type PlannedFile,
  reminderName,
  type ReminderPlan,
  type SchedulerName,
} from '../../core/reminders/scheduler-plan.ts';
import { cronBlock } from '../../formats/schedulers/crontab.ts';
import { launchdAgents, launchdLabels } from '../../formats/schedulers/launchd.ts';
import { systemdTimers, systemdUnits } from '../../formats/schedulers/systemd.ts';
import { taskEnvironment, tasks } from '../../formats/schedulers/task-scheduler.ts';
import { tableText } from '../../host/reminders/cron-table.ts';
import type { Schedulers } from '../../host/reminders/schedulers.ts';

/** One of the system's programs to run. */
export interface Step {
  readonly argv: readonly string[];
  /** What its failure is: a fault, something to tell, or nothing, as with what is gone already. */
  readonly failure: 'fault' | 'told' | 'passed';
  /** How often it is tried, half a second apart. */
  readonly tries: number;
}

/** What a plan comes to with one scheduler. */
export interface Arrangement {
  readonly scheduler: SchedulerName;
  readonly names: readonly string[];
  readonly files: readonly PlannedFile[];
  /** Links that the scheduler makes itself. */
  readonly links: readonly string[];
  /** Lines for the table of cron, one character a byte. */
  readonly block: string | undefined;
}

/** How a scheduler is told. */
interface Dealing {
  readonly arrange: (plan: ReminderPlan, place: Schedulers) => Omit<Arrangement, 'scheduler'>;
  /** After the files were written. */
  readonly start: (names: readonly string[], place: Schedulers) => readonly Step[];
  /** Before the files are removed. */
  readonly stop: (names: readonly string[], place: Schedulers) => readonly Step[];
  /** After the files were removed. */
  readonly settle: readonly Step[];
  /** Succeeds while the scheduler knows of it. */
  readonly ask: (name: string, place: Schedulers) => readonly string[];
}

/** Each scheduler by its own manual. */
export const DEALINGS: Readonly<Record<SchedulerName, Dealing>> = {
  systemd: {
    arrange: (plan, { folders: { systemd } }) => {
      const names = systemdTimers(plan);
      const links = names.map((name) => join(systemd, 'timers.target.wants', name));
      return { ...NOTHING, names, links, files: systemdUnits(plan, systemd, join) };
    },
    start: (names) => [
      systemctl(['daemon-reload']),
      ...forSome(names, systemctl(['enable', ...names])),
      ...forSome(names, systemctl(['restart', ...names])),
    ],
    stop: (names) => [
      ...forSome(names, told(systemctl(['disable', '--now', ...names]))),
      // When they rang last, which it keeps in a file.
      ...forSome(names, passed(systemctl(['clean', '--what=state', ...names]))),
    ],
    settle: [passed(systemctl(['daemon-reload']))],
    ask: (name) => ['systemctl', '--user', 'is-active', '--quiet', name],
  },
  launchd: {
    arrange: (plan, { folders: { launchd } }) => ({
      ...NOTHING,
      names: launchdLabels(plan),
      files: launchdAgents(plan, launchd, join),
    }),
    start: (names, place) =>
      names.flatMap((name) => [
        passed(bootout(name, place)),
        // What was just sent away may take a moment to go.
        {
          ...step(['launchctl', 'bootstrap', `gui/${place.user}`, agentFile(name, place)]),
          tries: 5,
        },
      ]),
    stop: (names, place) => names.map((name) => passed(bootout(name, place))),
    settle: [],
    ask: (name, { user }) => ['launchctl', 'print', `gui/${user}/${name}`],
  },
  'task-scheduler': {
    arrange: (plan, { folders, windows }) => {
      const places = { folder: folders.tasks, windows, join };
      const all = tasks(plan, places);
      const files = [taskEnvironment(plan, places) ?? [], all.map(({ file }) => file)].flat();
      return { ...NOTHING, names: all.map(({ name }) => name), files };
    },
    start: (names, { folders }) =>
      names.map((name) => {
        const file = join(folders.tasks, `${name}.xml`);
        return step(['schtasks', '/Create', '/TN', name, '/XML', file, '/F']);
      }),
    stop: (names) => names.map((name) => told(step(['schtasks', '/Delete', '/TN', name, '/F']))),
    settle: [],
    ask: (name) => ['schtasks', '/Query', '/TN', name],
  },
  cron: {
    arrange: (plan) => ({
      ...NOTHING,
      names: [reminderName(plan, 'all')],
      block: tableText(cronBlock(plan)),
    }),
    start: () => [],
    stop: () => [],
    settle: [],
    ask: () => ['crontab', '-l'],
  },
};

/** What a plan comes to with a scheduler. */
export function arrange(
  scheduler: SchedulerName,
  plan: ReminderPlan,
  place: Schedulers,
): Arrangement {
  return { scheduler, ...DEALINGS[scheduler].arrange(plan, place) };
}

const NOTHING = { files: [], links: [], block: undefined };

function step(argv: readonly string[]): Step {
  return { argv, failure: 'fault', tries: 1 };
}

function passed(one: Step): Step {
  return { ...one, failure: 'passed' };
}

function told(one: Step): Step {
  return { ...one, failure: 'told' };
}

function forSome(names: readonly string[], one: Step): readonly Step[] {
  return names.length === 0 ? [] : [one];
}

function systemctl(args: readonly string[]): Step {
  return step(['systemctl', '--user', ...args]);
}

function bootout(name: string, { user }: Schedulers): Step {
  return step(['launchctl', 'bootout', `gui/${user}/${name}`]);
}

function agentFile(name: string, { folders }: Schedulers): string {
  return join(folders.launchd, `${name}.plist`);
}
