import { join } from 'node:path';
import { taskEnvironment, tasks } from '../../formats/schedulers/task-scheduler.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import { command, type SchedulerAdapter, warningOnFailure } from './adapter.ts';
import { USE_COMPUTER_ZONE } from './zone-hint.ts';

/** Windows' tasks of one user (schtasks). */
export const TASK_SCHEDULER: SchedulerAdapter = {
  title: 'the Task Scheduler',
  program: 'schtasks',
  isDefaultOn: (platform) => platform === 'win32',
  knowsZones: false,
  zoneHint: USE_COMPUTER_ZONE,
  needsDesktop: false,
  setUp: (plan, system) => {
    const places = { folder: taskFolder(system), windows: system.windows, join };
    const all = tasks(plan, places);
    const files = [taskEnvironment(plan, places) ?? [], all.map(({ file }) => file)].flat();
    return { names: all.map(({ name }) => name), files, links: [], block: undefined };
  },
  start: (names, system) =>
    names.map((name) => {
      const file = join(taskFolder(system), `${name}.xml`);
      return command(['schtasks', '/Create', '/TN', name, '/XML', file, '/F']);
    }),
  stop: (names) =>
    names.map((name) => warningOnFailure(command(['schtasks', '/Delete', '/TN', name, '/F']))),
  settle: [],
  ask: (name) => ['schtasks', '/Query', '/TN', name],
};

function taskFolder({ folders }: SchedulerSystem): string {
  return join(folders.data, 'reminders');
}
