import { join } from 'node:path';
import { systemdTimers, systemdUnits } from '../../formats/schedulers/systemd.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import {
  command,
  ignoringFailure,
  isUnixLike,
  type SchedulerAdapter,
  type SchedulerCommand,
  warningOnFailure,
} from './adapter.ts';

/** systemd's timers of one user (systemd.timer(5)). */
export const SYSTEMD: SchedulerAdapter = {
  title: 'systemd',
  program: 'systemctl',
  // The program is also there where something else started the system.
  probe: systemctl('show', '--property=Version'),
  isDefaultOn: isUnixLike,
  knowsZones: true,
  zoneHint: 'set TZ to a name such as Europe/Berlin, or unset it',
  needsDesktop: false,
  setUp: (plan, system) => {
    const folder = unitFolder(system);
    const names = systemdTimers(plan);
    const links = names.map((name) => join(folder, 'timers.target.wants', name));
    return { names, links, files: systemdUnits(plan, folder, join), block: undefined };
  },
  start: (names) => [
    command(systemctl('daemon-reload')),
    ...ifAny(names, command(systemctl('enable', ...names))),
    ...ifAny(names, command(systemctl('restart', ...names))),
  ],
  stop: (names) => [
    ...ifAny(names, warningOnFailure(command(systemctl('disable', '--now', ...names)))),
    // systemd keeps a file with the time a timer last ran.
    ...ifAny(names, ignoringFailure(command(systemctl('clean', '--what=state', ...names)))),
  ],
  settle: [ignoringFailure(command(systemctl('daemon-reload')))],
  ask: (name) => systemctl('is-active', '--quiet', name),
};

function unitFolder({ folders }: SchedulerSystem): string {
  return join(folders.config, 'systemd', 'user');
}

function ifAny(names: readonly string[], one: SchedulerCommand): readonly SchedulerCommand[] {
  return names.length === 0 ? [] : [one];
}

function systemctl(...args: readonly string[]): readonly string[] {
  return ['systemctl', '--user', ...args];
}
