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
import { textToTable } from '../../host/reminders/cron-table.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';

/** One of the system's programs to run. */
export interface SchedulerCommand {
  readonly argv: readonly string[];
  /** What its failure is: a fault, something to tell, or nothing, as with what is gone already. */
  readonly onFailure: 'fault' | 'told' | 'passed';
  /** How often it is tried, half a second apart. */
  readonly tries: number;
}

/** What a plan comes to with one scheduler. */
export interface SchedulerSetup {
  readonly scheduler: SchedulerName;
  readonly names: readonly string[];
  readonly files: readonly PlannedFile[];
  /** Links that the scheduler makes itself. */
  readonly links: readonly string[];
  /** Lines for the table of cron, one character a byte. */
  readonly block: string | undefined;
}

/** How a scheduler is told. */
interface SchedulerAdapter {
  readonly setUp: (
    plan: ReminderPlan,
    system: SchedulerSystem,
  ) => Omit<SchedulerSetup, 'scheduler'>;
  /** After the files were written. */
  readonly start: (
    names: readonly string[],
    system: SchedulerSystem,
  ) => readonly SchedulerCommand[];
  /** Before the files are removed. */
  readonly stop: (names: readonly string[], system: SchedulerSystem) => readonly SchedulerCommand[];
  /** After the files were removed. */
  readonly settle: readonly SchedulerCommand[];
  /** Succeeds while the scheduler knows of it. */
  readonly ask: (name: string, system: SchedulerSystem) => readonly string[];
}

/** Each scheduler by its own manual. */
export const ADAPTERS: Readonly<Record<SchedulerName, SchedulerAdapter>> = {
  systemd: {
    setUp: (plan, { folders: { systemd } }) => {
      const names = systemdTimers(plan);
      const links = names.map((name) => join(systemd, 'timers.target.wants', name));
      return { ...NOTHING, names, links, files: systemdUnits(plan, systemd, join) };
    },
    start: (names) => [
      systemctl(['daemon-reload']),
      ...ifAny(names, systemctl(['enable', ...names])),
      ...ifAny(names, systemctl(['restart', ...names])),
    ],
    stop: (names) => [
      ...ifAny(names, warningOnFailure(systemctl(['disable', '--now', ...names]))),
      // When they rang last, which it keeps in a file.
      ...ifAny(names, ignoringFailure(systemctl(['clean', '--what=state', ...names]))),
    ],
    settle: [ignoringFailure(systemctl(['daemon-reload']))],
    ask: (name) => ['systemctl', '--user', 'is-active', '--quiet', name],
  },
  launchd: {
    setUp: (plan, { folders: { launchd } }) => ({
      ...NOTHING,
      names: launchdLabels(plan),
      files: launchdAgents(plan, launchd, join),
    }),
    start: (names, system) =>
      names.flatMap((name) => [
        ignoringFailure(bootout(name, system)),
        // What was just sent away may take a moment to go.
        {
          ...command(['launchctl', 'bootstrap', `gui/${system.user}`, agentFile(name, system)]),
          tries: 5,
        },
      ]),
    stop: (names, system) => names.map((name) => ignoringFailure(bootout(name, system))),
    settle: [],
    ask: (name, { user }) => ['launchctl', 'print', `gui/${user}/${name}`],
  },
  'task-scheduler': {
    setUp: (plan, { folders, windows }) => {
      const places = { folder: folders.tasks, windows, join };
      const all = tasks(plan, places);
      const files = [taskEnvironment(plan, places) ?? [], all.map(({ file }) => file)].flat();
      return { ...NOTHING, names: all.map(({ name }) => name), files };
    },
    start: (names, { folders }) =>
      names.map((name) => {
        const file = join(folders.tasks, `${name}.xml`);
        return command(['schtasks', '/Create', '/TN', name, '/XML', file, '/F']);
      }),
    stop: (names) =>
      names.map((name) => warningOnFailure(command(['schtasks', '/Delete', '/TN', name, '/F']))),
    settle: [],
    ask: (name) => ['schtasks', '/Query', '/TN', name],
  },
  cron: {
    setUp: (plan) => ({
      ...NOTHING,
      names: [reminderName(plan, 'all', '-')],
      block: textToTable(cronBlock(plan)),
    }),
    start: () => [],
    stop: () => [],
    settle: [],
    ask: () => ['crontab', '-l'],
  },
};

/** What a plan comes to with a scheduler. */
export function setupFor(
  scheduler: SchedulerName,
  plan: ReminderPlan,
  system: SchedulerSystem,
): SchedulerSetup {
  return { scheduler, ...ADAPTERS[scheduler].setUp(plan, system) };
}

const NOTHING = { files: [], links: [], block: undefined };

function command(argv: readonly string[]): SchedulerCommand {
  return { argv, onFailure: 'fault', tries: 1 };
}

function ignoringFailure(one: SchedulerCommand): SchedulerCommand {
  return { ...one, onFailure: 'passed' };
}

function warningOnFailure(one: SchedulerCommand): SchedulerCommand {
  return { ...one, onFailure: 'told' };
}

function ifAny(names: readonly string[], one: SchedulerCommand): readonly SchedulerCommand[] {
  return names.length === 0 ? [] : [one];
}

function systemctl(args: readonly string[]): SchedulerCommand {
  return command(['systemctl', '--user', ...args]);
}

function bootout(name: string, { user }: SchedulerSystem): SchedulerCommand {
  return command(['launchctl', 'bootout', `gui/${user}/${name}`]);
}

function agentFile(name: string, { folders }: SchedulerSystem): string {
  return join(folders.launchd, `${name}.plist`);
}
